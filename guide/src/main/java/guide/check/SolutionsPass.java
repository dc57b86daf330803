package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Engine;
import guide.engine.Target;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Every solution passes every test of its kata; every test that is declared is run. */
final class SolutionsPass implements Rule {

    @Override
    public String statement() {
        return "Every solution passes every test, and every declared test is run";
    }

    @Override
    public List<Violation> check(Workbook book, Engine engine) throws InterruptedException {
        List<Callable<List<Violation>>> runs = new ArrayList<>();
        for (Kata kata : book.katas()) {
            runs.add(() -> check(book, engine, kata));
        }
        return Runs.all(runs);
    }

    private static List<Violation> check(Workbook book, Engine engine, Kata kata) throws InterruptedException {
        Path file = book.solutions(kata.chapter()).resolve(kata.sourceFile());
        List<String> testClasses = book.testClasses(kata);
        Verdict verdict = engine.run(kata, new Target.Solution(), testClasses, Engine.Mode.PROVE, event -> { });
        List<Violation> violations = new ArrayList<>();
        for (String complaint : Runs.complaints(book, verdict)) {
            violations.add(new Violation(file, "The solution " + complaint + ".",
                    "Mend the solution, or the test if it asks for more than the contract says."));
        }
        if (verdict.state() != Verdict.State.UNCOMPILED) {
            for (String test : Runs.unheardOf(book, verdict, testClasses)) {
                violations.add(new Violation(file, "The declared test " + test + " was not run.",
                        "Find out why no test engine discovers it."));
            }
        }
        return violations;
    }
}
