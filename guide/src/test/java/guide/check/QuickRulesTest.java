package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that only read: each test breaks a copy of the workbook in one way, and exactly one rule says so. */
class QuickRulesTest {

    private static final String COUNTING = "guide/chapters/01-counting.md";
    private static final String BOUNDS = "guide/chapters/02-bounds.md";
    private static final String STUB = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String GIVEN = "katas/01-counting/src/main/java/katas/counting/Sequence.java";
    private static final String TRAP = "solutions/01-counting/src/traps/Counter/skips-the-start.java";
    private static final String SOLUTION = "solutions/01-counting/src/main/java/katas/counting/Counter.java";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void theIntactWorkbookBreaksNone() throws InterruptedException {
        for (Rule rule : quickRules(true)) {
            assertThat(rule.check(fixture.book(), null)).as(rule.statement()).isEmpty();
        }
    }

    /** One way to break the workbook, and the one violation that comes of it. */
    private record Break(String name, Class<? extends Rule> rule, UnaryOperator<Fixture> edit, String file,
            String problem, String remedy) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void exactlyOneRuleTellsWhatIsBroken(Break way) throws InterruptedException {
        way.edit.apply(fixture);
        assertThat(broken(true)).as("what is broken").containsExactly(
                new Broken(way.rule, new Violation(fixture.path(way.file), way.problem, way.remedy)));
    }

