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

    /**
     * Computes all and returns what they found in the order given. One more at a time than there are processors, for
     * databases have some of them wait.
     */
    static List<Violation> all(List<Callable<List<Violation>>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
        try {
            List<Violation> violations = new ArrayList<>();
            for (Future<List<Violation>> result : threads.invokeAll(tasks)) {
                violations.addAll(result.get());
            }
            return violations;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Why an answer that should be right is not: what does not compile, or each test that it fails. A skipped test is
     * no fault of the answer.
     *
     * @param subject who is complained of, such as "The solution"
     */
    static List<String> complaints(Workbook book, String subject, Verdict verdict) {
        if (verdict.state() == Verdict.State.UNCOMPILED) {
            CompileError error = verdict.errors().get(0);
            return List.of(subject + " does not compile: " + shown(book, error.file()) + ":" + error.line() + ": "
                    + error.message());
        }
        List<String> complaints = new ArrayList<>();
        for (TestResult test : verdict.tests()) {
            test.failure().ifPresent(failure -> complaints.add(subject + " fails " + test.test() + ": "
                    + (failure.rule() + "\n" + failure.message()).strip()));
        }
        return complaints;
    }

    private static Path shown(Workbook book, Path file) {
        return file.startsWith(book.root()) ? book.root().relativize(file) : file;
    }
}
