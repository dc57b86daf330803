package guide.web;

import guide.book.Chapter;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which file of the workbook has which address. Only the book's own pages have one, and the files that they link to; no
 * address is ever taken for a path. Immutable.
 */
final class Addresses {

    /** The glossary's address. */
    static final String GLOSSARY = "glossary.html";

    private final Path root;
    private final Map<String, Path> files = new LinkedHashMap<>();

    /** Collects the pages of a workbook and, from page to page, what they link to. */
    Addresses(Workbook book) {
        root = book.root();
        Deque<Path> pages = new ArrayDeque<>(book.chapters().stream().map(Chapter::id).map(book::page).toList());
        Path glossary = root.resolve("guide/glossary.md");
        if (Files.exists(glossary)) {
            pages.add(glossary);
        }
        pages.forEach(page -> files.put(address(page), page));
        while (!pages.isEmpty()) {
            Path page = pages.remove();
            for (String link : Workbook.links(page)) {
                Path target = target(page, link);
                if (isInside(target) && files.putIfAbsent(address(target), target) == null && isMarkdown(target)) {
                    pages.add(target);
                }
            }
        }
    }

    private boolean isInside(Path target) {
        try {
            return Files.isRegularFile(target) && target.toRealPath().startsWith(root.toRealPath());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + target, failure);
        }
    }

    /** Where a link of a page leads, be there something or not. */
    private static Path target(Path page, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() || path.contains(":") ? page : page.resolveSibling(path).normalize();
    }

    private String address(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (path.matches("guide/(chapters/)?[a-z0-9-]+\\.md")) {
            return path.replaceFirst("^guide/", "").replaceFirst("\\.md$", ".html");
        }
        return "files/" + path + (isPicture(file) ? "" : ".html");
    }

    static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    static boolean isPicture(Path file) {
        return file.toString().endsWith(".svg");
    }

    /** All addresses with their files, without a slash in front, in the order of the book. */
    Map<String, Path> files() {
        return files;
    }

    /** The file that has an address. */
    Optional<Path> file(String address) {
        return Optional.ofNullable(files.get(address));
    }

    /**
     * A link of one page, made to lead from that page's address to the other's.
     *
     * @param page the page's file
     * @param link the link as it is written there
     * @return the link for the page; empty if it leads to no file that has an address
     */
    Optional<String> link(Path page, String link) {
        if (link.matches("(?i)(https?|mailto):.*") || link.startsWith("#")) {
            return Optional.of(link);
        }
        Path target = target(page, link);
        String anchor = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        return link.contains(":") || !files.containsKey(address(target)) ? Optional.empty()
                : Optional.of(up(address(page)) + address(target) + anchor);
    }

    /** The way from a page to the glossary. */
    String toGlossary(Path page) {
        return up(address(page)) + GLOSSARY;
    }

    /** The way from an address to the top: empty, or {@code ../} once or several times. */
    static String up(String address) {
        return "../".repeat((int) address.chars().filter(c -> c == '/').count());
    }
}
