package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all pages have around them: head, top bar, the list of chapters, what is on this page. */
final class PageTemplate {

    /** More letters of a description are seldom shown. */
    private static final int DESCRIPTION = 200;

    private final Workbook book;
    private final RenderMode mode;
    private final boolean glossary;

    /**
     * Makes a template.
     *
     * @param book whose chapters are listed
     * @param mode whether there is a server that answers
     * @param glossary whether there is a glossary to link to
     */
    PageTemplate(Workbook book, RenderMode mode, boolean glossary) {
        this.book = book;
        this.mode = mode;
        this.glossary = glossary;
    }

    /**
     * Wraps what a page is about.
     *
     * @param address the page's address, without a slash in front
     * @param title the page's title in plain text
     * @param description what the page is about, in plain text
     * @param main the page's own HTML
     * @param sections the sections to list; none for no list
     * @param states where the katas of the page's chapter stand; empty if nothing is live
     * @return the whole page
     */
    String page(String address, String title, String description, String main, List<Section> sections,
            Map<Kata, String> states) {
        String up = Addresses.up(address);
        String assets = up + mode.assets() + "/";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                %s%s<link rel="icon" href="%sicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%smain.css">
                <link rel="stylesheet" href="%sprint.css" media="print">
                <script src="%stheme.js"></script>
                <script src="%spage.js" defer></script>
                %s</head>
                <body>
                <a class="skip" href="#main">Skip to the text</a>
                <header class="top">
                <a class="brand" href="%sindex.html">Backend Katas</a>
                <nav aria-label="Workbook">%s</nav>
                <form class="search" role="search"><label class="hidden" for="search">Search the workbook</label>\
                <input id="search" type="search" placeholder="Search: /" autocomplete="off" data-up="%s"></form>
                <button class="theme" type="button" hidden>Dark</button>
                </header>
                <div class="layout">
                <nav class="chapters" aria-label="Chapters">%s</nav>
                <main id="main" tabindex="-1">
                %s</main>
                %s</div>
                </body>
                </html>
                """.formatted(Html.escape(title.equals("Backend Katas") ? title : title + " \u00b7 Backend Katas"),
                preview(address, title, shortened(description)),
                mode.isLive() ? "<meta name=\"kata-token\" content=\"" + mode.token() + "\">\n" : "",
                assets, assets, assets, assets, assets, scripts(assets), up, tabs(address, up), up,
                chapters(address, up, states), main, here(sections));
    }

    /** What a search engine and whoever shows a link to the page make of it. */
    private String preview(String address, String title, String description) {
        String text = "<meta name=\"description\" content=\"" + Html.escape(description) + "\">\n";
        if (mode.isLive()) {
            return text;
        }
        // Those who show a preview ask for whole addresses; where none is known, one from the page has to do.
        String top = mode.site().isEmpty() ? Addresses.up(address) : mode.site();
        return text + property("title", title) + property("description", description) + property("type", "article")
                + property("site_name", "Backend Katas") + property("image", top + Export.preview(chapter(address)))
                + property("image:width", "1200") + property("image:height", "630")
                + (mode.site().isEmpty() ? "" : property("url", mode.site() + address))
                + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
    }

    private Optional<Chapter> chapter(String address) {
        return book.chapters().stream().filter(chapter -> address.equals("chapters/" + chapter.id() + ".html"))
                .findFirst();
    }

    private static String property(String name, String content) {
        return "<meta property=\"og:" + name + "\" content=\"" + Html.escape(content) + "\">\n";
    }

    /** The text, or as many of its words as a preview shows. */
    private static String shortened(String text) {
        return text.length() <= DESCRIPTION ? text
                : text.substring(0, text.lastIndexOf(' ', DESCRIPTION) < 0 ? DESCRIPTION
                        : text.lastIndexOf(' ', DESCRIPTION)) + " \u2026";
    }

    private String scripts(String assets) {
        // From a folder a browser loads no modules.
        String kind = mode.isLive() ? "type=\"module\"" : "defer";
        return "<link rel=\"stylesheet\" href=\"" + assets + "live.css\">\n" + mode.scripts().stream()
                .map(name -> "<script " + kind + " src=\"" + assets + name + "\"></script>\n")
                .collect(Collectors.joining());
    }

    private String tabs(String address, String up) {
        return item("index.html", "Contents", address, up)
                + (glossary ? item("glossary.html", "Glossary", address, up) : "");
    }

    private String chapters(String address, String up, Map<Kata, String> states) {
        return "<ol>" + book.chapters().stream()
                .map(chapter -> "<li>" + item("chapters/" + chapter.id() + ".html", label(chapter), address, up)
                        + (address.equals("chapters/" + chapter.id() + ".html") ? katas(chapter, states) : "")
                        + "</li>")
                .collect(Collectors.joining()) + "</ol>";
    }

    /** The katas of the chapter that is open, and where they stand. */
    private static String katas(Chapter chapter, Map<Kata, String> states) {
        return "<ol>" + chapter.katas().stream()
                .map(kata -> "<li><a href=\"#" + Html.escape(kata.anchor()) + "\">" + breakable(kata.name()) + "</a>"
                        + Contents.badge(kata, states) + "</li>")
                .collect(Collectors.joining()) + "</ol>";
    }

    /** A name that may be broken before its words, where it is longer than a line. */
    private static String breakable(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "<wbr>");
    }

    private static String label(Chapter chapter) {
        return chapter.number() + " " + chapter.title();
    }

    private static String item(String target, String label, String address, String up) {
        String current = target.equals(address) ? " aria-current=\"page\"" : "";
        return "<a href=\"" + up + target + "\"" + current + ">" + Html.escape(label) + "</a>";
    }

    private static String here(List<Section> sections) {
        String items = sections.stream()
                .filter(section -> section.level() == 2 || section.level() == 3)
                .map(section -> "<li class=\"level-" + section.level() + "\"><a href=\"#"
                        + Html.escape(section.anchor()) + "\">" + breakable(Html.escape(section.heading()))
                        + "</a></li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<nav class=\"here\" aria-label=\"On this page\"><details><summary>On this page"
                + "</summary><ol>" + items + "</ol></details></nav>\n";
    }
}
