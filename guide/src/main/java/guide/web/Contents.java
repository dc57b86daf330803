package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.LearningPath;
import guide.book.Part;
import guide.book.Syllabus;
import guide.book.Workbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contents of the book: its parts, their chapters, time, level and how far the reader has come. */
final class Contents {

    /** What the book is about. */
    static final String LEAD = "A workbook of backend system design, in Java, that answers back. Every flaw of the "
            + "textbook versions is a trap that a named test catches, and no right answer is refused.";

    private static final int MINUTES_PER_HOUR = 60;

    private final Workbook book;
    private final Function<Chapter, String> lead;
    private final Map<Kata, String> states;
    private final Optional<Standing.Onward> onward;

    /**
     * Makes the contents.
     *
     * @param book the workbook
     * @param lead what a chapter is about, in plain text
     * @param states where each kata stands; empty if nothing is live
     * @param onward where the reader goes on; empty if nobody has begun
     */
    Contents(Workbook book, Function<Chapter, String> lead, Map<Kata, String> states,
            Optional<Standing.Onward> onward) {
        this.book = book;
        this.lead = lead;
        this.states = states;
        this.onward = onward;
    }

    /** The page's own HTML. */
    String html() {
        StringBuilder html = new StringBuilder("<article class=\"contents\"><h1>Backend Katas</h1>"
                + "<p class=\"lead\">" + LEAD + "</p>\n"
                + "<p>A kata is open as long as nobody has written its class. Three moves "
                + "make it green.</p>\n<ol class=\"moves\">"
                + "<li><strong>Read</strong> a chapter, here or in an editor.</li>"
                + "<li><strong>Edit</strong> the class that a kata names, in <code>katas/</code>. Each save gets a "
                + "verdict, here and in the terminal: <code>./kata</code>.</li>"
                + "<li><strong>Compare</strong> what you built with the reference, and with the library that industry "
                + "would use: <code>./kata diff</code>, <code>./kata bench</code>.</li></ol>\n");
        html.append(onward.map(Contents::onward).orElse(""));
        html.append(progress(book.katas().size(), green(book.katas())));
        html.append("<section class=\"course\"><h2 id=\"map\">The course</h2>\n").append(new ChapterMap(book).html())
                .append(paths()).append("</section>\n");
        for (Part part : Part.values()) {
            if (book.chapters().stream().anyMatch(part::holds)) {
                html.append("<section class=\"part\"><h2 id=\"part-").append(part.numeral().toLowerCase(
                        java.util.Locale.ROOT)).append("\"><span class=\"numeral\">").append(part.numeral())
                        .append("</span> ").append(part.title()).append("</h2>\n");
                book.chapters().stream().filter(part::holds).forEach(chapter -> html.append(chapter(chapter)));
                html.append(toCome(part)).append("</section>\n");
            }
        }
        return html.append(later()).append("</article>\n").toString();
    }

    /** The ways through the book that have a kata. */
    private String paths() {
        StringBuilder html = new StringBuilder("<p>A path takes you through a part of it; <code>./kata path</code> "
                + "shows them, and which one you follow.</p>\n<dl class=\"paths\">");
        for (LearningPath path : LearningPath.values()) {
            List<Kata> katas = path.katas(book);
            if (!katas.isEmpty()) {
                int hours = Math.max(1, Math.round(katas.stream().mapToInt(Kata::minutes).sum()
                        / (float) MINUTES_PER_HOUR));
                html.append("<dt><code>./kata path ").append(path.word()).append("</code></dt><dd>")
                        .append(path.contents()).append(" \u00b7 ").append(katas.size())
                        .append(katas.size() == 1 ? " kata" : " katas").append(", about ").append(hours)
                        .append(" h</dd>\n");
            }
        }
        return html.append("</dl>\n").toString();
    }

    /** The part's chapters that are not written yet. */
    private String toCome(Part part) {
        return toCome(book.toCome().stream().filter(entry -> part.holds(entry.number())).toList());
    }

    /** The chapters to come of those parts that have none yet. */
    private String later() {
        return toCome(book.toCome().stream().filter(entry -> book.chapters().stream().noneMatch(chapter ->
                Stream.of(Part.values()).anyMatch(part -> part.holds(chapter) && part.holds(entry.number()))))
                .toList());
    }

    private static String toCome(List<Syllabus.Entry> entries) {
        return entries.isEmpty() ? "" : "<p class=\"to-come\">To come: " + entries.stream()
                .map(Syllabus.Entry::label).map(Html::escape).collect(Collectors.joining(", ")) + "</p>\n";
    }

    private static String onward(Standing.Onward onward) {
        String hints = onward.hints() == 0 ? "" : ", hint " + onward.hints() + " taken";
        return "<p class=\"continue\">Continue: <a href=\"chapters/" + onward.kata().chapter() + ".html#"
                + Html.escape(onward.kata().anchor()) + "\">" + onward.kata().name() + "</a>, " + onward.state() + hints
                + "</p>\n";
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
                    .append(kata.name()).append("</a> ").append(badge(kata, states)).append("<span class=\"facts\">")
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

    /** A kata's state in a word, to be kept up to date; nothing where nothing is live. */
    static String badge(Kata kata, Map<Kata, String> states) {
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
