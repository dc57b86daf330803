package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.TestRunner;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every solution passes every test of its kata; every test that is declared is run. */
final class SolutionsPass implements Rule {

    private final Proofs proofs;

    SolutionsPass(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String statement() {
        return "Every solution passes every test, and every declared test is run";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) throws InterruptedException {
        AnswerChecks checks = new AnswerChecks(this, proofs, book);
        for (Kata kata : book.select("all")) {
            if (!book.hasClass(kata) || Files.exists(book.solutions(kata.chapter()).resolve(kata.sourceFile()))) {
                checks.add(kata, new Implementation.Solution(), () -> check(book, runner, kata));
            }
        }
        return checks.violations();
    }

    private static List<Violation> check(Workbook book, TestRunner runner, Kata kata) throws InterruptedException {
        Path file = book.hasClass(kata) ? book.solutions(kata.chapter()).resolve(kata.sourceFile())
                : book.solutions(kata.chapter());
        List<String> testClasses = book.testClasses(kata);
        Verdict verdict = runner.run(kata, new Implementation.Solution(), testClasses, TestRunner.Mode.PROVE,
                event -> { });
        List<Violation> violations = new ArrayList<>();
        for (String complaint : Complaints.of(book, "The solution", verdict)) {
            violations.add(new Violation(file, complaint,
                    "Mend the solution, or the test if it asks for more than the contract says."));
        }
        if (verdict.state() != Verdict.State.UNCOMPILED) {
            testClasses.forEach(testClass -> violations.addAll(unheard(book, verdict, testClass)));
        }
        return violations;
    }

    /** The tests of a class that are skipped, or declared and never run. */
    private static List<Violation> unheard(Workbook book, Verdict verdict, String testClass) {
        Path file = book.tests(verdict.kata().chapter()).resolve(testClass.replace('.', '/') + ".java");
        Map<String, TestResult.State> heard = new HashMap<>();
        verdict.tests().forEach(test -> heard.put(test.test(), test.state()));
        List<Violation> violations = new ArrayList<>();
        for (String test : DeclaredTests.in(file)) {
            if (!heard.containsKey(test)) {
                violations.add(new Violation(file, "The declared test " + test + " was not run.",
                        "Find out why no test engine discovers it: it may be private, or its class not a test class."));
            } else if (heard.get(test) == TestResult.State.SKIPPED) {
                violations.add(new Violation(file, "The test " + test + " is skipped.",
                        "Take away what disables it; a test that cannot always run proves nothing."));
            }
        }
        return violations;
    }
}
