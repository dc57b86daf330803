package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The workbook's pages: contents, chapters, glossary, and the files that they link to. */
public final class Pages implements Routes {

    private static final String CONTENTS = "index.html";

    private final Workbook book;
    private final RenderMode mode;
    private final Standing standing;
    private final Addresses addresses;
    private final Markdown markdown;
    private final PageTemplate template;
    private final Map<Stamp, Article> rendered = new ConcurrentHashMap<>();

    /**
     * Makes the pages of a workbook.
     *
     * @param book the workbook
     * @param mode whether there is a server that answers
     * @param standing where the reader stands; asked for live pages only
     */
    public Pages(Workbook book, RenderMode mode, Standing standing) {
        this.book = book;
        this.mode = mode;
        this.standing = standing;
        this.addresses = new Addresses(book);
        Optional<Path> glossary = addresses.file(Addresses.GLOSSARY);
        this.markdown = new Markdown(addresses, new Glossary(glossary.map(Markdown::sections).orElse(List.of())));
        this.template = new PageTemplate(book, mode, glossary.isPresent());
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/", context -> context.redirect("/" + CONTENTS));
        app.get("/<address>", this::serve);
    }

    private void serve(Context context) {
        String address = context.pathParam("address");
        byte[] bytes = bytes(address).orElseThrow(() -> new NotFoundResponse("There is no such page."));
        String tag = "\"" + HexFormat.of().toHexDigits(Arrays.hashCode(bytes)) + "\"";
        // A browser asks each time whether the page is still the same, and is mostly told that it is.
        context.header("Cache-Control", "no-cache");
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(type(address));
        context.result(bytes);
    }

    private static String type(String address) {
        return address.endsWith(".svg") ? "image/svg+xml" : address.endsWith(".js") ? "text/javascript; charset=utf-8"
                : "text/html; charset=utf-8";
    }

    /**
     * All addresses.
     *
     * @return without a slash in front, contents first
     */
    public List<String> addresses() {
        List<String> all = new ArrayList<>(List.of(CONTENTS));
        all.addAll(addresses.files().keySet());
        all.add(SearchIndex.ADDRESS);
        return all;
    }

    /**
     * What is at an address.
     *
     * @param address an address without a slash in front
     * @return the page or picture; empty if there is none
     */
    public Optional<byte[]> bytes(String address) {
        if (address.equals(CONTENTS)) {
            return Optional.of(contents().getBytes(StandardCharsets.UTF_8));
        }
        if (address.equals(SearchIndex.ADDRESS)) {
            return Optional.of(SearchIndex.script(articles()).getBytes(StandardCharsets.UTF_8));
        }
        return addresses.file(address).map(file -> Addresses.isPicture(file) ? content(file)
                : page(address, file).getBytes(StandardCharsets.UTF_8));
    }

    private String contents() {
        Map<Kata, String> states = live(book.katas());
        String main = new Contents(book, chapter -> article(book.page(chapter.id())).lead(), states,
                mode.isLive() ? standing.onward() : Optional.empty()).html();
        return template.page(CONTENTS, "Backend Katas", Contents.LEAD, main, List.of(), states);
    }

    /** The articles that can be searched, by address. */
    private Map<String, Article> articles() {
        Map<String, Article> articles = new LinkedHashMap<>();
        addresses.files().forEach((address, file) -> {
            if (Addresses.isMarkdown(file)) {
                articles.put(address, article(file));
            }
        });
        return articles;
    }

    private Map<Kata, String> live(List<Kata> katas) {
        return mode.isLive() ? standing.states(katas) : Map.of();
    }

    private Article article(Path file) {
        Stamp now = Stamp.of(file);
        Article known = rendered.get(now);
        if (known == null) {
            known = markdown.article(file, mode.isLive(), Markdown.Insertions.NONE);
            rendered.keySet().removeIf(stamp -> stamp.file().equals(file));
            rendered.put(now, known);
        }
        return known;
    }

    /** A file as it is now. */
    private record Stamp(Path file, FileTime modified, long size) {

        static Stamp of(Path file) {
            try {
                return new Stamp(file, Files.getLastModifiedTime(file), Files.size(file));
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read " + file, failure);
            }
        }
    }

    private String page(String address, Path file) {
        Optional<Chapter> chapter = book.chapters().stream()
                .filter(each -> book.page(each.id()).equals(file))
                .findFirst();
        if (chapter.isPresent()) {
            return chapter(address, file, chapter.get());
        }
        if (Addresses.isMarkdown(file)) {
            Article article = article(file);
            String kind = address.equals(Addresses.GLOSSARY) ? "glossary" : "text";
            return template.page(address, article.title(), article.lead(), "<article class=\"" + kind + "\">"
                    + article.html() + "</article>\n", article.sections(), Map.of());
        }
        return template.page(address, file.getFileName().toString(), "A file of the workbook: " + path(file),
                source(file), List.of(), Map.of());
    }

    private String chapter(String address, Path file, Chapter chapter) {
        Map<Kata, String> states = live(chapter.katas());
        ChapterFrame frame = new ChapterFrame(book, chapter, states, mode.isLive() ? standing.path() : List.of());
        Article article = markdown.article(file, mode.isLive(), frame::under);
        return template.page(address, chapter.title(), article.lead(), "<article class=\"chapter\">" + article.html()
                + "</article>" + frame.neighbors(), article.sections(), states);
    }

    private String path(Path file) {
        return book.root().relativize(file).toString().replace('\\', '/');
    }

    private String source(Path file) {
        String name = file.getFileName().toString();
        String language = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "<article class=\"source\"><h1>" + Html.escape(name) + "</h1><p class=\"path\">"
                + Html.escape(path(file)) + "</p><figure class=\"code\"><pre><code class=\"language-"
                + language.replaceAll("[^a-z]", "") + "\">"
                + Html.escape(new String(content(file), StandardCharsets.UTF_8)) + "</code></pre></figure></article>";
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
