package katas.rest;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the lists letter by letter, and has a tag of hexadecimal digits. */
public final class ConditionalUpdate implements Handler {

    private static final int OK = 0;

    private final Documents documents;

    /** Serves documents. */
    public ConditionalUpdate(Documents documents) {
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    @Override
    public Response handle(Request request) {
        String method = request.method();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads && !method.equals("PUT") && !method.equals("DELETE")) {
            throw new ProblemException(Problem.of(405, "Not allowed", method),
                    Headers.of("Allow", "DELETE,GET,HEAD,PUT"));
        }
        Set<String> match = request.headers().joined("If-Match").map(value -> tags(value)).orElse(null);
        Set<String> noneMatch = request.headers().joined("If-None-Match").map(value -> tags(value)).orElse(null);
        for (;;) {
            Document there = documents.find(request.path()).orElse(null);
            int status = status(there, method, reads, match, noneMatch);
            if (status == 304) {
                return Response.of(304).with("etag", tag(there.version()));
            }
            if (status != OK) {
                throw new ProblemException(Problem.of(status, "Error " + status, "about " + request.path()));
            }
            if (reads) {
                return Response.of(200).withBody(there.mediaType(), there.content())
                        .with("etag", tag(there.version()));
            }
            if (method.equals("DELETE") && documents.delete(request.path(), there.version())) {
                return Response.of(204);
            }
            if (method.equals("PUT")) {
                String type = request.headers().values("Content-Type").stream().findFirst()
                        .orElse("application/octet-stream");
                OptionalLong version = documents.replace(request.path(), there == null ? 0 : there.version(), type,
                        request.body());
                if (version.isPresent()) {
                    return Response.of(there == null ? 201 : 204).with("etag", tag(version.getAsLong()));
                }
            }
        }
    }

    private static int status(Document there, String method, boolean reads, Set<String> match, Set<String> noneMatch) {
        if (there == null && !method.equals("PUT")) {
            return 404;
        }
        if (match == null && noneMatch == null) {
            return reads ? OK : 428;
        }
        String tag = there == null ? null : tag(there.version());
        if (match != null && (there == null || !match.contains("*") && !match.contains(tag))) {
            return 412;
        }
        boolean same = noneMatch != null && there != null
                && (noneMatch.contains("*") || noneMatch.contains(tag) || noneMatch.contains("W/" + tag));
        return !same ? OK : reads ? 304 : 412;
    }

    private static String tag(long version) {
        return "\"v" + Long.toHexString(version) + "\"";
    }

    private static Set<String> tags(String value) {
        if (value.trim().equals("*")) {
            return Set.of("*");
        }
        Set<String> tags = new HashSet<>();
        int at = 0;
        boolean separated = true;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                separated |= c == ',';
                at++;
                continue;
            }
            int open = value.startsWith("W/", at) ? at + 2 : at;
            int close = open < value.length() && value.charAt(open) == '"' ? value.indexOf('"', open + 1) : -1;
            if (!separated || close < 0
                    || value.substring(open, close).chars().anyMatch(each -> each <= ' ' || each == 0x7f)) {
                throw new ProblemException(Problem.of(400, "Bad Request", "no list of tags: " + value));
            }
            tags.add(value.substring(at, close + 1));
            at = close + 1;
            separated = false;
        }
        if (tags.isEmpty()) {
            throw new ProblemException(Problem.of(400, "Bad Request", "no tags: " + value));
        }
        return tags;
    }
}
