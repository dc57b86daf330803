package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Kata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the pages, in the mode that a server serves and in the other one. */
final class PagesTest {

    private static final String CHAPTER = "guide/chapters/01-counting.md";
    private static final RenderMode LIVE = new RenderMode("0123", "assets/1", List.of("live.js"));

    @TempDir
    private Path folder;
    private Fixture fixture;
    private List<String> path = List.of("Counter", "Tally", "Clamp");

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void contentsShowPartsChaptersTimeLevelAndProgress() {
        Document page = page("index.html", LIVE);
        assertThat(page.select(".part h2").eachText()).as("the parts that have chapters")
                .containsExactly("I Foundations");
        assertThat(page.select(".card h3").eachText()).as("the chapters").containsExactly("1 Counting", "2 Bounds");
        assertThat(page.select(".card > .facts").eachText()).as("time and level")
                .startsWith("30 minutes · levels 1 to 2");
        assertThat(page.select(".katas a").eachText()).as("the katas").containsExactly("Counter", "Tally", "Clamp");
        assertThat(page.select("[data-kata=Counter]").attr("data-state")).as("a kata's state").isEqualTo("green");
        assertThat(page.select("progress").first().attr("value")).as("how many are green").isEqualTo("1");
    }

    @Test
    void contentsDrawWhichChapterIsReadBeforeWhich() {
        Document page = page("index.html", RenderMode.exported());
        assertThat(page.select(".map a").eachText()).as("the chapters on the map").containsExactly("1 Counting",
                "2 Bounds");
        assertThat(page.select(".map a").eachAttr("href")).as("where they lead").containsExactly(
                "chapters/01-counting.html", "chapters/02-bounds.html");
        assertThat(page.select(".map .arc").eachText()).as("what is to be read before what")
                .containsExactly("1 Counting before 2 Bounds");
        assertThat(page.select(".map .time").eachText()).as("time and levels").containsExactly(
                "30 minutes · 1–2", "20 minutes · 1");
    }

    @Test
    void contentsShowThePathsAndWhatIsToCome() {
        fixture.write("guide/syllabus.txt", "01-counting Counting\n02-bounds Bounds\n04-nearer Nearer\n");
        Document page = page("index.html", RenderMode.exported());
        assertThat(page.select(".paths dt").eachText()).as("the paths that have a kata").containsExactly(
                "./kata path book", "./kata path weekend");
        assertThat(page.select(".to-come").eachText()).as("the chapters to come").containsExactly("To come: 4 Nearer");
    }

    @Test
    void anExportHasNoLiveState() {
        for (String address : List.of("index.html", "chapters/01-counting.html")) {
            Document page = page(address, RenderMode.exported());
            assertThat(page.select("[data-state], kata-panel, progress, meta[name=kata-token], script[type=module]"))
                    .as("what only a server brings to life, on " + address).isEmpty();
        }
    }

    @Test
    void eachKataHasItsPanelUnderItsHeading() {
        Element panel = page("chapters/01-counting.html", LIVE).select("#kata-tally ~ kata-panel").first();
        assertThat(panel.attributes().asList().stream().map(Object::toString)).as("the panel of a kata")
                .containsExactly("name=\"Tally\"", "data-chapter=\"01-counting\"",
                        "data-file=\"katas/01-counting/src/main/java/katas/counting/Tally.java\"",
                        "data-state=\"open\"", "data-next=\"Clamp\"",
                        "data-next-address=\"02-bounds.html#kata-clamp\"");
    }

    @Test
    void chaptersLeadToThoseBeforeAndAfter() {
        assertThat(page("chapters/01-counting.html", LIVE).select(".neighbors a").eachAttr("href"))
                .as("the way on from the first chapter").containsExactly("../index.html", "02-bounds.html");
        assertThat(page("chapters/02-bounds.html", LIVE).select(".neighbors a").eachAttr("href"))
                .as("the way on from the last chapter").containsExactly("01-counting.html", "../index.html");
    }

    @Test
    void codeHasTheNameOfItsFile() {
        assertThat(page("chapters/01-counting.html", LIVE).select("figcaption").eachText()).as("the names of files")
                .containsExactly("Sequence.java next", "Counter.java next trap: skips-the-start");
    }

