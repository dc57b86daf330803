package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that only read: each test breaks a copy of the workbook in one way, and exactly one rule says so. */
class QuickRulesTest {

    private static final String COUNTING = "guide/chapters/01-counting.md";
    private static final String BOUNDS = "guide/chapters/02-bounds.md";
    private static final String STUB = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String GIVEN = "katas/01-counting/src/main/java/katas/counting/Sequence.java";
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

    @Test
    void aKataNeedsAnExampleTest() throws InterruptedException {
        fixture.delete("katas/01-counting/src/test/java/katas/counting/CounterTest.java");
        only(KatasAreComplete.class, "katas/01-counting/src/test/java", "CounterTest is missing.",
                "Add the class to the package katas.counting.");
    }

    @Test
    void aKataNeedsProperties() throws InterruptedException {
        fixture.delete("katas/02-bounds/src/test/java/katas/bounds/ClampProperties.java");
        only(KatasAreComplete.class, "katas/02-bounds/src/test/java", "ClampProperties is missing.",
                "Add the class to the package katas.bounds.");
    }

    @Test
    void aKataNeedsThreeHints() throws InterruptedException {
        fixture.replace(COUNTING, "<summary>Hint 2: the invariant</summary>", "<summary>A nudge</summary>");
        only(KatasAreComplete.class, COUNTING, "Counter has 2 hints.",
                "Give it three, each in <details> with a <summary> that begins 'Hint N', under the heading"
                        + " 'Kata: Counter'.");
    }

    @Test
    void hintsUnderAnotherHeadingDoNotCount() throws InterruptedException {
        fixture.replace(BOUNDS, "## Kata: Clamp", "## The clamp")
                .replace(BOUNDS, "# Bounds", "# Bounds\n\n## Kata: Clamp");
        only(KatasAreComplete.class, BOUNDS, "Clamp has 0 hints.",
                "Give it three, each in <details> with a <summary> that begins 'Hint N', under the heading"
                        + " 'Kata: Clamp'.");
    }

    @Test
    void aKataNeedsATrap() throws InterruptedException {
        fixture.delete("solutions/02-bounds/src/traps");
        only(KatasAreComplete.class, "solutions/02-bounds/src/main/java", "Clamp has no trap.",
                "Add a wrong answer under src/traps/Clamp/.");
    }

    @Test
    void fromLevelTwoAKataNeedsAnAlternative() throws InterruptedException {
        fixture.delete("solutions/01-counting/src/alternatives");
        only(KatasAreComplete.class, "solutions/01-counting/src/main/java", "Tally has no alternative.",
                "Add an answer that is built differently under src/alternatives/Tally/.");
    }

    @Test
    void aKataNeedsASolution() throws InterruptedException {
        fixture.delete("solutions/02-bounds/src/main/java/katas/bounds/Clamp.java");
        only(KatasAreComplete.class, "solutions/02-bounds/src/main/java/katas/bounds/Clamp.java",
                "Clamp has no solution.", "Write it, or take Clamp from the front matter of the chapter.");
    }

    @Test
    void aChapterNeedsItsFolders() throws InterruptedException {
        fixture.delete("benchmarks/src/main/java/benchmarks/bounds");
        only(ChaptersAgree.class, "benchmarks/src/main/java/benchmarks/bounds", "Chapter 02-bounds has no such folder.",
                "Add it: a chapter has one name everywhere.");
    }

    @Test
    void aChapterIsAmongTheModulesOfTheKatas() throws InterruptedException {
        fixture.replace("katas/pom.xml", "<module>02-bounds</module>", "");
        only(ChaptersAgree.class, "katas/pom.xml", "Chapter 02-bounds is not among the modules.",
                "Add <module>02-bounds</module>.");
    }

    @Test
    void aChapterIsAmongTheModulesOfTheSolutions() throws InterruptedException {
        fixture.replace("solutions/pom.xml", "<module>01-counting</module>", "");
        only(ChaptersAgree.class, "solutions/pom.xml", "Chapter 01-counting is not among the modules.",
                "Add <module>01-counting</module>.");
    }

    @Test
    void aModuleHasAChapter() throws InterruptedException {
        fixture.replace("solutions/pom.xml", "<modules>", "<modules>\n    <module>03-sorting</module>");
        only(ChaptersAgree.class, "solutions/pom.xml", "The module 03-sorting has no chapter.",
                "Add guide/chapters/03-sorting.md, or take the module away.");
    }

    @Test
    void theModulesAreListed() throws InterruptedException {
        fixture.delete("katas/pom.xml");
        only(ChaptersAgree.class, "katas/pom.xml", "The file is missing.",
                "List the modules of all chapters in it.");
    }

    @Test
    void whatAChapterNeedsIsAChapter() throws InterruptedException {
        fixture.replace(BOUNDS, "- 01-counting", "- counting");
        only(ChaptersAgree.class, BOUNDS, "It needs counting, which is no chapter.",
                "Name chapters under needs: as their files are named, or write needs: none.");
    }

