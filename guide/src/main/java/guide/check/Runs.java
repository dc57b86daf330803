package guide.check;

import guide.book.Workbook;
import guide.engine.CompileError;
import guide.engine.TestResult;
import guide.engine.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the verdicts that a rule needs, several at a time, and says what they show. */
final class Runs {

    private Runs() {
    }

    /** Computes all, as many at a time as there are processors, and returns what they found in the order given. */
    static List<Violation> all(List<Callable<List<Violation>>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Violation> violations = new ArrayList<>();
            for (Future<List<Violation>> result : threads.invokeAll(tasks)) {
                violations.addAll(result.get());
            }
            return violations;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Why a verdict that should be green is not; one sentence for each test. */
    static List<String> complaints(Workbook book, Verdict verdict) {
        if (verdict.state() == Verdict.State.UNCOMPILED) {
            CompileError error = verdict.errors().get(0);
            return List.of("does not compile: " + book.root().relativize(error.file()) + ":" + error.line() + " "
                    + error.message());
        }
        List<String> complaints = new ArrayList<>();
        for (TestResult test : verdict.tests()) {
            switch (test.state()) {
                case FAILED -> complaints.add("fails " + test.test() + ": "
                        + test.failure().map(failure -> failure.rule() + " " + failure.message()).orElse("").strip());
                case SKIPPED -> complaints.add("does not run " + test.test() + ": it is skipped");
                case PASSED -> { }
            }
        }
        return complaints;
    }

    /** The declared tests of some test classes that a run does not mention. */
    static List<String> unheardOf(Workbook book, Verdict verdict, List<String> testClasses) {
        Path tests = book.tests(verdict.kata().chapter());
        List<String> heard = verdict.tests().stream().map(TestResult::test).toList();
        return testClasses.stream()
                .flatMap(name -> DeclaredTests.in(tests.resolve(name.replace('.', '/') + ".java")).stream())
                .filter(test -> !heard.contains(test))
                .toList();
    }
}
