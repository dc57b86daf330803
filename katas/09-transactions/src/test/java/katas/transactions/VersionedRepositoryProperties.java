package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;
import testkit.sql.Database;
import testkit.sql.Engine;

class VersionedRepositoryProperties {

    /** A call with a version that may be old, new, or not there yet. */
    record Call(String verb, int id, int version) {

        @Override
        public String toString() {
            return "repository." + verb + "(new Document(" + id + ", \"text\", " + version + "));";
        }
    }

    @Property(tries = 100)
    void onlyTheNewestVersionCanBeChanged(@ForAll("calls") List<Call> calls) {
        try (Database database = VersionedRepositoryTest.library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Map<Integer, Integer> versions = new HashMap<>();
            Script.replay("VersionedRepository repository = new VersionedRepository(source);", calls, call -> {
                try {
                    check(repository, versions, call);
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            });
        }
    }

    private static void check(VersionedRepository repository, Map<Integer, Integer> versions, Call call)
            throws SQLException {
        boolean newest = Integer.valueOf(call.version).equals(versions.get(call.id));
        switch (call.verb) {
            case "create" -> {
                if (versions.putIfAbsent(call.id, 1) == null) {
                    repository.create(call.id, "text");
                }
            }
            case "save" -> {
                assertThat(done(() -> repository.save(new Document(call.id, "text", call.version))))
                        .as("saved if and only if the version is the newest").isEqualTo(newest);
                versions.computeIfPresent(call.id, (id, version) -> newest ? version + 1 : version);
            }
            default -> {
                assertThat(done(() -> {
                    repository.delete(new Document(call.id, "text", call.version));
                    return null;
                })).as("deleted if and only if the version is the newest").isEqualTo(newest);
                versions.computeIfPresent(call.id, (id, version) -> newest ? null : version);
            }
        }
        assertThat(repository.find(call.id).map(Document::version)).as("the version that is stored")
                .isEqualTo(Optional.ofNullable(versions.get(call.id)).map(Integer::longValue));
    }

    private interface Change {
        Object make() throws SQLException;
    }

    private static boolean done(Change change) throws SQLException {
        try {
            change.make();
            return true;
        } catch (StaleVersionException stale) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Arbitraries.of("create", "save", "save", "delete"),
                Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 4)).as(Call::new)
                .list().ofMaxSize(20);
    }
}
