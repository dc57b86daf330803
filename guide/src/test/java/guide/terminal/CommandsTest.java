package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import guide.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print and return, from words to exit status. */
class CommandsTest {

    private static final String STUB = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String CLAMP = "katas/02-bounds/src/main/java/katas/bounds/Clamp.java";
    private static final String TALLY = "katas/01-counting/src/main/java/katas/counting/Tally.java";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void withoutAWordItSaysWhereTheReaderIsAndWhatIsNext() {
        Answer first = Answer.to(fixture);
        assertThat(first).as("the answer").isEqualTo(new Answer(1, """
                Backend Katas: 3 classes to complete in 2 chapters, each judged by its tests.
                [...]  0 of 3 green

                Next: Counter, from the chapter Counting. About 10 minutes, level 1 of 5.

                open   Counter  nothing is written yet

                  ○ the first number is the start   CounterTest.theFirstNumberIsTheStart
                  to do     write the constructor of Counter
                  at        katas/01-counting/src/main/java/katas/counting/Counter.java:13

                  edit      katas/01-counting/src/main/java/katas/counting/Counter.java
                  read      guide/chapters/01-counting.md#kata-counter
                  run       ./kata test Counter
                  stuck?    ./kata hint Counter
                """, ""));
        assertThat(Answer.to(fixture)).as("the answer the second time, without a run").isEqualTo(first);
        assertThat(Answer.to(fixture, "list").lines().get(1)).as("the kata in the list").isEqualTo(
                "  open     Counter                     10 minutes  level 1");
        assertThat(Answer.to(fixture, "diff", "Counter")).as("the answer to diff").isEqualTo(new Answer(2, "",
                "Counter is not green yet, and this shows the reference. Add --yes to see it all the same, or take a"
                        + " hint: ./kata hint Counter\n"));
    }

    @Test
    void amongSeveralAKataThatNobodyHasBegunTakesALine() {
        Answer all = Answer.to(fixture, "test", "all");
        assertThat(all).as("the answer").isEqualTo(new Answer(1, """
                open   Counter  nothing is written yet
                open   Tally  nothing is written yet
                open   Clamp  nothing is written yet

                0 of 3 katas green
                """, ""));
    }

    @Test
    void aSolvedKataIsGreenUntilItChanges() {
        fixture.onlyClamp().solve("Clamp");
        Answer test = Answer.to(fixture, "test", "clamp");
        assertThat(test.status()).as("status of test").isZero();
        assertThat(test.out()).as("output of test").matches("green  Clamp  3 tests, \\d+ m?s\n");
        assertThat(Answer.to(fixture)).as("the answer to no word at all").isEqualTo(new Answer(0, """
                Backend Katas: 1 class to complete in 1 chapter, each judged by its tests.
                [#]  1 of 1 green

                All green. Compare yours with the reference: ./kata diff Clamp
                """, ""));
        assertThat(Answer.to(fixture, "list").out()).as("the list").contains("  green    Clamp ");
        assertThat(Answer.to(fixture, "diff", "Clamp")).as("diff").isEqualTo(
                new Answer(0, "Yours and the reference are the same.\n", ""));

        fixture.replace(CLAMP, "Math.max(value, low)", "value");
        assertThat(Answer.to(fixture, "list", "--json").objects()).as("the list after an edit")
                .extracting(object -> object.getString("state")).containsExactly("changed");
    }

    @Test
    void withoutANameATestOfAllIsAnnounced() {
        Answer test = Answer.to(fixture, "test");
        assertThat(test.complaints()).as("what is said before").isEqualTo(
                "Testing all 3 katas, about 3 s. ./kata test Counter tests one.\n");
        assertThat(test.out()).as("what is tested").contains("Counter", "Tally", "Clamp", "0 of 3 katas green");
    }

