package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules that run tests. One copy of the workbook is broken in many ways that do not touch each other, and all rules
 * are checked once, as for a reader who has solved the first chapter; each test looks for what its break has caused.
 * That the intact workbook breaks none of them is shown where {@code kata verify} is tested.
 */
class RunningRulesTest {

    private static final String COUNTING = "solutions/01-counting/src/";
    private static final String COUNTER = COUNTING + "main/java/katas/counting/Counter.java";
    private static final String COUNTING_TESTS = "katas/01-counting/src/test/java/katas/counting/";
    private static final String CLAMP = "solutions/02-bounds/src/main/java/katas/bounds/Clamp.java";
    private static final String CLAMP_STUB = "katas/02-bounds/src/main/java/katas/bounds/Clamp.java";
    private static final String CLAMP_TEST = "katas/02-bounds/src/test/java/katas/bounds/ClampTest.java";
    private static final String TRAP = COUNTING + "traps/Counter/skips-the-start.java";
    private static final String ALTERNATIVE = COUNTING + "alternatives/Tally/list-of-words.java";

    private static Fixture fixture;
    /** What each rule has found. */
    private static final Map<Class<?>, List<Violation>> FOUND = new LinkedHashMap<>();

    @BeforeAll
    static void breakAndCheck(@TempDir Path folder) throws InterruptedException {
        fixture = Fixture.in(folder);
        fixture.solve("Counter").solve("Tally");
        breakSolutions();
        breakTraps();
        breakAlternatives();
        Workbook book = fixture.book();
        try (TestRunner runner = new TestRunner(book, folder.resolve(".kata/run"))) {
            for (Rule rule : Rule.all(false, Proofs.none())) {
                FOUND.put(rule.getClass(), rule.check(book, runner));
            }
        }
    }

    private static void breakSolutions() {
        fixture.replace(COUNTER, "return value++;", "return values++;");
        fixture.replace(CLAMP, "value, low)", "value, low + 5)");
        fixture.replace(COUNTING_TESTS + "TallyTest.java", "    @Test\n    void wordsAre",
                "    @Test\n    @org.junit.jupiter.api.Disabled\n    void anEmptyWordIsAWord() {\n    }\n\n"
                        + "    @org.junit.jupiter.api.Test\n    private void nobodySeesThis() {\n    }\n\n"
                        + "    @Test\n    void wordsAre");
        fixture.replace(CLAMP_TEST, "    @Test\n", "    @Test\n    void nothingIsAsked() {\n    }\n\n"
                + "    @Test\n    void theTodoIsSwallowed() {\n        int result = 1;\n        try {\n"
                + "            result = new Clamp(1, 1).of(1);\n        } catch (RuntimeException any) {\n"
                + "            result = 2;\n        }\n"
                + "        assertThat(result).as(\"one is one\").isLessThan(2);\n    }\n\n    @Test\n");
    }

    private static void breakTraps() {
        String trap = fixture.read(TRAP);
        trap("harmless", trap.replace("return ++value;", "value++;\n        return value - 1;"));
        trap("too-wrong", trap.replace("return ++value;", "value += 2;\n        return value;"));
        trap("nameless", trap.replace("Caught by:", "Found by:"));
        trap("another-kata", trap.replace("CounterTest.theFirstNumberIsTheStart", "TallyTest.wordsAreCountedApart"));
        trap("unknown-test", trap.replace("CounterTest.theFirst", "CounterTest.theLast"));
        trap("uncompilable", trap.replace("++value", "++valve"));
        trap("unwoven", trap.replace("class Counter", "class Counters"));
    }

    private static void breakAlternatives() {
        String alternative = fixture.read(ALTERNATIVE);
        alternative("adds-twice", alternative.replace("words.add(word);", "words.add(word);words.add(word);"));
        alternative("uncompilable", alternative.replace("Collections.frequency", "Collections.count"));
    }

    private static void trap(String name, String text) {
        fixture.write(COUNTING + "traps/Counter/" + name + ".java", text);
    }

