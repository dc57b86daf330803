package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;

/** The workbook's pages: contents, chapters, glossary, and the files that they link to. */
public final class Pages implements Routes {

    private static final String CONTENTS = "index.html";

    private final Workbook book;
    private final Edition edition;
    private final Function<List<Kata>, Map<Kata, String>> states;
    private final Addresses addresses;
    private final Markdown markdown;
    private final Shell shell;

    /**
     * Makes the pages of a workbook.
     *
     * @param book the workbook
     * @param edition whether there is a server that answers
     * @param states knows where each of some katas stands, as one word; asked for live pages only
     */
    public Pages(Workbook book, Edition edition, Function<List<Kata>, Map<Kata, String>> states) {
        this.book = book;
        this.edition = edition;
        this.states = states;
        this.addresses = new Addresses(book);
        this.markdown = new Markdown(addresses, new Glossary());
        this.shell = new Shell(book, edition, addresses.file("glossary.html").isPresent());
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/", context -> context.redirect("/" + CONTENTS));
        app.get("/<address>", this::serve);
    }

    private void serve(Context context) {
        String address = context.pathParam("address");
        byte[] bytes = bytes(address).orElseThrow(() -> new NotFoundResponse("There is no such page."));
        context.contentType(address.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8");
        // A browser asks each time whether the page is still the same, and is mostly told that it is.
        context.header("Cache-Control", "no-cache");
        context.result(bytes);
    }

    /**
     * All addresses.
     *
     * @return without a slash in front, contents first
     */
    public List<String> addresses() {
        List<String> all = new ArrayList<>(List.of(CONTENTS));
        all.addAll(addresses.files().keySet());
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
        return addresses.file(address).map(file -> Addresses.isPicture(file) ? content(file)
                : page(address, file).getBytes(StandardCharsets.UTF_8));
    }

    private String contents() {
        String main = new Contents(book, chapter -> article(chapter).lead(), live()).html();
        return shell.page(CONTENTS, "Backend Katas", main, List.of());
    }

    private Map<Kata, String> live() {
        return edition.isLive() ? states.apply(book.katas()) : Map.of();
    }

    private Article article(Chapter chapter) {
        return markdown.article(book.page(chapter.id()), edition.isLive(), Markdown.Insertions.NONE);
    }

    private String page(String address, Path file) {
        Optional<Chapter> chapter = book.chapters().stream()
                .filter(each -> book.page(each.id()).equals(file))
                .findFirst();
        if (chapter.isPresent()) {
            return chapter(address, file, chapter.get());
        }
        if (Addresses.isMarkdown(file)) {
            Article article = markdown.article(file, edition.isLive(), Markdown.Insertions.NONE);
            return shell.page(address, article.title(), "<article>" + article.html() + "</article>",
                    article.sections());
        }
        return shell.page(address, file.getFileName().toString(), source(file), List.of());
    }

    private String chapter(String address, Path file, Chapter chapter) {
        ChapterFrame frame = new ChapterFrame(book, chapter, live());
        Article article = markdown.article(file, edition.isLive(), frame::under);
        return shell.page(address, chapter.title(), "<article class=\"chapter\">" + article.html() + "</article>"
                + frame.neighbors(), article.sections());
    }

    private String source(Path file) {
        String name = file.getFileName().toString();
        String language = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String path = book.root().relativize(file).toString().replace('\\', '/');
        return "<article class=\"source\"><h1>" + Html.escape(name) + "</h1><p class=\"path\">" + Html.escape(path)
                + "</p><figure class=\"code\"><pre><code class=\"language-" + language.replaceAll("[^a-z]", "") + "\">"
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
