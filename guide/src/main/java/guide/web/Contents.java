package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Part;
import guide.book.Workbook;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The contents of the book: its parts, their chapters, time, level and how far the reader has come. */
final class Contents {

    private static final int MINUTES_PER_HOUR = 60;

    private final Workbook book;
    private final Function<Chapter, String> lead;
    private final Map<Kata, String> states;

    /**
     * Makes the contents.
     *
     * @param book the workbook
     * @param lead what a chapter is about, in plain text
     * @param states where each kata stands; empty if nothing is live
     */
    Contents(Workbook book, Function<Chapter, String> lead, Map<Kata, String> states) {
        this.book = book;
        this.lead = lead;
        this.states = states;
    }

    /** The page's own HTML. */
    String html() {
        StringBuilder html = new StringBuilder("<article class=\"contents\"><h1>Backend Katas</h1>"
                + "<p class=\"lead\">Read a chapter, make its failing tests pass, and compare what you built with a "
                + "reference and with the library that industry would use.</p>\n");
        html.append(progress(book.katas().size(), green(book.katas())));
        for (Part part : Part.values()) {
            if (book.chapters().stream().anyMatch(part::holds)) {
                html.append("<section class=\"part\"><h2 id=\"part-").append(part.numeral().toLowerCase(
                        java.util.Locale.ROOT)).append("\"><span class=\"numeral\">").append(part.numeral())
                        .append("</span> ").append(part.title()).append("</h2>\n");
                book.chapters().stream().filter(part::holds).forEach(chapter -> html.append(chapter(chapter)));
                html.append("</section>\n");
            }
        }
        return html.append("</article>\n").toString();
    }

    private String chapter(Chapter chapter) {
        String address = "chapters/" + chapter.id() + ".html";
        StringBuilder html = new StringBuilder("<section class=\"card\"><h3><a href=\"" + address + "\"><span "
                + "class=\"number\">" + chapter.number() + "</span> " + Html.escape(chapter.title()) + "</a></h3>\n"
                + "<p class=\"facts\">" + time(chapter.minutes()) + " \u00b7 " + levels(chapter) + "</p>\n<p>"
                + Html.escape(lead.apply(chapter)) + "</p>\n" + progress(chapter.katas().size(), green(chapter.katas()))
                + "<ul class=\"katas\">");
        for (Kata kata : chapter.katas()) {
            html.append("<li><a href=\"").append(address).append('#').append(Html.escape(kata.anchor())).append("\">")
                    .append(kata.name()).append("</a> ").append(badge(kata)).append("<span class=\"facts\">")
                    .append(facts(kata)).append("</span></li>\n");
        }
        return html.append("</ul></section>\n").toString();
    }

    private long green(List<Kata> katas) {
        return katas.stream().filter(kata -> "green".equals(states.get(kata))).count();
    }

    private String progress(int all, long green) {
        return states.isEmpty() ? "" : "<p class=\"progress\"><progress max=\"" + all + "\" value=\"" + green
                + "\" aria-label=\"Katas that are green\"></progress> <span>" + green + " of " + all
                + " green</span></p>\n";
    }

    private String badge(Kata kata) {
        String state = states.get(kata);
        return state == null ? "" : "<span class=\"badge\" data-kata=\"" + kata.name() + "\" data-state=\"" + state
                + "\">" + state + "</span> ";
    }

    /** A kata's time and level. */
    static String facts(Kata kata) {
        return kata.minutes() + " minutes \u00b7 level " + kata.level() + " of 5";
    }

    /** The levels of a chapter's katas. */
    static String levels(Chapter chapter) {
        int least = chapter.katas().stream().mapToInt(Kata::level).min().orElse(1);
        int most = chapter.katas().stream().mapToInt(Kata::level).max().orElse(1);
        return least == most ? "level " + least : "levels " + least + " to " + most;
    }

    /** A time in hours and minutes. */
    static String time(int minutes) {
        int hours = minutes / MINUTES_PER_HOUR;
        int rest = minutes % MINUTES_PER_HOUR;
        return hours == 0 ? rest + " minutes" : hours + " h" + (rest == 0 ? "" : " " + rest + " min");
    }
}
