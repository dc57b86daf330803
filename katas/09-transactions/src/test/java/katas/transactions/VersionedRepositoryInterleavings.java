package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;
import testkit.sql.Operation;

/** Creating, saving, deleting and finding, crossed in every way. */
interface VersionedRepositoryInterleavings {

    private static Operation delete(long version) {
        return source -> {
            new VersionedRepository(source).delete(new Document(7, "", version));
            return "deleted";
        };
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void anyTwoCallsAreAsIfOneAfterAnother(Engine engine) {
        try (Database database = VersionedRepositoryTest.library(engine)) {
            new InterleavingExplorer(database, () -> database.execute("DELETE FROM document",
                    "INSERT INTO document VALUES (7, 'draft', 1)"), () -> database.query(
                            row -> row.getLong(1) + " " + row.getString(2) + " " + row.getLong(3),
                    "SELECT id, text, version FROM document ORDER BY id"))
                    .operation("save(7, mine, 1)", source -> new VersionedRepository(source).save(
                            new Document(7, "mine", 1)))
                    .operation("save(7, yours, 2)", source -> new VersionedRepository(source).save(
                            new Document(7, "yours", 2)))
                    .operation("delete(7, 1)", delete(1)).operation("delete(7, 2)", delete(2))
                    .operation("create(8, new)", source -> new VersionedRepository(source).create(8, "new"))
                    .operation("create(7, new)", source -> new VersionedRepository(source).create(7, "new"))
                    .operation("find(7)", source -> new VersionedRepository(source).find(7)).everyPair();
        }
    }

    @Test
    default void oneRepositoryServesManyThreads() {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            new VersionedRepository(database.dataSource());
            InterleavingExplorer.explore(database, run -> {
                database.execute("DELETE FROM document", "INSERT INTO document VALUES (7, 'a', 1), (8, 'b', 1)");
                VersionedRepository shared = new VersionedRepository(run.sharedSource());
                run.start("A", () -> shared.save(new Document(7, "c", 1)));
                run.start("B", () -> shared.save(new Document(8, "d", 1)));
            }, run -> assertThat(List.of(run.result("A"), run.result("B"))).as("both are saved\n%s", run)
                    .containsExactly(new Document(7, "c", 2), new Document(8, "d", 2)));
        }
    }
}
