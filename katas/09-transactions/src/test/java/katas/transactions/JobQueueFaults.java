package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultSweep;
import testkit.sql.Operation;

/** Every call of a queue's methods fails once. */
interface JobQueueFaults {

    private static FaultSweep sweep(Database database, Operation operation) {
        return FaultSweep.of(database, () -> database.execute("DELETE FROM job",
                "INSERT INTO job (id, payload, attempts) VALUES (1, 'a', 1), (2, 'b', 0)"), operation);
    }

    private static JobQueue queue(DataSource source) {
        return new JobQueue(source, new ManualClock(), Duration.ofSeconds(30));
    }

    private static List<Integer> attempts(Database database) {
        return database.query(row -> row.getInt(1), "SELECT attempts FROM job WHERE claimed_until > 0 ORDER BY id");
    }

    private static List<Long> jobs(Database database) {
        return database.query(row -> row.getLong(1), "SELECT id FROM job ORDER BY id");
    }

    @Test
    default void aJobIsClaimedOrNothingHasChangedWhateverFails() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            sweep(database, source -> queue(source).claim()).ask(outcome -> {
                assertThat(attempts(database)).as("attempts of claimed jobs: job 1 if the commit took effect")
                        .isEqualTo(outcome.commit() == Commit.NONE ? List.of() : List.of(2));
                Promise.throwsWhatFailedFirst(outcome);
                Promise.standsOnceCommitted(outcome);
            });
        }
    }

    @Test
    default void aClaimThatFailsOnPostgresClaimsNothing() {
        try (Database database = JobQueueTest.office(Engine.POSTGRESQL)) {
            sweep(database, source -> queue(source).claim())
                    .failing(List.of(Fault.refused("53100"), Fault.errorAfterwards())).failingAgain(List.of())
                    .ask(outcome -> assertThat(attempts(database)).as("attempts of claimed jobs, on PostgreSQL")
                            .isEqualTo(outcome.commit() == Commit.NONE ? List.of() : List.of(2)));
        }
    }

    @Test
    default void aJobIsCompletedOrNotWhateverFails() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            sweep(database, source -> queue(source).complete(new Job(1, "a", 1))).ask(outcome -> {
                assertThat(jobs(database)).as("jobs that are not completed")
                        .isEqualTo(outcome.commit() == Commit.NONE ? List.of(1L, 2L) : List.of(2L));
                assertThat(outcome.isUndisturbed() || outcome.thrown() != null || outcome.commit() == Commit.ANSWERED)
                        .as("what fails before it took effect is thrown").isTrue();
            });
        }
    }

    @Test
    default void aJobIsAddedOrNotWhateverFails() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            sweep(database, source -> {
                queue(source).add("c");
                return null;
            }).ask(outcome -> {
                assertThat(jobs(database)).as("jobs: a third if the statement took effect")
                        .hasSize(outcome.commit() == Commit.NONE ? 2 : 3);
                assertThat(outcome.isUndisturbed() || outcome.thrown() != null || outcome.commit() == Commit.ANSWERED)
                        .as("what fails before it took effect is thrown").isTrue();
            });
        }
    }

    @Test
    default void whatFindsNothingLeavesNothingBehindWhateverFails() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            FaultSweep.of(database, () -> database.execute("DELETE FROM job"), source -> queue(source).claim())
                    .ask(outcome -> assertThat(outcome.result() == null || outcome.result().equals(
                            Optional.empty())).as("there is nothing to claim").isTrue());
            sweep(database, source -> queue(source).complete(new Job(1, "a", 7))).ask(outcome ->
                    assertThat(jobs(database)).as("a job is not completed by a claim that is not its last")
                            .containsExactly(1L, 2L));
        }
    }

    @Test
    default void aCallTakesOneConnection() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            for (Operation operation : List.<Operation>of(source -> queue(source).claim(),
                    source -> queue(source).complete(new Job(1, "a", 1)))) {
                sweep(database, operation).failing(List.of()).ask(outcome -> assertThat(outcome.calls().stream()
                        .filter(call -> call.method().equals("DataSource.getConnection")))
                        .as("connections that a call takes from the source").hasSize(1));
            }
        }
    }
}