    static Stream<Break> exactlyOneRuleTellsWhatIsBroken() {
        return Stream.of(
                new Break("a kata needs an example test", KatasAreComplete.class,
                        book -> book.delete("katas/01-counting/src/test/java/katas/counting/CounterTest.java"),
                        "katas/01-counting/src/test/java",
                        "CounterTest is missing.",
                        "Add the class to the package katas.counting."),
                new Break("a kata needs properties", KatasAreComplete.class,
                        book -> book.delete("katas/02-bounds/src/test/java/katas/bounds/ClampProperties.java"),
                        "katas/02-bounds/src/test/java",
                        "ClampProperties is missing.",
                        "Add the class to the package katas.bounds."),
                new Break("a kata needs three hints", KatasAreComplete.class,
                        book -> book.replace(COUNTING, "<summary>Hint 2: the invariant</summary>",
                                "<summary>A nudge</summary>"),
                        COUNTING,
                        "Counter has 2 hints.",
                        "Give it three, each in <details> with a <summary> that begins 'Hint N', under the heading"
                                + " 'Kata: Counter'."),
                new Break("hints under another heading do not count", KatasAreComplete.class,
                        book -> book.replace(BOUNDS, "## Kata: Clamp", "## The clamp")
                                .replace(BOUNDS, "# Bounds", "# Bounds\n\n## Kata: Clamp\n\nEdit [Clamp.java]"
                                        + "(../../katas/02-bounds/src/main/java/katas/bounds/Clamp.java), and run:"
                                        + "\n\n```\n./kata test Clamp\n```"),
                        BOUNDS,
                        "Clamp has 0 hints.",
                        "Give it three, each in <details> with a <summary> that begins 'Hint N', under the heading"
                                + " 'Kata: Clamp'."),
                new Break("a kata needs a trap", KatasAreComplete.class,
                        book -> book.delete("solutions/02-bounds/src/traps"),
                        "solutions/02-bounds/src/main/java",
                        "Clamp has no trap.",
                        "Add a wrong answer under src/traps/Clamp/."),
                new Break("from level two a kata needs an alternative", KatasAreComplete.class,
                        book -> book.delete("solutions/01-counting/src/alternatives"),
                        "solutions/01-counting/src/main/java",
                        "Tally has no alternative.",
                        "Add an answer that is built differently under src/alternatives/Tally/."),
                new Break("a kata needs a solution", KatasAreComplete.class,
                        book -> book.delete("solutions/02-bounds/src/main/java/katas/bounds/Clamp.java"),
                        "solutions/02-bounds/src/main/java/katas/bounds/Clamp.java",
                        "Clamp has no solution.",
                        "Write it, or take Clamp from the front matter of the chapter."),
                new Break("a description stands where it is read", DescriptionsComeInTime.class,
                        book -> book.write("katas/02-bounds/src/test/java/katas/bounds/ClampTest.java", """
                                class ClampTest {
                                    void refuses() {
                                        assertThatThrownBy(() -> new Clamp(2, 1), "in time");
                                        Assertions.assertThatThrownBy(() -> new Clamp(2, 1))
                                                .as("too late").isInstanceOf(IllegalArgumentException.class);
                                    }
                                }
                                """),
                        "katas/02-bounds/src/test/java/katas/bounds/ClampTest.java",
                        "refuses describes behind assertThatThrownBy what is lost when nothing is thrown.",
                        "Put the description into the call:"
                                + " assertThatThrownBy(() -> …, \"the rule, with the input\")."),
                new Break("a line is not wider than a screen", LinesFit.class,
                        book -> book.write("katas/02-bounds/src/test/java/katas/bounds/Wide.java",
                                "/** " + "i".repeat(113) + " */\nclass Wide { } // " + "é".repeat(103) + "\n"),
                        "katas/02-bounds/src/test/java/katas/bounds/Wide.java",
                        "Line 2 has 121 columns.",
                        "Break it before column 120."),
                new Break("a trap repeats no member of the solution", VariantsSayOnlyTheirPart.class,
                        book -> book.replace(TRAP, "    @Override", "    private int value;\n\n    @Override"),
                        TRAP,
                        "Line 10: value says what the reference says.",
                        "Take it away: it is woven in."),
                new Break("what a trap adds is used", VariantsSayOnlyTheirPart.class,
                        book -> book.replace(TRAP, "    @Override", "    private int last;\n\n    @Override"),
                        TRAP,
                        "Line 10: last replaces nothing, and nothing uses it.",
                        "Take it away, or name it as the reference does."),
                new Break("a trap belongs to a kata", VariantsSayOnlyTheirPart.class,
                        book -> book.write("solutions/01-counting/src/traps/Conter/skips.java", "class Conter { }"),
                        "solutions/01-counting/src/traps/Conter/skips.java",
                        "The file belongs to no kata.",
                        "Move it to src/traps/KATA/what-is-special.java, where KATA is one of Counter, Tally."),
                new Break("a chapter needs its folders", ChaptersAgree.class,
                        book -> book.delete("benchmarks/src/main/java/benchmarks/bounds"),
                        "benchmarks/src/main/java/benchmarks/bounds",
                        "Chapter 02-bounds has no such folder.",
                        "Add it: a chapter has one name everywhere."),
                new Break("a chapter is among the modules of the katas", ChaptersAgree.class,
                        book -> book.replace("katas/pom.xml", "<module>02-bounds</module>", ""),
                        "katas/pom.xml",
                        "Chapter 02-bounds is not among the modules.",
                        "Add <module>02-bounds</module>."),
                new Break("a chapter is among the modules of the solutions", ChaptersAgree.class,
                        book -> book.replace("solutions/pom.xml", "<module>01-counting</module>", ""),
                        "solutions/pom.xml",
                        "Chapter 01-counting is not among the modules.",
                        "Add <module>01-counting</module>."),
                new Break("a module has a chapter", ChaptersAgree.class,
                        book -> book.replace("solutions/pom.xml", "<modules>", "<modules>\n   "
                                + " <module>03-sorting</module>"),
                        "solutions/pom.xml",
                        "The module 03-sorting has no chapter.",
                        "Add guide/chapters/03-sorting.md, or take the module away."),
                new Break("the modules are listed", ChaptersAgree.class,
                        book -> book.delete("katas/pom.xml"),
                        "katas/pom.xml",
                        "The file is missing.",
                        "List the modules of all chapters in it."),
                new Break("the benchmarks have each chapter", ChaptersAgree.class,
                        book -> book.write("benchmarks/pom.xml", "<artifactId>solutions-01-counting</artifactId>"),
                        "benchmarks/pom.xml",
                        "The benchmarks do not depend on chapter 02-bounds.",
                        "Add a dependency on <artifactId>solutions-02-bounds</artifactId> as on those of the others."),
                new Break("the readme leads to each chapter", ChaptersAgree.class,
                        book -> book.replace("README.md", "[Bounds](guide/chapters/02-bounds.md#kata-clamp)", "Bounds"),
                        "README.md",
                        "It does not lead to chapter 02-bounds.",
                        "Add a link to guide/chapters/02-bounds.md where those of the others are."),
                new Break("what a chapter needs is a chapter", ChaptersAgree.class,
                        book -> book.replace(BOUNDS, "- 01-counting", "- counting"),
                        BOUNDS,
                        "It needs counting, which is no chapter.",
                        "Name chapters under needs: as their files are named, or write needs: none."),
                new Break("no chapter needs itself", ChaptersAgree.class,
                        book -> book.replace(COUNTING, "needs: none", "needs:\n  - 01-counting"),
                        COUNTING,
                        "It needs itself: 01-counting → 01-counting.",
                        "Take one of these needs away."),
                new Break("a link leads to a file", LinksResolve.class,
                        book -> book.replace(COUNTING, "(02-bounds.md#kata-clamp)", "(02-limits.md)"),
                        COUNTING,
                        "The link 02-limits.md leads nowhere.",
                        "Mend the path, or the anchor after #."),
                new Break("a link leads to an anchor", LinksResolve.class,
                        book -> book.replace(COUNTING, "02-bounds.md#kata-clamp", "02-bounds.md#clamp"),
                        COUNTING,
                        "The link 02-bounds.md#clamp leads nowhere.",
                        "Mend the path, or the anchor after #."),
                new Break("a link within a page leads to an anchor", LinksResolve.class,
                        book -> book.replace(COUNTING, "[back](#counting)", "[back](#Counting)"),
                        COUNTING,
                        "The link #Counting leads nowhere.",
                        "Mend the path, or the anchor after #."),
                new Break("a picture is there", LinksResolve.class,
                        book -> book.replace(BOUNDS, "# Bounds", "# Bounds\n\n![a plot](plot.svg) and"
                                + " [elsewhere](https://example.org/#x)"),
                        BOUNDS,
                        "The link plot.svg leads nowhere.",
                        "Mend the path, or the anchor after #."),
                new Break("the readme is there", LinksResolve.class,
                        book -> book.delete("README.md"),
                        "README.md",
                        "The page is missing.",
                        "Write it."),
                new Break("a stub that was edited is stale", FilesAreFresh.class,
                        book -> book.replace(STUB, "TODO: Counter.next", "TODO"),
                        STUB,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("a stub is stale when its solution changes", FilesAreFresh.class,
                        book -> book.replace(SOLUTION, "/** Counts up by one. */", "/** Counts up. */"),
                        STUB,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("a given type is that of the solution", FilesAreFresh.class,
                        book -> book.replace(GIVEN, "/** Numbers in order. */", "/** Numbers. */"),
                        GIVEN,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("a given type is there", FilesAreFresh.class,
                        book -> book.delete(GIVEN),
                        GIVEN,
                        "The file is missing.",
                        "Run ./kata sync."),
                new Break("shown code is that of the tree", FilesAreFresh.class,
                        book -> book.replace(COUNTING, "return ++value;", "return value + 1;"),
                        COUNTING,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("a kata says what to edit", FilesAreFresh.class,
                        book -> book.replace(COUNTING, ", and run:\n\n```\n./kata test Tally\n```", "."),
                        COUNTING,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("what to run names the kata", FilesAreFresh.class,
                        book -> book.replace(COUNTING, "./kata test Tally", "./kata test Counter"),
                        COUNTING,
                        "The file differs from what would be written now.",
                        "Run ./kata sync."),
                new Break("shown code names a file", FilesAreFresh.class,
                        book -> book.replace(COUNTING, "katas/counting/Sequence.java#next",
                                "katas/counting/Series.java#next"),
                        COUNTING,
                        COUNTING + ":14: there is no file"
                                + " solutions/01-counting/src/main/java/katas/counting/Series.java; correct the"
                                + " path, which starts at the project's root",
                        "Then run ./kata sync."));
    }

    @Test
    void aChapterIsInAPart() throws InterruptedException {
        fixture.write("guide/chapters/99-end.md", fixture.read(BOUNDS));
        assertThat(broken(true)).as("what is broken").contains(new Broken(ChaptersAgree.class,
                new Violation(fixture.path("guide/chapters/99-end.md"), "No part of the book has a chapter 99.",
                        "Give it a number that one has, or enlarge a part in guide.book.Part.")));
    }

    @Test
    void prerequisitesFormNoCircle() throws InterruptedException {
        fixture.replace(COUNTING, "needs: none", "needs:\n  - 02-bounds");
        assertThat(broken(true)).as("each page of the circle tells").containsExactly(
                new Broken(ChaptersAgree.class, new Violation(fixture.path(COUNTING),
                        "It needs itself: 01-counting → 02-bounds → 01-counting.",
                        "Take one of these needs away.")),
                new Broken(ChaptersAgree.class, new Violation(fixture.path(BOUNDS),
                        "It needs itself: 02-bounds → 01-counting → 02-bounds.",
                        "Take one of these needs away.")));
    }

    @Test
    void aReaderMayEditStubs() throws InterruptedException {
        fixture.solve("Counter").replace(STUB, "private int value;", "private int value; // " + "i".repeat(120));
        assertThat(broken(false)).as("a reader's answer breaks no rule").isEmpty();
    }

    @Test
    void aStubIsThereForAReaderAsWell() throws InterruptedException {
        fixture.delete(STUB);
        assertThat(broken(false)).as("what is broken").containsExactly(
                new Broken(LinksResolve.class, new Violation(fixture.path(COUNTING),
                        "The link ../../" + STUB + " leads nowhere.", "Mend the path, or the anchor after #.")),
                new Broken(FilesAreFresh.class,
                        new Violation(fixture.path(STUB), "The file is missing.", "Run ./kata sync.")));
    }

    @Test
    void aSolutionHasAStub() throws InterruptedException {
        fixture.replace(SOLUTION, "private int value;", "public static final int START = FIRST;\n"
                + "    private static final int FIRST = 1;\n    private int value;");
        List<Broken> found = broken(true);
        assertThat(found).as("what no stub can be made of is one violation").hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo(FilesAreFresh.class);
        assertThat(found.get(0).violation().file()).isEqualTo(fixture.path(SOLUTION));
        assertThat(found.get(0).violation().problem()).as("names place and value").startsWith(SOLUTION + ":6: ")
                .contains("FIRST");
    }

    private record Broken(Class<?> rule, Violation violation) {
    }

    private List<Broken> broken(boolean everyStub) throws InterruptedException {
        Workbook book = fixture.book();
        List<Broken> found = new ArrayList<>();
        for (Rule rule : quickRules(everyStub)) {
            rule.check(book, null).forEach(violation -> found.add(new Broken(rule.getClass(), violation)));
        }
        return found;
    }

    private static List<Rule> quickRules(boolean everyStub) {
        Set<Class<?>> quick = Set.of(KatasAreComplete.class, ChaptersAgree.class, LinksResolve.class,
                ChaptersLeadOn.class, FilesAreFresh.class, VariantsSayOnlyTheirPart.class, DescriptionsComeInTime.class,
                LinesFit.class);
        return Rule.all(everyStub, Proofs.none()).stream().filter(rule -> quick.contains(rule.getClass())).toList();
    }
}
