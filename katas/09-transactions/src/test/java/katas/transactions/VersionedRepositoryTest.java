package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class VersionedRepositoryTest implements VersionedRepositoryFaults, VersionedRepositoryInterleavings {

    static Database library(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE document (id BIGINT PRIMARY KEY, text VARCHAR(200) NOT NULL, "
                + "version BIGINT NOT NULL)");
        return database;
    }

    @Test
    void whatWasCreatedIsFound() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            assertThat(repository.create(7, "draft")).as("a new document is at version 1")
                    .isEqualTo(new Document(7, "draft", 1));
            assertThat(repository.find(7)).as("it is stored").contains(new Document(7, "draft", 1));
            assertThat(repository.find(8)).as("there is no document 8").isEmpty();
        }
    }

    @Test
    void whoIsRefusedLeavesNoConnectionBehind() throws Exception {
        try (Database database = library(Engine.H2)) {
            new VersionedRepository(database.dataSource()).create(7, "draft");
            Connections.assertGivenBackWhenRefused(database, source -> new VersionedRepository(source).create(8, null));
            Connections.assertGivenBackWhenRefused(database, source -> new VersionedRepository(source).save(null));
            Connections.assertGivenBackWhenRefused(database,
                    source -> new VersionedRepository(source).save(new Document(7, "late", 5)));
            Connections.assertGivenBackWhenRefused(database, source -> {
                new VersionedRepository(source).delete(new Document(7, "late", 5));
                return null;
            });
        }
    }

    @Test
    void whatAnotherRepositorySavesIsFound() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository mine = new VersionedRepository(database.dataSource());
            VersionedRepository theirs = new VersionedRepository(database.dataSource());
            Document created = mine.create(7, "draft");
            mine.find(7);
            Document better = theirs.save(created.withText("better"));
            assertThat(mine.find(7)).as("the newest version, whoever saved it").contains(better);
            theirs.delete(better);
            assertThat(mine.find(7)).as("what another repository has deleted is gone").isEmpty();
        }
    }

    @Test
    void aSavedChangeIsAtTheNextVersion() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document created = repository.create(7, "draft");
            Document saved = repository.save(created.withText("better"));
            assertThat(saved).as("the document, with the next version").isEqualTo(new Document(7, "better", 2));
            assertThat(repository.find(7)).as("it is what is stored").contains(saved);
            assertThat(repository.save(saved.withText("best"))).as("what was returned can be changed again")
                    .isEqualTo(new Document(7, "best", 3));
        }
    }

    @Test
    void aChangeToAnOldVersionIsRefused() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document read = repository.create(7, "draft");
            repository.save(read.withText("mine"));
            assertThatThrownBy(() -> repository.save(read.withText("yours")), "version 1 is not the newest any more")
                    .isInstanceOfSatisfying(StaleVersionException.class,
                            stale -> assertThat(stale.document()).as("the document is named").isEqualTo(7));
            assertThat(repository.find(7)).as("a refused change changes nothing")
                    .contains(new Document(7, "mine", 2));
        }
    }

    @Test
    void aChangeToNoDocumentIsRefused() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document read = repository.create(7, "draft");
            repository.delete(read);
            assertThat(repository.find(7)).as("a deleted document is gone").isEmpty();
            assertThatThrownBy(() -> repository.save(read.withText("again")), "a deleted document does not come back")
                    .isInstanceOf(StaleVersionException.class);
            assertThatThrownBy(() -> repository.delete(read), "it cannot be deleted twice")
                    .isInstanceOf(StaleVersionException.class);
        }
    }

    @Test
    void anOldVersionIsNotDeleted() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document read = repository.create(7, "draft");
            repository.save(read.withText("changed since"));
            assertThatThrownBy(() -> repository.delete(read), "who deletes has not seen the change")
                    .isInstanceOf(StaleVersionException.class);
            assertThat(repository.find(7)).as("it is still there").contains(new Document(7, "changed since", 2));
        }
    }

    @Test
    void otherDocumentsAreLeftAlone() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document one = repository.create(1, "one");
            Document two = repository.create(2, "two");
            repository.save(one.withText("changed"));
            assertThat(repository.find(2)).as("document 2 is as it was").contains(two);
            repository.delete(two);
            assertThat(repository.find(1)).as("document 1 is there").contains(new Document(1, "changed", 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofTwoChangesToOneVersionOneTakesEffect(Engine engine) {
        try (Database database = library(engine)) {
            new VersionedRepository(database.dataSource());
            InterleavingExplorer.explore(database, crossing -> {
                database.execute("DELETE FROM document", "INSERT INTO document VALUES (7, 'draft', 1)");
                Document read = new Document(7, "draft", 1);
                VersionedRepository one = new VersionedRepository(crossing.dataSource("A"));
                VersionedRepository other = new VersionedRepository(crossing.dataSource("B"));
                crossing.start("A", () -> one.save(read.withText("mine")));
                crossing.start("B", () -> other.save(read.withText("yours")));
            }, crossing -> {
                boolean won = crossing.failure("A") == null;
                assertThat(crossing.failure(won ? "B" : "A")).as("the other one is told so\n%s", crossing)
                        .isInstanceOf(StaleVersionException.class);
                assertThat(database.query(row -> row.getString(1) + " " + row.getLong(2),
                        "SELECT text, version FROM document")).as("one change took effect\n%s", crossing)
                        .containsExactly(won ? "mine 2" : "yours 2");
            });
        }
    }

    @Test
    void aNumberThatIsTakenIsRefused() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            repository.create(7, "draft");
            assertThatThrownBy(() -> repository.create(7, "another"), "create(7, another): 7 is taken")
                    .isInstanceOf(SQLException.class);
            assertThat(repository.find(7)).as("it is as it was").contains(new Document(7, "draft", 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersTextsAndVersionsMayBeAny(Engine engine) throws SQLException {
        List<String> texts = List.of("", " ", "o'neil; --", "\u00e4\u00df", "\u5f20\u4f1f", "\ud83e\ude7a", "a\\b\n",
                "x".repeat(200));
        try (Database database = library(engine)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            for (long id : new long[] {0, -7, 7, (1L << 32) + 7, Long.MIN_VALUE, Long.MAX_VALUE}) {
                Document document = repository.create(id, "first");
                for (String text : texts) {
                    document = repository.save(document.withText(text));
                    assertThat(repository.find(id)).as("document %d with the text '%s'", id, text)
                            .contains(new Document(id, text, document.version()));
                }
                assertThat(document.version()).as("the version of %d", id).isEqualTo(1 + texts.size());
            }
        }
    }

    @Test
    void versionsMayBeGreat() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            long version = (1L << 32) + 1;
            database.execute("INSERT INTO document VALUES (7, 'old', " + version + ")");
            for (long other : new long[] {1, version - 1, version + 1, -version}) {
                assertThatThrownBy(() -> repository.save(new Document(7, "new", other)),
                        "save at version %d, the newest being %d", other, version)
                        .isInstanceOf(StaleVersionException.class);
                assertThatThrownBy(() -> repository.delete(new Document(7, "old", other)),
                        "delete at version %d, the newest being %d", other, version)
                        .isInstanceOf(StaleVersionException.class);
            }
            assertThat(repository.save(new Document(7, "new", version))).as("saved at the next version")
                    .isEqualTo(new Document(7, "new", version + 1));
            repository.delete(new Document(7, "its text does not matter", version + 1));
            assertThat(repository.find(7)).as("deleted, whatever text was read").isEmpty();
        }
    }

    @Test
    void nullIsRefused() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            repository.create(7, "draft");
            assertThatThrownBy(() -> repository.create(8, null), "create(8, null)")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> repository.save(null), "save(null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> repository.delete(null), "delete(null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new VersionedRepository(null), "new VersionedRepository(null)")
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
