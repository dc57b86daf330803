package guide.web;

import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a chapter's page shows besides its text: time, level and needs, a panel for each kata, the way on. */
final class ChapterFrame {

    private final Workbook book;
    private final Chapter chapter;
    private final Map<Kata, String> states;
    private final List<Kata> path;
    private final String titleAnchor;

    /**
     * Makes the frame of a chapter.
     *
     * @param book the workbook
     * @param chapter the chapter
     * @param states where each kata stands; empty if nothing is live
     * @param path the katas that the reader means to do, in their order; empty if nothing is live
     */
    ChapterFrame(Workbook book, Chapter chapter, Map<Kata, String> states, List<Kata> path) {
        this.book = book;
        this.chapter = chapter;
        this.states = states;
        this.path = path;
        this.titleAnchor = Workbook.anchors(book.page(chapter.id())).get(0);
    }

    /** What stands under the heading with an anchor: a kata's facts and panel, or under the title the chapter's. */
    String under(String anchor) {
        if (anchor.equals(titleAnchor)) {
            return facts();
        }
        return chapter.katas().stream().filter(kata -> kata.anchor().equals(anchor)).map(this::kata).findFirst()
                .orElse("");
    }

    private String kata(Kata kata) {
        String facts = "<p class=\"facts\">" + Contents.facts(kata) + "</p>\n";
        if (!states.containsKey(kata)) {
            return facts;
        }
        String file = book.root().relativize(book.stubs(chapter.id()).resolve(kata.sourceFile())).toString();
        return facts + "<kata-panel name=\"" + kata.name() + "\" data-chapter=\"" + chapter.id() + "\" data-file=\""
                + Html.escape(file.replace('\\', '/')) + "\" data-state=\"" + states.get(kata) + "\"" + next(kata)
                + "></kata-panel>\n";
    }

    /** The kata that comes after: on the reader's path, or in the book if the reader has left the path. */
    private String next(Kata kata) {
        List<Kata> all = path.contains(kata) ? path : book.katas();
        int at = all.indexOf(kata) + 1;
        if (at == all.size()) {
            return "";
        }
        Kata next = all.get(at);
        return " data-next=\"" + next.name() + "\" data-next-address=\""
                + (next.chapter().equals(chapter.id()) ? "" : next.chapter() + ".html") + "#"
                + Html.escape(next.anchor()) + "\"";
    }

    private String facts() {
        String needs = chapter.needs().stream()
                .flatMap(id -> book.chapters().stream().filter(each -> each.id().equals(id)))
                .map(each -> "<a href=\"" + each.id() + ".html\">" + Html.escape(each.title()) + "</a>")
                .collect(Collectors.joining(", "));
        return "<p class=\"facts\">Chapter " + chapter.number() + " \u00b7 " + Contents.time(chapter.minutes())
                + " \u00b7 " + Contents.levels(chapter) + (needs.isEmpty() ? "" : " \u00b7 read before: " + needs)
                + "</p>\n";
    }

    /** The way to the chapters before and after. */
    String neighbors() {
        List<Chapter> all = book.chapters();
        int at = all.indexOf(chapter);
        return "<nav class=\"neighbors\" aria-label=\"Previous and next\">"
                + (at == 0 ? "<a rel=\"prev\" href=\"../index.html\"><span>Previous</span> Contents</a>"
                        : neighbor("prev", "Previous", all.get(at - 1)))
                + (at == all.size() - 1 ? "<a rel=\"next\" href=\"../index.html\"><span>Next</span> Contents</a>"
                        : neighbor("next", "Next", all.get(at + 1)))
                + "</nav>\n";
    }

    private static String neighbor(String rel, String word, Chapter chapter) {
        return "<a rel=\"" + rel + "\" href=\"" + chapter.id() + ".html\"><span>" + word + "</span> " + chapter.number()
                + " " + Html.escape(chapter.title()) + "</a>";
    }
}
