package guide.web;

import guide.book.Chapter;
import guide.book.Part;
import guide.book.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing of which chapter is to be read before which: the chapters below each other in their order, and an arc from
 * each to those that need it. It is as narrow as a telephone.
 */
final class ChapterMap {

    private static final int WIDTH = 360;
    private static final int GUTTER = 62;
    private static final int ROW = 30;
    private static final int PART = 38;
    private static final int FOOT = 10;
    private static final int NEAREST = 18;
    private static final int FARTHER = 8;

    private final Workbook book;
    /** Where each chapter's row is, from the top. */
    private final Map<Chapter, Integer> rows = new LinkedHashMap<>();
    private final Map<Part, Integer> parts = new LinkedHashMap<>();
    private int height;

    ChapterMap(Workbook book) {
        this.book = book;
        for (Part part : Part.values()) {
            List<Chapter> chapters = book.chapters().stream().filter(part::holds).toList();
            if (!chapters.isEmpty()) {
                height += PART;
                parts.put(part, height - PART / 2);
            }
            for (Chapter chapter : chapters) {
                height += ROW;
                rows.put(chapter, height - ROW / 2);
            }
        }
        height += FOOT;
    }

    /** The drawing as a part of a page, in the page's colors; a chapter in it is a link. */
    String html() {
        StringBuilder html = new StringBuilder("<figure class=\"map\"><svg viewBox=\"0 0 " + WIDTH + " " + height
                + "\" role=\"group\" aria-label=\"Map of chapters: what to read before what\">\n");
        arcs().forEach(html::append);
        parts.forEach((part, y) -> html.append("<text class=\"part-name\" x=\"").append(GUTTER + 14).append("\" y=\"")
                .append(y + 9).append("\">").append(part.numeral()).append(' ').append(Html.escape(part.title()))
                .append("</text>\n"));
        rows.forEach((chapter, y) -> html.append(row(chapter, y)));
        return html.append("</svg><figcaption>An arc leads from a chapter to those that build on it. On the right: "
                + "time and levels.</figcaption>"
                + "</figure>\n").toString();
    }

    private List<String> arcs() {
        List<String> arcs = new ArrayList<>();
        List<Chapter> order = List.copyOf(rows.keySet());
        rows.forEach((chapter, y) -> {
            for (String need : chapter.needs()) {
                book.chapter(need).filter(rows::containsKey).ifPresent(before -> {
                    int rows = Math.abs(order.indexOf(chapter) - order.indexOf(before)) - 1;
                    int reach = Math.min(GUTTER - 6, NEAREST + FARTHER * rows);
                    arcs.add(arc(before, chapter, reach));
                });
            }
        });
        return arcs;
    }

    private String arc(Chapter before, Chapter after, int reach) {
        int from = rows.get(before);
        int to = rows.get(after);
        int left = GUTTER - reach;
        return "<path class=\"arc\" d=\"M" + GUTTER + " " + from + " C" + left + " " + from + " " + left + " " + to
                + " " + GUTTER + " " + to + "\"><title>" + Html.escape(label(before) + " before " + label(after))
                + "</title></path>\n";
    }

    private static String row(Chapter chapter, int y) {
        int x = GUTTER + 14;
        return "<circle class=\"stop\" cx=\"" + GUTTER + "\" cy=\"" + y + "\" r=\"5\"/>"
                + "<a href=\"chapters/" + chapter.id() + ".html\"><text x=\"" + x + "\" y=\"" + (y + 5) + "\">"
                + Html.escape(label(chapter)) + "</text></a><text class=\"time\" x=\"" + WIDTH + "\" y=\"" + (y + 5)
                + "\" text-anchor=\"end\">" + Html.escape(facts(chapter)) + "</text>\n";
    }

    private static String label(Chapter chapter) {
        return chapter.number() + " " + chapter.title();
    }

    private static String facts(Chapter chapter) {
        return Contents.time(chapter.minutes()) + " \u00b7 "
                + Contents.levels(chapter).replaceFirst("levels? ", "").replace(" to ", "\u2013");
    }
}
