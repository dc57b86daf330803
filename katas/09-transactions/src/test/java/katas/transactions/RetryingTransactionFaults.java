package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

/** Every call of a transaction fails once. */
interface RetryingTransactionFaults {

    private static FaultSweep sweep(Database database, int attempts) {
        return FaultSweep.of(database, () -> database.execute("UPDATE counter SET n = 0"),
                source -> new RetryingTransaction(source, attempts, Duration.ofNanos(1), Duration.ofNanos(1),
                        length -> { }, new Random(42)).run(RetryingTransactionTest::increment));
    }

    @Test
    default void theWorkIsCommittedOnceOrNotAtAllWhateverFails() {
        try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
            sweep(database, 3).ask(outcome -> {
                assertThat(RetryingTransactionTest.count(database)).as("how often the work is committed")
                        .isEqualTo(outcome.commit() == Commit.NONE ? 0 : 1);
                Promise.throwsWhatFailedFirst(outcome);
                Promise.standsOnceCommitted(outcome);
            });
        }
    }

    @Test
    default void theSameHoldsOnPostgres() {
        try (Database database = RetryingTransactionTest.counter(Engine.POSTGRESQL)) {
            sweep(database, 3).failing(List.of(Fault.refused("53100"), Fault.answerLost("40003")))
                    .failingAgain(List.of()).ask(outcome -> assertThat(RetryingTransactionTest.count(database))
                            .as("how often the work is committed on PostgreSQL")
                            .isEqualTo(outcome.commit() == Commit.NONE ? 0 : 1));
        }
    }

    @Test
    default void aRefusalByAnyCallOfTheWorkAndByTheCommitIsTriedAgain() {
        try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
            sweep(database, 3).failing(List.of(Fault.refused("40001"), Fault.refused("40P01")))
                    .failingAgain(List.of(Fault.refused("53100"), Fault.refused("40001"))).ask(outcome -> {
                        assertThat(RetryingTransactionTest.count(database)).as("how often the work is committed")
                                .isEqualTo(outcome.commit() == Commit.NONE ? 0 : 1);
                        if (outcome.injected().size() == 1 && (outcome.failed("Statement.executeUpdate")
                                || outcome.failed("Connection.createStatement") || outcome.failed("Statement.close")
                                || outcome.failed("Connection.commit"))) {
                            assertThat(outcome.thrown()).as("the second attempt is committed").isNull();
                        }
                    });
        }
    }

    @Test
    default void theLastRefusalLeavesNothingWhateverFails() {
        try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
            sweep(database, 1).failing(List.of(Fault.refused("40001"))).ask(outcome -> {
                assertThat(RetryingTransactionTest.count(database)).as("how often the work is committed")
                        .isEqualTo(outcome.commit() == Commit.NONE ? 0 : 1);
                Promise.throwsWhatFailedFirst(outcome);
            });
        }
    }

    @Test
    default void theLevelGoesBackToWhatItWas() {
        for (Engine engine : Engine.values()) {
            try (Database database = RetryingTransactionTest.counter(engine)) {
                for (Isolation level : Isolation.of(engine)) {
                    sweep(database, 2).comingAt(level, true)
                            .failing(List.of(Fault.refused("40001"), Fault.refused("53100"))).failingAgain(List.of())
                            .ask(outcome -> assertThat(RetryingTransactionTest.count(database))
                                    .as("how often the work is committed, at %s of %s", level, engine)
                                    .isEqualTo(outcome.commit() == Commit.NONE ? 0 : 1));
                }
            }
        }
    }

    @Test
    default void anAttemptTakesOneConnection() {
        try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
            int[] attempts = new int[1];
            FaultSweep.of(database, () -> attempts[0] = 0, source -> new RetryingTransaction(source, 3,
                    Duration.ofNanos(1), Duration.ofNanos(1), length -> { }, new Random(42)).run(connection -> {
                        if (++attempts[0] < 3) {
                            throw new SQLException("refused", "40001");
                        }
                        return null;
                    })).failing(List.of()).ask(outcome -> assertThat(outcome.calls().stream()
                            .filter(call -> call.method().equals("DataSource.getConnection")))
                            .as("connections taken for three attempts").hasSize(3));
        }
    }
}
