package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every trap fails the tests that it names, and of the kata's examples no others. Properties and interleavings may find
 * it as well.
 */
final class TrapsAreCaught implements Rule {

    /** Tests with commas between them; one without a class is of the class before it. */
    private static final Pattern CAUGHT_BY =
            Pattern.compile("Caught by:(?<tests>[\\s*]+\\w+\\.\\w+(?:,[\\s*]+[\\w.]+)*)");
    private static final Pattern TEST = Pattern.compile("(?:(?<class>\\w+)\\.)?(?<method>\\w+)");

    private final Proofs proofs;
    /** The tests of each file that declares some, which many traps name. */
    private final Map<Path, List<String>> declared = new ConcurrentHashMap<>();

    TrapsAreCaught(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String statement() {
        return "Every trap fails exactly the examples that it names";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) throws InterruptedException {
        return new AnswerChecks(this, proofs, book)
                .addVariants("traps", (kata, file) -> check(book, runner, kata, file)).violations();
    }

    private List<Violation> check(Workbook book, TestRunner runner, Kata kata, Path file)
            throws InterruptedException {
        Set<String> named = named(Generated.read(file));
        if (named.isEmpty()) {
            return List.of(new Violation(file, "The trap does not say what catches it.",
                    "Add a line 'Caught by: " + kata.name() + "Test.nameOfTheTest' to its Javadoc."));
        }
        List<String> testClasses = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(named);
        for (String testClass : book.testClasses(kata)) {
            String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
            boolean examples = simple.equals(kata.name() + "Test");
            if (examples || named.stream().anyMatch(test -> test.startsWith(simple + "."))) {
                testClasses.add(testClass);
                unknown.removeAll(declared.computeIfAbsent(
                        book.tests(kata.chapter()).resolve(testClass.replace('.', '/') + ".java"),
                        DeclaredTests::in));
            }
        }
        if (!unknown.isEmpty()) {
            return unknown.stream()
                    .map(test -> new Violation(file, "The trap names " + test + ", and " + kata.name()
                            + " has no such test.", "Name a test of " + kata.name() + "."))
                    .toList();
        }
        Verdict verdict = runner.run(kata, Implementation.of(file), testClasses, TestRunner.Mode.PROVE, event -> { });
        return compare(book, file, kata, named, verdict);
    }

    /** The tests that a trap says it is caught by. */
    static Set<String> named(String trap) {
        Set<String> named = new LinkedHashSet<>();
        Matcher caught = CAUGHT_BY.matcher(trap);
        while (caught.find()) {
            String testClass = "";
            Matcher test = TEST.matcher(caught.group("tests"));
            while (test.find()) {
                testClass = test.group("class") == null ? testClass : test.group("class");
                named.add(testClass + "." + test.group("method"));
            }
        }
        return named;
    }

    private static List<Violation> compare(Workbook book, Path file, Kata kata, Set<String> named, Verdict verdict) {
        if (verdict.state() == Verdict.State.UNCOMPILED) {
            return List.of(new Violation(file, Complaints.of(book, "The trap", verdict).get(0),
                    "A trap is a wrong answer that compiles."));
        }
        List<String> failed = verdict.tests().stream()
                .filter(test -> test.state() == TestResult.State.FAILED)
                .map(TestResult::test)
                .toList();
        List<Violation> violations = new ArrayList<>();
        for (String test : named) {
            if (!failed.contains(test)) {
                violations.add(new Violation(file, "The trap passes " + test + ", by which it should be caught.",
                        "Sharpen the test, or name the one that catches the trap."));
            }
        }
        for (String test : failed) {
            if (test.startsWith(kata.name() + "Test.") && !named.contains(test)) {
                violations.add(new Violation(file, "The trap also fails " + test + ", which it does not name.",
                        "Add 'Caught by: " + test + "', or let the trap be wrong in one way only."));
            }
        }
        return violations;
    }
}
