package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.ManualClock;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;
import testkit.sql.Operation;

/** Adding, claiming and completing, crossed in every way. */
interface JobQueueInterleavings {

    private static JobQueue queue(DataSource source) {
        return new JobQueue(source, new ManualClock(), Duration.ofSeconds(30));
    }

    /** A job that was claimed once, its lease over; and one that was not. */
    private static InterleavingExplorer explorer(Database database) {
        Operation claim = source -> queue(source).claim().map(job -> job.payload() + job.attempt());
        Operation add = source -> {
            queue(source).add("c");
            return "added";
        };
        return new InterleavingExplorer(database, () -> database.execute("DELETE FROM job",
                "INSERT INTO job (id, payload, attempts, claimed_until) VALUES (-2, 'a', 1, 5), (-1, 'b', 0, 0)"),
                () -> database.query(row -> row.getString(1) + row.getInt(2) + (row.getLong(3) > 5),
                        "SELECT payload, attempts, claimed_until FROM job ORDER BY id"))
                .operation("claim()", claim).operation("add(c)", add)
                .operation("complete(a)", source -> queue(source).complete(new Job(-2, "a", 1)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void anyTwoCallsAreAsIfOneAfterAnother(Engine engine) {
        try (Database database = JobQueueTest.office(engine)) {
            explorer(database).everyPair();
        }
    }

    @Test
    default void anyThreeCallsAreAsIfOneAfterAnother() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            explorer(database).everyThree();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void aClaimLocksNoRowButTheOneItTakes(Engine engine) {
        try (Database database = JobQueueTest.office(engine)) {
            queue(database.dataSource());
            InterleavingExplorer.explore(database, run -> {
                database.execute("DELETE FROM job",
                        "INSERT INTO job (id, payload) VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')");
                run.start("A", () -> queue(run.dataSource("A")).claim().map(Job::id));
                run.start("B", () -> List.of(queue(run.dataSource("B")).claim().map(Job::id),
                        queue(run.dataSource("B")).claim().map(Job::id)));
            }, run -> assertThat(List.of(run.result("A"), run.result("B")).toString())
                    .as("what A has claimed, and then what B has with two claims: the first three jobs\n%s", run)
                    .contains("1").contains("2").contains("3").doesNotContain("4", "empty"));
        }
    }

    @Test
    default void oneQueueServesManyThreads() {
        try (Database database = JobQueueTest.office(Engine.H2)) {
            queue(database.dataSource());
            InterleavingExplorer.explore(database, run -> {
                database.execute("DELETE FROM job", "INSERT INTO job (id, payload) VALUES (1, 'a'), (2, 'b')");
                JobQueue shared = queue(run.sharedSource());
                run.start("A", () -> shared.claim().map(Job::id).orElseThrow());
                run.start("B", () -> shared.claim().map(Job::id).orElseThrow());
            }, run -> assertThat(List.of(run.result("A"), run.result("B")))
                    .as("two threads have claimed two jobs\n%s", run).containsExactlyInAnyOrder(1L, 2L));
        }
    }
}