    @Test
    void alertsTablesDiagramsAndPlotsAreSetApart() {
        fixture.write("benchmarks/results/speed.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Document page = rewritten(text -> text.replace("Spot the bug.", """
                > [!WARNING]
                > Mind *this*.

                > only a quote

                | a | b |
                | - | -: |
                | 1 | 2 |

                ```mermaid
                flowchart LR
                ```

                ![Speed](../../benchmarks/results/speed.svg)

                <!-- explore: cache -->
                """));
        assertThat(page.select("aside.alert.warning").text()).as("an alert").isEqualTo("Warning Mind this.");
        assertThat(page.select("blockquote").text()).as("a quote").isEqualTo("only a quote");
        assertThat(page.select("div.scroll > table td[align=right]").text()).as("a table").isEqualTo("2");
        assertThat(page.select("figure.diagram > pre.mermaid").text()).as("a diagram").isEqualTo("flowchart LR");
        assertThat(page.select("figure.plot[data-plot=speed] > img").attr("src")).as("a plot")
                .isEqualTo("../files/benchmarks/results/speed.svg");
        assertThat(page.select("[data-explore]").eachAttr("data-explore")).as("an explorer").containsExactly("cache");
    }

    @Test
    void theFirstUseOfATermLeadsToTheGlossary() {
        fixture.write("guide/glossary.md", """
                # Glossary

                ## Spotted bug

                See [Counting](chapters/01-counting.md).

                ## Time to live (TTL)

                It ends.
                """);
        Document page = rewritten(text -> text.replace("Spot the bug.", """
                The `spotted bug` of a [spotted bug](#counting). Many Spotted
                bugs, and a Spotted Bug more.

                <details>
                <summary>Answer</summary>

                Its TTL is over.

                </details>

                ## A TTL

                A ttl is not a TTL.
                """));
        assertThat(page.select("a.term").eachText()).as("terms that lead to the glossary")
                .containsExactly("Spotted bugs", "TTL");
        assertThat(page.select("a.term").eachAttr("href")).as("where they lead")
                .containsExactly("../glossary.html#spotted-bug", "../glossary.html#time-to-live-ttl");
        assertThat(page("index.html", LIVE).select(".card a[href^=chapters]").attr("href"))
                .as("the way back").isEqualTo("chapters/01-counting.html");
    }

    @Test
    void theIndexHoldsEverySection() {
        String index = new String(pages(LIVE).bytes("search-index.js").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(index).as("the index of all text").startsWith("window.searchIndex = [[")
                .contains("[\"chapters/01-counting.html\",\"Counting\",\"Counting\","
                        + "\"A counter gives numbers in order:\"]")
                .contains("[\"chapters/01-counting.html#kata-tally\",\"Counting\",\"Kata: Tally\",")
                .contains("A word that is not in the map was never added.");
    }

    @Test
    void theContentsSayWhereTheReaderGoesOn() {
        assertThat(page("index.html", LIVE).select(".continue").text()).as("the way on")
                .isEqualTo("Continue: Tally, open, hint 1 taken");
        assertThat(page("index.html", LIVE).select(".continue a").attr("href")).as("where it leads")
                .isEqualTo("chapters/01-counting.html#kata-tally");
        assertThat(page("index.html", RenderMode.exported()).select(".continue")).as("the way on in an export")
                .isEmpty();
    }

    @Test
    void theKatasOfAnOpenChapterStandBesideIt() {
        Document chapter = page("chapters/01-counting.html", LIVE);
        assertThat(chapter.select(".chapters li li a").eachText()).as("the katas in the list of chapters")
                .containsExactly("Counter", "Tally");
        assertThat(chapter.select(".chapters .badge").eachText()).as("where they stand")
                .containsExactly("green", "open");
        assertThat(page("index.html", LIVE).select(".chapters li li")).as("no chapter is open here").isEmpty();
    }

    @Test
    void aPanelKnowsTheNextKata() {
        assertThat(page("chapters/01-counting.html", LIVE).select("kata-panel").eachAttr("data-next-address"))
                .as("the way from kata to kata").containsExactly("#kata-tally", "02-bounds.html#kata-clamp");
    }

    @Test
    void aPanelLeadsAlongTheReadersPath() {
        path = List.of("Counter", "Clamp");
        assertThat(page("chapters/01-counting.html", LIVE).select("kata-panel").eachAttr("data-next"))
                .as("the next on the path; in the book, of a kata that is not on the path")
                .containsExactly("Clamp", "Clamp");
        path = List.of("Counter");
        assertThat(page("chapters/01-counting.html", LIVE).select("kata-panel").eachAttr("data-next"))
                .as("the last on the path leads nowhere").containsExactly("Clamp");
    }

    @Test
    void pagesAreFreshAfterAnEdit() {
        Pages pages = pages(LIVE);
        String before = text(pages, "index.html");
        fixture.replace(CHAPTER, "A counter gives numbers in order:", "A counter counts, and counts, and counts:");
        assertThat(before).as("the contents before").contains("gives numbers");
        assertThat(text(pages, "index.html")).as("the contents after").contains("counts, and counts");
        assertThat(text(pages, "chapters/01-counting.html")).as("the chapter after").contains("counts, and counts");
    }

    private Document rewritten(UnaryOperator<String> edit) {
        fixture.write(CHAPTER, edit.apply(fixture.read(CHAPTER)));
        return page("chapters/01-counting.html", LIVE);
    }

    private Pages pages(RenderMode mode) {
        return new Pages(fixture.book(), mode, new Standing() {

            @Override
            public Map<Kata, String> states(List<Kata> katas) {
                return katas.stream().collect(Collectors.toMap(kata -> kata,
                        kata -> kata.name().equals("Counter") ? "green" : "open"));
            }

            @Override
            public List<Kata> path() {
                return path.stream().map(fixture::kata).toList();
            }

            @Override
            public Optional<Onward> onward() {
                return Optional.of(new Onward(fixture.kata("Tally"), "open", 1));
            }
        });
    }

    private Document page(String address, RenderMode mode) {
        return Jsoup.parse(text(pages(mode), address));
    }

    private static String text(Pages pages, String address) {
        return new String(pages.bytes(address).orElseThrow(), StandardCharsets.UTF_8);
    }
}