    private static void alternative(String name, String text) {
        fixture.write(COUNTING + "alternatives/Tally/" + name + ".java", text);
    }

    @Test
    void whatIsBrokenBreaksNoOtherRule() {
        for (Class<?> rule : List.of(KatasAreComplete.class, ChaptersAgree.class, LinksResolve.class,
                FilesAreFresh.class)) {
            assertThat(FOUND.get(rule)).as("violations of %s", rule.getSimpleName()).isEmpty();
        }
        assertThat(FOUND.get(SolutionsPass.class)).as("violations by the solutions")
                .extracting(RunningRulesTest::shown).containsOnlyOnce(COUNTER)
                .containsOnly(COUNTER, COUNTING_TESTS + "TallyTest.java", CLAMP);
        assertThat(FOUND.get(StubsFail.class)).as("violations by the stubs")
                .extracting(RunningRulesTest::shown).containsOnly(CLAMP_STUB).hasSize(2);
        assertThat(FOUND.get(TrapsAreCaught.class)).as("violations by the traps")
                .extracting(RunningRulesTest::variant).containsExactlyInAnyOrder("harmless", "too-wrong", "nameless",
                        "another-kata", "unknown-test", "uncompilable", "unwoven");
        assertThat(FOUND.get(AlternativesPass.class)).as("violations by the alternatives")
                .extracting(RunningRulesTest::variant).contains("adds-twice", "uncompilable")
                .doesNotContain("list-of-words");
    }

    @Test
    void aSolutionCompiles() {
        Violation found = first(SolutionsPass.class, "01-counting/src/main/java/katas/counting/Counter.java");
        assertThat(found.problem()).as("place and compiler's words").startsWith("The solution does not compile: "
                + COUNTER + ":23: cannot find symbol").contains("values");
        assertThat(found.remedy()).as("what to do")
                .isEqualTo("Mend the solution, or the test if it asks for more than the contract says.");
    }

    @Test
    void aSolutionPassesEveryTest() {
        Violation found = first(SolutionsPass.class, "katas/bounds/Clamp.java");
        assertThat(found.problem()).as("the test, its rule, and the values").startsWith(
                "The solution fails ClampTest.aNumberWithinIsKept: a number within the bounds is kept\n")
                .containsPattern("expected: 5\\s+but was: 6");
        assertThat(found.remedy()).as("what to do")
                .isEqualTo("Mend the solution, or the test if it asks for more than the contract says.");
    }

    @Test
    void noTestIsSkipped() {
        assertThat(all(SolutionsPass.class, "TallyTest.java")).contains(new Violation(
                fixture.path(COUNTING_TESTS + "TallyTest.java"), "The test TallyTest.anEmptyWordIsAWord is skipped.",
                "Take away what disables it; a test that cannot always run proves nothing."));
    }

    @Test
    void everyDeclaredTestIsRun() {
        assertThat(all(SolutionsPass.class, "TallyTest.java")).contains(new Violation(
                fixture.path(COUNTING_TESTS + "TallyTest.java"),
                "The declared test TallyTest.nobodySeesThis was not run.",
                "Find out why no test engine discovers it: it may be private, or its class not a test class."));
    }

    @Test
    void noTestPassesOnAStub() {
        assertThat(all(StubsFail.class, "Clamp.java")).contains(new Violation(
                fixture.path(CLAMP_STUB),
                "On the untouched stub, ClampTest.nothingIsAsked passes.",
                "Let the test use the kata before anything else can end it."));
    }

    @Test
    void noTestSwallowsTheTodoOfAStub() {
        assertThat(all(StubsFail.class, "Clamp.java")).contains(new Violation(
                fixture.path(CLAMP_STUB),
                "On the untouched stub, ClampTest.theTodoIsSwallowed fails without the TODO message.",
                "Let the test use the kata before anything else can end it."));
    }

