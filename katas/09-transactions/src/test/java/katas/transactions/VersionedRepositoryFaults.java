package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultOutcome;
import testkit.sql.FaultSweep;
import testkit.sql.Operation;

/** Every call of a repository's methods fails once. */
interface VersionedRepositoryFaults {

    private static FaultSweep sweep(Database database, Operation operation) {
        return FaultSweep.of(database, () -> database.execute("DELETE FROM document",
                "INSERT INTO document VALUES (7, 'draft', 1)"), operation);
    }

    private static List<String> stored(Database database) {
        return database.query(row -> row.getLong(1) + " " + row.getString(2) + " " + row.getLong(3),
                "SELECT id, text, version FROM document ORDER BY id");
    }

    private static void isDoneOrThrown(FaultOutcome outcome) {
        assertThat(outcome.thrown() != null || outcome.commit() != Commit.NONE)
                .as("a call that returns has done it").isTrue();
        assertThat(outcome.thrown() instanceof StaleVersionException).as("a failure is told as a stale version")
                .isFalse();
    }

    @Test
    default void aChangeIsStoredOrNotWhateverFails() {
        for (Engine engine : Engine.values()) {
            try (Database database = VersionedRepositoryTest.library(engine)) {
                FaultSweep sweep = sweep(database, source -> new VersionedRepository(source).save(
                        new Document(7, "mine", 1)));
                (engine == Engine.H2 ? sweep : sweep.failing(List.of(Fault.refused("53100"))).failingAgain(List.of()))
                        .ask(outcome -> {
                            assertThat(stored(database)).as("what is stored on %s", engine).containsExactly(
                                    outcome.commit() == Commit.NONE ? "7 draft 1" : "7 mine 2");
                            isDoneOrThrown(outcome);
                        });
            }
        }
    }

    @Test
    default void aDocumentIsDeletedOrNotWhateverFails() {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            sweep(database, source -> {
                new VersionedRepository(source).delete(new Document(7, "", 1));
                return null;
            }).ask(outcome -> {
                assertThat(stored(database)).as("what is stored").isEqualTo(
                        outcome.commit() == Commit.NONE ? List.of("7 draft 1") : List.of());
                isDoneOrThrown(outcome);
            });
        }
    }

    @Test
    default void aDocumentIsCreatedOrNotWhateverFails() {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            sweep(database, source -> new VersionedRepository(source).create(8, "new")).ask(outcome -> {
                assertThat(stored(database)).as("what is stored").isEqualTo(
                        outcome.commit() == Commit.NONE ? List.of("7 draft 1") : List.of("7 draft 1", "8 new 1"));
                isDoneOrThrown(outcome);
            });
        }
    }

    @Test
    default void whatIsRefusedLeavesNothingBehindWhateverFails() {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            List<Operation> refused = List.of(source -> new VersionedRepository(source).create(7, "again"),
                    source -> new VersionedRepository(source).save(new Document(7, "late", 4)),
                    source -> new VersionedRepository(source).save(new Document(9, "gone", 1)), source -> {
                        new VersionedRepository(source).delete(new Document(7, "", 4));
                        return null;
                    }, source -> new VersionedRepository(source).find(7));
            refused.forEach(operation -> sweep(database, operation).ask(outcome -> assertThat(stored(database))
                    .as("what is stored is as before").containsExactly("7 draft 1")));
        }
    }

    @Test
    default void aCallTakesOneConnection() {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            sweep(database, source -> new VersionedRepository(source).save(new Document(7, "mine", 1)))
                    .failing(List.of()).ask(outcome -> assertThat(outcome.calls().stream()
                            .filter(call -> call.method().equals("DataSource.getConnection")))
                            .as("connections that a call takes from the source").hasSize(1));
        }
    }
}
