package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class VersionedRepositoryTest {

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
            assertThatThrownBy(() -> repository.save(read.withText("yours")))
                    .as("version 1 is not the newest any more")
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
            assertThatThrownBy(() -> repository.save(read.withText("again"))).as("it does not come back")
                    .isInstanceOf(StaleVersionException.class);
            assertThatThrownBy(() -> repository.delete(read)).as("it cannot be deleted twice")
                    .isInstanceOf(StaleVersionException.class);
        }
    }

    @Test
    void anOldVersionIsNotDeleted() throws SQLException {
        try (Database database = library(Engine.H2)) {
            VersionedRepository repository = new VersionedRepository(database.dataSource());
            Document read = repository.create(7, "draft");
            repository.save(read.withText("changed since"));
            assertThatThrownBy(() -> repository.delete(read)).as("who deletes has not seen the change")
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
    void theConnectionGoesBackAsItCame() throws SQLException {
        try (Database database = library(Engine.H2); OneConnection pool = new OneConnection(database)) {
            VersionedRepository repository = new VersionedRepository(pool.dataSource());
            Document read = repository.create(7, "draft");
            repository.save(read.withText("changed"));
            assertThatThrownBy(() -> repository.save(read)).as("an old version")
                    .isInstanceOf(StaleVersionException.class);
            assertThat(repository.find(7)).as("read through the same connection").isPresent();
            assertThat(pool.isIdle()).as("closed, in auto-commit mode").isTrue();
        }
    }
}
