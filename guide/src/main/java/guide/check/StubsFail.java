package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.stub.SourceException;
import guide.stub.Stub;
import guide.worker.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every stub compiles, and every one of its tests fails with the TODO message. Solved katas are left alone. */
final class StubsFail implements Rule {

    private final Proofs proofs;

    StubsFail(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String statement() {
        return "Every stub compiles and fails every test with its TODO message";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) throws InterruptedException {
        AnswerChecks checks = new AnswerChecks(this, proofs, book);
        for (Kata kata : book.select("all")) {
            List<Kata> tested = book.hasClass(kata) ? List.of(kata) : named(book, kata);
            if (!tested.isEmpty() && tested.stream().allMatch(each -> isStub(book, each))) {
                checks.add(kata, new Implementation.Mine(), () -> check(book, runner, kata));
            }
        }
        return checks.violations();
    }

    /** The katas that tests without a class of their own speak of: none if they are about what is given. */
    private static List<Kata> named(Workbook book, Kata kata) {
        String tests = book.testClasses(kata).stream()
                .map(name -> Generated.read(book.tests(kata.chapter()).resolve(name.replace('.', '/') + ".java")))
                .collect(Collectors.joining("\n"));
        return book.chapterOf(kata).katas().stream()
                .filter(each -> Pattern.compile("\\b" + each.name() + "\\b").matcher(tests).find())
                .toList();
    }

    private static boolean isStub(Workbook book, Kata kata) {
        Path file = book.stubs(kata.chapter()).resolve(kata.sourceFile());
        Path solution = book.solutions(kata.chapter()).resolve(kata.sourceFile());
        if (!Files.exists(file) || !Files.exists(solution)) {
            return false;
        }
        try {
            return Generated.lenient(file).equals(Stub.of(Generated.read(solution), kata.name()));
        } catch (SourceException noStub) {
            // The rule about generated files says so.
            return false;
        }
    }

    /** A test that is skipped, or never run, does so on the solution as well; the rule about solutions tells. */
    private static List<Violation> check(Workbook book, TestRunner runner, Kata kata) throws InterruptedException {
        Path file = book.stubs(kata.chapter()).resolve(kata.sourceFile());
        List<String> testClasses = book.testClasses(kata);
        Verdict verdict = runner.run(kata, new Implementation.Mine(), testClasses, TestRunner.Mode.PROVE, event -> { });
        if (verdict.state() == Verdict.State.UNCOMPILED) {
            return Complaints.of(book, "The stub", verdict).stream()
                    .map(complaint -> new Violation(file, complaint,
                            "Make the solution such that its stub compiles with the tests."))
                    .toList();
        }
        List<Violation> violations = new ArrayList<>();
        for (TestResult test : verdict.tests()) {
            boolean todo = test.failure().filter(Failure.Todo.class::isInstance).isPresent();
            if (!todo && test.state() != TestResult.State.SKIPPED) {
                violations.add(new Violation(file, "On the untouched stub, " + test.test() + " "
                        + (test.state() == TestResult.State.PASSED ? "passes" : "fails without the TODO message")
                        + ".", "Let the test use the kata before anything else can end it."));
            }
        }
        return violations;
    }
}