    @Test
    void aTrapFailsTheTestThatItNames() {
        trapIs("harmless", "The trap passes CounterTest.theFirstNumberIsTheStart, by which it should be caught.",
                "Sharpen the test, or name the one that catches the trap.");
    }

    @Test
    void aTrapNamesAllExamplesThatItFails() {
        trapIs("too-wrong", "The trap also fails CounterTest.eachNumberIsOneMoreThanTheLast, which it does not name.",
                "Add 'Caught by: CounterTest.eachNumberIsOneMoreThanTheLast', or let the trap be wrong in one way"
                        + " only.");
    }

    @Test
    void aTrapSaysWhatCatchesIt() {
        trapIs("nameless", "The trap does not say what catches it.",
                "Add a line 'Caught by: CounterTest.nameOfTheTest' to its Javadoc.");
    }

    @Test
    void aTrapIsCaughtByTestsOfItsOwnKata() {
        trapIs("another-kata", "The trap names TallyTest.wordsAreCountedApart, and Counter has no such test.",
                "Name a test of Counter.");
    }

    @Test
    void aTrapIsCaughtByATestThatExists() {
        trapIs("unknown-test", "The trap names CounterTest.theLastNumberIsTheStart, and Counter has no such test.",
                "Name a test of Counter.");
    }

    @Test
    void aTrapCompiles() {
        Violation found = first(TrapsAreCaught.class, "Counter/uncompilable.java");
        assertThat(found.problem()).as("place and compiler's words").startsWith("The trap does not compile: " + COUNTING
                + "traps/Counter/uncompilable.java:12: cannot find symbol").contains("valve");
        assertThat(found.remedy()).isEqualTo("A trap is a wrong answer that compiles.");
    }

    @Test
    void aTrapDeclaresTheClassOfItsKata() {
        trapIs("unwoven", "The trap does not compile: " + COUNTING + "traps/Counter/unwoven.java:8: declare the class"
                + " Counter, with the members that replace those of the reference or join them",
                "A trap is a wrong answer that compiles.");
    }

    @Test
    void anAlternativePassesEveryTest() {
        List<Violation> found = all(AlternativesPass.class, "Tally/adds-twice.java");
        assertThat(found).extracting(Violation::problem).as("each failed test, its rule, and the values")
                .anySatisfy(problem -> assertThat(problem).startsWith(
                        "The alternative fails TallyTest.wordsAreCountedApart: b does not count for a\n")
                        .containsPattern("expected: 1\\s+but was: 2"));
        assertThat(found).extracting(Violation::remedy).containsOnly(
                "If it keeps the contract, the test asks for too much: mend the test.");
    }

    @Test
    void anAlternativeCompiles() {
        Violation found = first(AlternativesPass.class, "Tally/uncompilable.java");
        assertThat(found.problem()).as("place and compiler's words").startsWith("The alternative does not compile: "
                + COUNTING + "alternatives/Tally/uncompilable.java:21: cannot find symbol");
        assertThat(found.remedy()).isEqualTo("Mend the alternative: it is to be a right answer.");
    }

    private static void trapIs(String name, String problem, String remedy) {
        assertThat(all(TrapsAreCaught.class, "/" + name + ".java")).containsExactly(new Violation(
                fixture.path(COUNTING + "traps/Counter/" + name + ".java"), problem, remedy));
    }

    private static Violation first(Class<? extends Rule> rule, String part) {
        List<Violation> found = all(rule, part);
        assertThat(found).as("violations of %s in %s", rule.getSimpleName(), part).isNotEmpty();
        return found.get(0);
    }

    private static List<Violation> all(Class<? extends Rule> rule, String part) {
        List<Violation> found = new ArrayList<>(FOUND.get(rule));
        found.removeIf(violation -> !violation.file().toString().replace('\\', '/').contains(part));
        return found;
    }

    private static String shown(Violation violation) {
        return fixture.root().relativize(violation.file()).toString().replace('\\', '/');
    }

    /** The name of the trap or alternative. */
    private static String variant(Violation violation) {
        return shown(violation).split("/")[5].replace(".java", "");
    }
}
