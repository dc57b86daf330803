package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import testkit.TracedAssertion;

/**
 * Makes each call of JDBC that an operation makes fail, one after the other and in many manners, each time on
 * tables that are filled anew, and asks the same questions each time. Then it makes a second call fail as well: each of
 * those that the operation makes after the first failure, such as its rollback.
 *
 * <p>Always asked is whether every connection is closed, at the level and in the mode in which it came, with no
 * transaction open. What is wrong beyond that, {@link Questions} find.
 */
public final class FaultSweep {

    private final Database database;
    private final Runnable reset;
    private final Operation operation;
    private final List<Fault> faults;
    private final List<Fault> seconds;
    private final Isolation isolation;
    private final boolean autoCommit;

    private FaultSweep(Database database, Runnable reset, Operation operation, List<Fault> faults,
            List<Fault> seconds, Isolation isolation, boolean autoCommit) {
        this.database = Objects.requireNonNull(database, "database");
        this.reset = Objects.requireNonNull(reset, "reset");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.faults = List.copyOf(faults);
        this.seconds = List.copyOf(seconds);
        this.isolation = Objects.requireNonNull(isolation, "isolation");
        this.autoCommit = autoCommit;
    }

    /** What is asked after every run. */
    @FunctionalInterface
    public interface Questions {

        /**
         * Looks at what came of a run; complains by throwing an {@link AssertionError}.
         *
         * @param outcome what was made to fail and what the operation did; what it has left open is rolled back
         * @throws Exception if a question cannot be asked
         */
        void ask(FaultOutcome outcome) throws Exception;
    }

    /**
     * Sweeps over an operation, with all faults of {@link Fault#all}, and connections that come at READ COMMITTED
     * and in auto-commit mode.
     *
     * @param database where, not null
     * @param reset fills the tables anew before each run, and sets back whatever else the operation depends on
     * @param operation what to run; after a reset it must make the same calls as the time before
     * @return the sweep, to be changed by the other methods and started by {@link #ask}
     */
    public static FaultSweep of(Database database, Runnable reset, Operation operation) {
        return new FaultSweep(database, reset, operation, Fault.all(), List.of(Fault.refused("53100")),
                Isolation.READ_COMMITTED, true);
    }

    /**
     * Takes other manners of failing.
     *
     * @param manners the first failures, not null
     * @return a sweep with these, and otherwise like this one
     */
    public FaultSweep failing(List<Fault> manners) {
        return new FaultSweep(database, reset, operation, manners, seconds, isolation, autoCommit);
    }

    /**
     * Takes other manners for the second failure.
     *
     * @param manners the second failures, not null; empty for none
     * @return a sweep with these, and otherwise like this one
     */
    public FaultSweep failingAgain(List<Fault> manners) {
        return new FaultSweep(database, reset, operation, faults, manners, isolation, autoCommit);
    }

    /**
     * Has connections come otherwise.
     *
     * @param level their level, not null
     * @param autoCommitMode their mode
     * @return a sweep with these, and otherwise like this one
     */
    public FaultSweep comingAt(Isolation level, boolean autoCommitMode) {
        return new FaultSweep(database, reset, operation, faults, seconds, level, autoCommitMode);
    }

    /**
     * Runs the operation undisturbed, then with each fault, and asks each time.
     *
     * @param questions what to ask, not null
     * @return how many runs there were
     * @throws AssertionError if an answer is wrong; its message names the call that failed, how, and all calls
     */
    public int ask(Questions questions) {
        Deque<Connection> idle = new ArrayDeque<>();
        try {
            return sweep(injected -> run(idle, injected, questions));
        } finally {
            FaultInjector.close(idle);
        }
    }

    private int sweep(Function<Map<Integer, Fault>, List<JdbcCall>> run) {
        int runs = 1;
        for (JdbcCall call : run.apply(Map.of())) {
            for (Fault fault : faults) {
                if (call.hasEffect() || !fault.afterEffect()) {
                    List<JdbcCall> made = run.apply(Map.of(call.number(), fault));
                    List<JdbcCall> after = made.subList(Math.min(call.number(), made.size()), made.size());
                    runs += 1 + (fault.leavesTransaction() ? again(call, fault, after, run) : 0);
                }
            }
        }
        return runs;
    }

    private int again(JdbcCall call, Fault fault, List<JdbcCall> after,
            Function<Map<Integer, Fault>, List<JdbcCall>> run) {
        after.forEach(second -> seconds.forEach(
                again -> run.apply(Map.of(call.number(), fault, second.number(), again))));
        return after.size() * seconds.size();
    }

    private List<JdbcCall> run(Deque<Connection> idle, Map<Integer, Fault> injected, Questions questions) {
        reset.run();
        FaultInjector injector = new FaultInjector(database, isolation, autoCommit, idle);
        injected.forEach(injector::failAt);
        Object result = null;
        Throwable thrown = null;
        try {
            result = operation.on(injector.dataSource());
        } catch (UnsupportedOperationException todo) {
            throw todo;
        } catch (Exception | Error failure) {
            thrown = failure;
        }
        List<String> leftBehind = injector.leftBehind();
        injector.endAll();
        FaultOutcome outcome = new FaultOutcome(result, thrown, injector.commit(), injected, injector.calls());
        try {
            assertThat(leftBehind)
                    .as("every connection is closed, as it came and without a transaction, whatever fails").isEmpty();
            questions.ask(outcome);
        } catch (AssertionError wrong) {
            throw TracedAssertion.of(wrong, outcome.toString());
        } catch (Exception failure) {
            throw new IllegalStateException("a question could not be asked: " + failure + "\n" + outcome, failure);
        }
        return injector.calls();
    }
}