    @Test
    void whatTheReadersCodeSaysDoesNothingToATerminal() {
        fixture.solve("Tally").replace(TALLY, "counts.getOrDefault(word, 0)",
                "print()").replace(TALLY, "public int count(", """
                private static int print() {
                    System.out.println("\\33[2Jgone");
                    throw new IllegalStateException("\\33]0;title\\7");
                }

                public int count(""");
        Answer test = Answer.to(fixture, "test", "Tally");
        assertThat(test.out()).as("a red verdict").contains("threw IllegalStateException: ␛]0;title␇", "␛[2Jgone")
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void aVerdictOnSourcesThatChangedMeanwhileIsNotKept() {
        String greenButRewritesItself = fixture.solve("Counter").read(STUB).replace("return value++;", """
                try {
                    java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "saved while the tests run");
                } catch (java.io.IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
                return value++;
                """.formatted(fixture.path(STUB)));
        fixture.write(STUB, greenButRewritesItself);
        Answer test = Answer.to(fixture, "test", "Counter");
        fixture.write(STUB, greenButRewritesItself);
        assertThat(Answer.to(fixture, "list").lines().get(1)).as("nobody knows which sources were tested")
                .startsWith("  open     Counter ");
        assertThat(test.complaints()).as("the reader is told").isEqualTo(
                "Counter has changed while it was tested, so its verdict is not kept: ./kata test Counter\n");
    }

    @Test
    void resetKeepsTheReadersVersion() {
        String stub = fixture.read(STUB);
        fixture.solve("Counter");
        String mine = fixture.read(STUB);
        Answer reset = Answer.to(fixture, "reset", "Counter");
        assertThat(reset.status()).as("status").isZero();
        assertThat(reset.out()).as("output").matches("Yours is kept as \\.kata/attic/Counter\\.java\\.[0-9-]+\n"
                + STUB + " is the stub again\\.\n");
        assertThat(fixture.read(reset.out().substring("Yours is kept as ".length(), reset.out().indexOf('\n'))))
                .as("what is kept").isEqualTo(mine);
        assertThat(fixture.read(STUB)).as("the file").isEqualTo(stub);
        assertThat(Answer.to(fixture, "reset", "Counter")).as("a second reset").isEqualTo(
                new Answer(0, STUB + " is the stub already.\n", ""));
    }

    @Test
    void aWrongValueIsShownWithItsRuleAndPlace() {
        Answer answer = Answer.to(fixture, "test", "Clamp", "--on", "trap:no-upper-bound");
        assertThat(answer.status()).as("status").isEqualTo(1);
        assertThat(answer.out()).as("output").isEqualTo("""
                red    Clamp on trap:no-upper-bound  1 of the 3 tests that ran passes

                  ✗ a number above becomes the high bound   ClampTest.aNumberAboveBecomesTheHighBound
                  rule      a number above becomes the high bound
                  expected  9
                  actual    10
                  test      katas/02-bounds/src/test/java/katas/bounds/ClampTest.java:16

                """);
    }

    @Test
    void aBrokenPropertyIsShownAsItsShortestScript() {
        fixture.solve("Tally").replace(TALLY, "counts.getOrDefault(word, 0)",
                "Math.min(counts.getOrDefault(word, 0), 1)");
        Answer answer = Answer.to(fixture, "test", "Tally");
        assertThat(answer.status()).as("status").isEqualTo(1);
        assertThat(answer.out()).as("output").startsWith("""
                red    Tally  2 of the 3 tests that ran pass

                  ✗ counts like a list   TallyProperties.countsLikeAList
                  rule      a word's count is that in a list of all words
                  expected  2
                  actual    1
                  script    tally = new Tally()
                            tally.add("a")
                            tally.add("a")    <-- here
                """);
    }

    @Test
    void aFileThatDoesNotCompileIsShownWithItsPlace() {
        fixture.replace(STUB, "throw new UnsupportedOperationException(\"TODO: new Counter\");", "\tint\tone = two;");
        Answer answer = Answer.to(fixture, "test", "Counter");
        assertThat(answer.status()).as("status").isEqualTo(3);
        assertThat(answer.out()).as("output").isEqualTo("""
                red    Counter  does not compile

                  katas/01-counting/src/main/java/katas/counting/Counter.java:13
                    cannot find symbol
                      symbol:   variable two
                      location: class katas.counting.Counter
                                    int     one = two;
                                                  ^

                  edit      katas/01-counting/src/main/java/katas/counting/Counter.java
                  read      guide/chapters/01-counting.md#kata-counter
                  run       ./kata test Counter
                  stuck?    ./kata hint Counter
                """);
    }

    @Test
    void aChangedSignatureIsExplained() {
        fixture.replace(CLAMP, "public int of(int value)", "public int of(long value, int more)");
        Answer answer = Answer.to(fixture, "test", "Clamp");
        assertThat(answer.status()).as("status").isEqualTo(3);
        assertThat(answer.out()).as("output").contains("katas/02-bounds/src/test/java/katas/bounds/ClampTest.java:11\n",
                "The test calls Clamp in a way that yours does not offer: keep the signatures of the stub.");
    }

    @Test
    void theWorstVerdictDecidesTheStatusAndJsonTellsAll() {
        fixture.replace(STUB, "public int next() {", "public int next() { oops");
        Answer answer = Answer.to(fixture, "test", "--json", "2", "Counter", "Clamp");
        assertThat(answer.status()).as("status").isEqualTo(3);
        List<JsonObject> verdicts = answer.objects();
        assertThat(verdicts).as("one object a kata, each once").extracting(verdict -> verdict.getString("kata"))
                .containsExactly("Clamp", "Counter");
        assertThat(verdicts).as("verdicts").extracting(verdict -> verdict.getString("state"))
                .containsExactly("red", "uncompiled");
        assertThat(verdicts.get(0).getArray("tests").getObject(0).getObject("failure").getString("todo"))
                .as("what is to do").isEqualTo("new Clamp");
        assertThat(verdicts.get(1).getArray("errors").getObject(0).getInt("line")).as("line").isEqualTo(17);
    }

    @Test
    void theReferenceCanBeTestedManyTimes() {
        Answer answer = Answer.to(fixture, "test", "Clamp", "--on", "solution", "--repeat", "2");
        assertThat(answer.status()).as("status").isZero();
        assertThat(answer.out()).as("output")
                .matches("green  Clamp on solution  3 tests, \\d+ m?s\n\n2 of 2 runs green\n");
        assertThat(Answer.to(fixture, "list").out()).as("the reader's own state").contains("  open     Clamp ");
    }

    @Test
    void repetitionsThatShareAProcessAreCountedOneByOne() {
        Answer answer = Answer.to(clampThatFails("throw new AssertionError(\"only now\")"), "test", "Clamp",
                "--repeat", "5");
        assertThat(answer.status()).as("one red repetition makes it red").isEqualTo(1);
        assertThat(answer.out()).as("the others are green").endsWith("\n4 of 5 runs green\n");
    }

    @Test
    void aRepetitionThatEndsItsProcessDoesNotTakeTheOthersAlong() {
        Answer answer = Answer.to(clampThatFails("Runtime.getRuntime().halt(0)"), "test", "Clamp", "--repeat", "5");
        assertThat(answer.status()).as("one red repetition makes it red").isEqualTo(1);
        assertThat(answer.out()).as("those after it have another process").endsWith("\n4 of 5 runs green\n");
    }

    @Test
    void aRedVerdictOnRepetitionsShowsOnlyWhatTheReadersClassPrinted() {
        Answer answer = Answer.to(clampThatFails("System.out.println(\"mine\"); throw new AssertionError(\"now\")"),
                "test", "Clamp", "--repeat", "4");
        assertThat(answer.out()).as("what the test library logs is not the reader's")
                .contains("  printed   mine\n\n").doesNotContain("jqwik");
    }

    /** A right answer whose first test does something else the third time that a process runs it. */
    private Fixture clampThatFails(String third) {
        return fixture.onlyClamp().solve("Clamp").write("katas/02-bounds/src/test/java/katas/bounds/ClampTest.java", """
                package katas.bounds;

                import org.junit.jupiter.api.Test;

                class ClampTest {

                    private static int runs;

                    @Test
                    void passesMostly() {
                        if (++runs == 3) {
                            %s;
                        }
                    }
                }
                """.formatted(third));
    }

    @Test
    void hintsComeOneAfterAnotherAndTheLastStays() {
        assertThat(Answer.to(fixture, "hint", "Tally")).as("the first").isEqualTo(new Answer(0, """
                Hint 1 of 3 for Tally

                Each word has a number of its own.

                Another one: ./kata hint Tally
                """, ""));
        assertThat(Answer.to(fixture, "hint", "Tally", "3").out()).as("one by its number").startsWith("Hint 3 of 3");
        assertThat(Answer.to(fixture, "hint", "Tally").out()).as("after the last").isEqualTo("""
                Hint 3 of 3 for Tally

                `Map.merge` does it.

                That was the last hint; the first is ./kata hint Tally 1. The whole lesson: \
                guide/chapters/01-counting.md#kata-tally
                """);
        assertThat(Answer.to(fixture, "hint", "Counter").out()).as("of another kata").startsWith("Hint 1 of 3");
    }

    @Test
    void diffShowsTheWayFromYoursToTheReference() {
        Answer answer = Answer.to(fixture, "diff", "Clamp", "--yes");
        assertThat(answer.status()).as("status").isZero();
        assertThat(answer.lines()).as("the lines")
                .startsWith("--- " + CLAMP, "+++ solutions/02-bounds/src/main/java/katas/bounds/Clamp.java")
                .contains("-        throw new UnsupportedOperationException(\"TODO: Clamp.of\");",
                        "+        return Math.min(Math.max(value, low), high);");
    }

    @Test
    void listShowsChaptersAndKatas() {
        assertThat(Answer.to(fixture, "list")).as("the list").isEqualTo(new Answer(0, """
                01-counting  Counting  30 minutes
                  open     Counter                     10 minutes  level 1
                  open     Tally                       20 minutes  level 2
                02-bounds  Bounds  20 minutes
                  open     Clamp                       10 minutes  level 1
                """, ""));
        JsonObject last = Answer.to(fixture, "list", "--json").objects().get(2);
        assertThat(List.of(last.getString("kata"), last.getString("chapter"), last.getString("state"),
                last.getInt("minutes"), last.getInt("level"))).as("a kata as JSON")
                .isEqualTo(List.of("Clamp", "02-bounds", "open", 10, 1));
    }

    @Test
    void colorsAreUsedOnlyWhereTheyAreWanted() {
        assertThat(Answer.to(fixture, true, "list").out()).as("on a terminal").contains("\u001b[2mopen   \u001b[0m");
        assertThat(Answer.to(fixture, false, "list").out()).as("elsewhere").doesNotContain("\u001b");
    }

    @Test
    void syncWritesWhatIsStaleAndKeepsWhatWasThere() throws IOException {
        assertThat(Answer.to(fixture, "sync")).as("when all is fresh").isEqualTo(
                new Answer(0, "Everything is fresh.\n", ""));
        String page = "guide/chapters/01-counting.md";
        String fresh = fixture.read(page);
        fixture.solve("Counter").replace(page, "return ++value;", "return 1;").delete(TALLY);
        Answer answer = Answer.to(fixture, "sync");
        assertThat(answer.status()).as("status").isZero();
        assertThat(answer.out()).as("output").matches("wrote " + STUB
                + ", the one before is kept as \\.kata/attic/Counter\\.java\\.[0-9-]+\nwrote " + TALLY + "\nwrote "
                + page + "\n3 files written\\.\n");
        assertThat(fixture.read(page)).as("the chapter").isEqualTo(fresh);
        assertThat(attic()).as("what is kept").hasSize(1).allSatisfy(copy -> assertThat(copy).hasContent(
                fixture.read("solutions/01-counting/src/main/java/katas/counting/Counter.java")));
        assertThat(Answer.to(fixture, "sync").out()).as("the second time").isEqualTo("Everything is fresh.\n");
    }

    @Test
    void verifyHoldsOnTheIntactWorkbook() {
        Answer answer = Answer.to(fixture.onlyClamp(), "verify");
        assertThat(answer.lines()).as("a line for each rule").hasSize(12)
                .allSatisfy(line -> assertThat(line).startsWith("holds   "));
        assertThat(answer.status()).as("status").isZero();
    }

    @Test
    void verifyNamesWhatIsBrokenWhereAndWhatMendsIt() {
        fixture.onlyClamp().write(CLAMP, "the reader's")
                .replace("solutions/02-bounds/src/main/java/katas/bounds/Clamp.java",
                "Math.max(value, low)", "value");
        Answer answer = Answer.to(fixture, "verify");
        assertThat(answer.status()).as("status").isEqualTo(1);
        assertThat(answer.out()).as("output").contains("holds   Links, pictures and anchors in the book resolve\n", """
                broken  Every solution passes every test, and every declared test is run
                        solutions/02-bounds/src/main/java/katas/bounds/Clamp.java
                          The solution fails ClampProperties.theResultLiesWithinTheBounds: \
                the result lies within the bounds
                """, "          Mend the solution, or the test if it asks for more than the contract says.\n",
                "holds   Every alternative passes every test\n");
    }

    @Test
    void testsOfSeveralKatasTogetherHaveNoClassOfTheirOwn() {
        fixture.write("katas/01-counting/src/test/java/katas/counting/WordCountTest.java", """
                package katas.counting;

                import static org.assertj.core.api.Assertions.assertThat;

                import org.junit.jupiter.api.Test;

                class WordCountTest {

                    @Test
                    void countsWithNumbers() {
                        assertThat(new Counter(1).next()).as("numbers").isEqualTo(1);
                        assertThat(new Tally().count("a")).as("words").isZero();
                    }
                }
                """);
        Answer test = Answer.to(fixture, "test", "wordcount");
        assertThat(test.status()).as("status").isEqualTo(1);
        assertThat(test.out()).as("output").endsWith("  read      guide/chapters/01-counting.md\n");
        assertThat(Answer.to(fixture, "hint", "WordCount")).as("a hint of it").isEqualTo(new Answer(2, "",
                "WordCount has no class for you to write: it tests katas together, or what is given. It can be tested:"
                        + " ./kata test WordCount\n"));
        assertThat(Answer.to(fixture, "hint", "counting").complaints()).as("a hint of its chapter").isEqualTo(
                "'counting' means 2 katas; name one of them: Counter, Tally.\n");
    }

    @Test
    void aGivenTypeThatWasEditedIsNotedAndPutBack() {
        String given = "katas/01-counting/src/main/java/katas/counting/Sequence.java";
        String before = fixture.read(given);
        fixture.write(given, before + "// mine\n");
        assertThat(Answer.to(fixture, "test", "Counter").out()).as("a red verdict").contains(
                "  note      " + given + " was given and is not as it was: ./kata reset Sequence mends it\n");
        assertThat(Answer.to(fixture, "reset", "sequence").out()).as("reset")
                .matches("Yours is kept as \\.kata/attic/Sequence\\.java\\.[0-9-]+\n" + given
                        + " is as it was given again\\.\n");
        assertThat(fixture.read(given)).as("the file").isEqualTo(before);
        assertThat(Answer.to(fixture, "test", "Counter").out()).as("the next verdict").doesNotContain("note");
    }

    @Test
    void aRedVerdictEndsWithWhatWasPrinted() {
        fixture.solve("Tally").replace(TALLY, "counts.getOrDefault(word, 0)",
                "print(counts.getOrDefault(word, 0))").replace(TALLY, "public int count(", """
                private static int print(int number) {
                    for (int line = 1; line <= 12; line++) {
                        System.out.println("line " + line);
                    }
                    return 7;
                }

                public int count(""");
        assertThat(Answer.to(fixture, "test", "Tally").out()).as("a red verdict").containsPattern(
                "  printed   … and \\d+ lines more: test --whole shows them\n            line 3\n"
                        + "(            line \\d+\n){8}            line 12\n");
    }

    @Test
    void theDoctorTellsWhatThereIsAndWhatIsMissing() {
        Answer answer = Answer.to(fixture, "doctor");
        assertThat(answer.lines().get(0)).as("Java").isEqualTo("ok       Java " + Runtime.version() + " in "
                + System.getProperty("java.home"));
        assertThat(answer.lines()).as("what is there").contains("ok       a Java compiler",
                "ok       the folder " + fixture.root() + " can be written");
        assertThat(answer.lines()).as("Redis")
                .anyMatch(line -> line.matches("ok       Redis [\\d.]+ can be used here"));
        assertThat(answer.lines()).as("a primary and a standby")
                .anyMatch(line -> line.matches("ok       PostgreSQL [\\d.]+ can be followed by a standby here"));
        assertThat(answer.status()).as("status").isEqualTo(answer.out().contains("missing") ? 1 : 0);
    }

    private List<Path> attic() throws IOException {
        try (Stream<Path> files = Files.list(fixture.path(".kata/attic"))) {
            return files.toList();
        }
    }
}
