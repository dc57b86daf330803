package guide.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Scripts, styles and pictures of the pages. Only what is named here is served, and a name is never taken for a path.
 * Their address holds a hash of all of them, so a browser may keep each for ever.
 */
public final class Assets implements Routes {

    /** The folder of the addresses. */
    static final String FOLDER = "assets";

    /** What all pages use. */
    private static final List<String> OURS = List.of("main.css", "print.css", "theme.js", "page.js", "icon.svg");

    /** What {@code page.js} is put together from: a file for each feature, after what they share. */
    private static final List<String> FEATURES = List.of("base", "colors", "reach", "code", "diagrams", "here", "place",
            "search");

    /** What an export makes of the modules below: a script of the old kind, which a browser loads from a folder too. */
    private static final String EXPLORERS = "explorers.js";

    /** What is in it, each after what it imports; {@code recorded.js} stands in for the server. */
    private static final List<String> EXPLORER_MODULES = List.of("dom.js", "latest.js", "recorded.js",
            "explore-scaling.js", "explore-cache.js", "explore-race.js", "explore-stampede.js", "explore-ring.js",
            "explore-replica.js", "explore-anomalies.js", "explore-tree.js", "explore-plan.js", "explore-partition.js",
            "explore-query.js", "explore-map.js", "explore-exchange.js", "explore.js");

    /** What only a server brings to life; an export has use for what can be tried out. */
    private static final List<String> LIVE = List.of("live.css", "live.js", "panel.js", "dialog.js", "diff.js",
            "comparison.js", "interleaving.js",
            "dom.js", "latest.js", "server.js", "plots.js", "explore.js", "explore-scaling.js", "explore-cache.js",
            "explore-race.js", "explore-stampede.js", "explore-ring.js", "explore-replica.js", "explore-anomalies.js",
            "explore-tree.js", "explore-plan.js", "explore-partition.js", "explore-query.js", "explore-map.js",
            "explore-exchange.js", "chart.umd.min.js");

    /** Others', in their webjars. */
    private static final List<String> WEBJARS = List.of("chart.js/4.5.1/dist/chart.umd.min.js",
            "mermaid/11.14.0/dist/mermaid.min.js", "highlightjs/11.11.1/highlight.min.js");

    /** Each asset's name, and the resource on the class path that it is. */
    private static final Map<String, String> RESOURCES = resources();

    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg",
            "image/svg+xml");
    private static final int HASH_BYTES = 6;

    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final String hash = hash();

    private static Map<String, String> resources() {
        Map<String, String> resources = new LinkedHashMap<>();
        OURS.forEach(name -> resources.put(name, "/web/" + name));
        resources.put(EXPLORERS, "/web/" + EXPLORERS);
        LIVE.forEach(name -> resources.put(name, "/web/" + name));
        WEBJARS.forEach(path -> resources.put(path.substring(path.lastIndexOf('/') + 1),
                "/META-INF/resources/webjars/" + path));
        return resources;
    }

    /**
     * The folder from which a live page loads its assets.
     *
     * @return a path from the top, such as {@code assets/0123456789ab}
     */
    public String folder() {
        return FOLDER + "/" + hash;
    }

    /** The names of the assets that pages need without a server. */
    static List<String> exported() {
        return RESOURCES.keySet().stream().filter(name -> !LIVE.contains(name) || name.equals("live.css")).toList();
    }

    /** The names of our scripts that are modules. */
    static List<String> modules() {
        return LIVE.stream().filter(name -> name.endsWith(".js") && !name.endsWith(".min.js")).toList();
    }

    /** What an asset holds. */
    static byte[] bytes(String name) {
        if (name.equals("page.js")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            FEATURES.forEach(feature -> all.writeBytes(resource("/web/page/" + feature + ".js")));
            return all.toByteArray();
        }
        if (name.equals(EXPLORERS)) {
            Map<String, String> modules = new LinkedHashMap<>();
            EXPLORER_MODULES.forEach(module -> modules.put(module.replace("recorded.js", "server.js"),
                    new String(resource("/web/" + module), StandardCharsets.UTF_8)));
            return new ClassicScript(modules).text().getBytes(StandardCharsets.UTF_8);
        }
        return resource(RESOURCES.get(name));
    }

    private static byte[] resource(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + resource, failure);
        }
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/" + FOLDER + "/{hash}/{name}", this::serve);
    }

    private void serve(Context context) {
        String name = context.pathParam("name");
        if (!RESOURCES.containsKey(name) || !context.pathParam("hash").equals(hash)) {
            throw new NotFoundResponse("There is no such asset.");
        }
        context.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)) + "; charset=utf-8");
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.header("Vary", "Accept-Encoding");
        if (String.valueOf(context.header("Accept-Encoding")).contains("gzip")) {
            context.header("Content-Encoding", "gzip");
            context.result(compressed.computeIfAbsent(name, Assets::compress));
        } else {
            context.result(bytes(name));
        }
    }

    private static byte[] compress(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Changes when one of our own assets does, or another version of one of the others' is taken. */
    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            RESOURCES.forEach((name, resource) -> {
                digest.update(resource.getBytes(StandardCharsets.UTF_8));
                if (resource.startsWith("/web/")) {
                    digest.update(bytes(name));
                }
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
