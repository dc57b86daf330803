package guide.check;

import guide.book.Kata;
import guide.book.Workbook;
import guide.engine.Implementation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a rule asks of answers by running their tests, each but once where it is remembered that the rule has held. */
final class AnswerChecks {

    /** Looks at the file of a trap or of an alternative. */
    interface VariantCheck {

        List<Violation> of(Kata kata, Path file) throws InterruptedException;
    }

    private final Rule rule;
    private final Proofs proofs;
    private final Workbook book;
    private final List<Callable<List<Violation>>> checks = new ArrayList<>();

    AnswerChecks(Rule rule, Proofs proofs, Workbook book) {
        this.rule = rule;
        this.proofs = proofs;
        this.book = book;
    }

    void add(Kata kata, Implementation answer, Callable<List<Violation>> check) {
        checks.add(proofs.unlessKnown(rule, book, kata, answer, check));
    }

    /** Adds one for each of the traps or alternatives. */
    AnswerChecks addVariants(String kind, VariantCheck check) {
        for (Kata kata : book.katas()) {
            for (Path file : book.variants(kata, kind)) {
                add(kata, Implementation.of(file), () -> check.of(kata, file));
            }
        }
        return this;
    }

    /**
     * Makes the checks and returns what they found in the order in which they were added. One more at a time than there
     * are processors, for databases have some of them wait.
     */
    List<Violation> violations() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
        try {
            List<Violation> violations = new ArrayList<>();
            for (Future<List<Violation>> result : threads.invokeAll(checks)) {
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
}