    @Test
    void noChapterNeedsItself() throws InterruptedException {
        fixture.replace(COUNTING, "needs: none", "needs:\n  - 01-counting");
        only(ChaptersAgree.class, COUNTING, "It needs itself: 01-counting → 01-counting.",
                "Take one of these needs away.");
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
    void aLinkLeadsToAFile() throws InterruptedException {
        fixture.replace("README.md", "guide/chapters/01-counting.md", "guide/chapters/01-adding.md");
        only(LinksResolve.class, "README.md", "The link guide/chapters/01-adding.md leads nowhere.",
                "Mend the path, or the anchor after #.");
    }

    @Test
    void aLinkLeadsToAnAnchor() throws InterruptedException {
        fixture.replace(COUNTING, "02-bounds.md#kata-clamp", "02-bounds.md#clamp");
        only(LinksResolve.class, COUNTING, "The link 02-bounds.md#clamp leads nowhere.",
                "Mend the path, or the anchor after #.");
    }

    @Test
    void aLinkWithinAPageLeadsToAnAnchor() throws InterruptedException {
        fixture.replace(COUNTING, "[back](#counting)", "[back](#Counting)");
        only(LinksResolve.class, COUNTING, "The link #Counting leads nowhere.",
                "Mend the path, or the anchor after #.");
    }

    @Test
    void aPictureIsThere() throws InterruptedException {
        fixture.replace(BOUNDS, "# Bounds", "# Bounds\n\n![a plot](plot.svg) and [elsewhere](https://example.org/#x)");
        only(LinksResolve.class, BOUNDS, "The link plot.svg leads nowhere.", "Mend the path, or the anchor after #.");
    }

    @Test
    void theReadmeIsThere() throws InterruptedException {
        fixture.delete("README.md");
        only(LinksResolve.class, "README.md", "The page is missing.", "Write it.");
    }

    @Test
    void aStubThatWasEditedIsStale() throws InterruptedException {
        fixture.replace(STUB, "TODO: Counter.next", "TODO");
        only(FilesAreFresh.class, STUB, "The file differs from what is written from the solutions.",
                "Run ./kata sync.");
    }

    @Test
    void aStubIsStaleWhenItsSolutionChanges() throws InterruptedException {
        fixture.replace(SOLUTION, "/** Counts up by one. */", "/** Counts up. */");
        only(FilesAreFresh.class, STUB, "The file differs from what is written from the solutions.",
                "Run ./kata sync.");
    }

    @Test
    void aReaderMayEditStubs() throws InterruptedException {
        fixture.solve("Counter");
        assertThat(broken(false)).as("a reader's answer breaks no rule").isEmpty();
    }

    @Test
    void aStubIsThereForAReaderAsWell() throws InterruptedException {
        fixture.delete(STUB).replace(COUNTING, "Edit [Counter.java](../../" + STUB + ").", "Edit it.");
        assertThat(broken(false)).as("what is broken").containsExactly(new Broken(FilesAreFresh.class,
                new Violation(fixture.path(STUB), "The file is missing.", "Run ./kata sync.")));
    }

    @Test
    void aGivenTypeIsThatOfTheSolution() throws InterruptedException {
        fixture.replace(GIVEN, "/** Numbers in order. */", "/** Numbers. */");
        only(FilesAreFresh.class, GIVEN, "The file differs from what is written from the solutions.",
                "Run ./kata sync.");
    }

    @Test
    void aGivenTypeIsThere() throws InterruptedException {
        fixture.delete(GIVEN);
        only(FilesAreFresh.class, GIVEN, "The file is missing.", "Run ./kata sync.");
    }

    @Test
    void shownCodeIsThatOfTheTree() throws InterruptedException {
        fixture.replace(COUNTING, "return ++value;", "return value + 1;");
        only(FilesAreFresh.class, COUNTING, "The file differs from what is written from the solutions.",
                "Run ./kata sync.");
    }

    @Test
    void shownCodeNamesAFile() throws InterruptedException {
        fixture.replace(COUNTING, "katas/counting/Sequence.java#next", "katas/counting/Series.java#next");
        only(FilesAreFresh.class, COUNTING, COUNTING + ":14: there is no file"
                + " solutions/01-counting/src/main/java/katas/counting/Series.java;"
                + " correct the path, which starts at the project's root", "Then run ./kata sync.");
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

    private void only(Class<? extends Rule> rule, String file, String problem, String remedy)
            throws InterruptedException {
        assertThat(broken(true)).as("what is broken")
                .containsExactly(new Broken(rule, new Violation(fixture.path(file), problem, remedy)));
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
        return Rule.all(everyStub, Proofs.none()).stream().filter(rule -> List.of(KatasAreComplete.class, ChaptersAgree.class,
                LinksResolve.class, FilesAreFresh.class).contains(rule.getClass())).toList();
    }
}
