package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultSweepTest {

    private static final String[] BOTH = {"INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)"};

    private static Database table(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE t (id INT PRIMARY KEY)");
        return database;
    }

    private static FaultSweep sweep(Database database, Operation operation) {
        return FaultSweep.of(database, () -> database.execute("DELETE FROM t"), operation);
    }

    private static long rows(Database database) {
        return database.number("SELECT COUNT(*) FROM t");
    }

    /** Both rows or none, whatever fails. */
    private static Object carefully(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(BOTH[0]);
                statement.executeUpdate(BOTH[1]);
                connection.commit();
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                connection.setAutoCommit(true);
                throw failure;
            }
            connection.setAutoCommit(true);
            return null;
        } finally {
            connection.close();
        }
    }

    /** Rolls back what it knows to throw, and commits what is open with auto-commit. */
    private static Object carelessly(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.executeUpdate(BOTH[0]);
                statement.executeUpdate(BOTH[1]);
                connection.commit();
            } catch (RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return null;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyCallFailsInEveryManner(Engine engine) {
        try (Database database = table(engine)) {
            Set<String> failed = new HashSet<>();
            int runs = sweep(database, FaultSweepTest::carefully).ask(outcome -> {
                outcome.injected().forEach((call, fault) -> failed.add(outcome.calls().get(call - 1).method()
                        + " fails with " + fault));
                assertThat(rows(database)).as("all or nothing")
                        .isEqualTo(outcome.commit() == FaultInjector.Commit.NONE ? 0 : 2);
                assertThat(outcome.thrown() != null).as("what fails is thrown").isNotEqualTo(outcome.isUndisturbed());
            });
            assertThat(runs).as("runs: calls, manners, and second failures").isGreaterThan(60);
            for (String call : new String[] {"DataSource.getConnection", "Connection.setAutoCommit",
                "Connection.createStatement", "Statement.executeUpdate", "Connection.commit", "Connection.close",
                "Statement.close"}) {
                assertThat(failed).as("%s fails before its effect", call)
                        .contains(call + " fails with SQLState 53100 and without effect");
            }
            assertThat(failed).as("a call that is made only after a failure fails as well")
                    .contains("Connection.rollback fails with SQLState 53100 and without effect");
            assertThat(failed).as("the answer to a commit is lost")
                    .contains("Connection.commit fails with SQLState 40003 after it took effect");
        }
    }

    @Test
    void aHalfThatIsCommittedIsFound() {
        try (Database database = table(Engine.H2)) {
            assertThatThrownBy(() -> sweep(database, FaultSweepTest::carelessly).ask(outcome ->
                    assertThat(rows(database)).as("both rows or none").isIn(0L, 2L)))
                    .as("the message has the rule, the call, the manner and the calls before it")
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("[both rows or none")
                    .hasMessageContaining("call 4 Statement.executeUpdate(INSERT INTO t VALUES (1)) fails with "
                            + "SQLState 40003")
                    .hasMessageContaining("    3 Connection.setAutoCommit(false)");
        }
    }

    @Test
    void aConnectionThatIsNotClosedIsFound() {
        try (Database database = table(Engine.H2)) {
            assertThatThrownBy(() -> sweep(database, source -> {
                Connection connection = source.getConnection();
                connection.createStatement().executeUpdate(BOTH[0]);
                connection.close();
                return null;
            }).ask(outcome -> { })).as("an exception leaks it").hasMessageContaining("connection 1 was not closed");
        }
    }

    @Test
    void aConnectionThatIsNotSetBackIsFound() {
        try (Database database = table(Engine.H2)) {
            assertThatThrownBy(() -> sweep(database, source -> {
                try (Connection connection = source.getConnection()) {
                    connection.setAutoCommit(false);
                    return null;
                }
            }).ask(outcome -> { })).as("its mode")
                    .hasMessageContaining("closed with auto-commit off; it came with it on");
            assertThatThrownBy(() -> sweep(database, source -> {
                try (Connection connection = source.getConnection()) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    return null;
                }
            }).comingAt(Isolation.REPEATABLE_READ, true).ask(outcome -> { })).as("its level")
                    .hasMessageContaining("closed at level READ COMMITTED; it came at REPEATABLE READ");
        }
    }

    @Test
    void aTransactionThatIsLeftOpenIsFound() {
        try (Database database = table(Engine.H2)) {
            assertThatThrownBy(() -> sweep(database, source -> {
                try (Connection connection = source.getConnection(); Statement one = connection.createStatement()) {
                    return one.executeUpdate(BOTH[0]);
                }
            }).comingAt(Isolation.READ_COMMITTED, false).ask(outcome -> { })).as("in the mode in which it came")
                    .hasMessageContaining("closed with its transaction open");
        }
    }

    @Test
    void aLostConnectionRollsBackAndDoesNothingMore() throws SQLException {
        try (Database database = table(Engine.H2); FaultInjector injector = new FaultInjector(database)) {
            injector.failAt(5, Fault.connectionLost());
            Connection connection = injector.dataSource().getConnection();
            connection.setAutoCommit(false);
            Statement statement = connection.createStatement();
            statement.executeUpdate(BOTH[0]);
            assertThatThrownBy(() -> statement.executeUpdate(BOTH[1]), "the call that is lost")
                    .hasFieldOrPropertyWithValue("SQLState", "08006");
            assertThatThrownBy(connection::rollback, "a call afterwards")
                    .hasFieldOrPropertyWithValue("SQLState", "08003");
            assertThat(injector.leftBehind()).as("it is to be closed all the same")
                    .containsExactly("connection 1 was not closed");
            connection.close();
            assertThat(injector.leftBehind()).as("and that is all").isEmpty();
            assertThat(rows(database)).as("the database has rolled back").isZero();
        }
    }

    @Test
    void whatIsOpenIsCounted() throws SQLException {
        try (Database database = table(Engine.H2); FaultInjector injector = new FaultInjector(database)) {
            Connection connection = injector.dataSource().getConnection();
            Statement statement = connection.createStatement();
            statement.executeQuery("SELECT id FROM t");
            assertThat(injector.openConnections()).as("connections").isEqualTo(1);
            assertThat(injector.openStatements()).as("statements").isEqualTo(1);
            assertThat(injector.openResultSets()).as("results").isEqualTo(1);
            statement.close();
            assertThat(injector.openResultSets()).as("a result is closed with its statement").isZero();
            connection.close();
            assertThat(injector.openConnections()).as("connections after close").isZero();
        }
    }

    @Test
    void whatIsStillToBeWrittenComesOut() {
        try (Database database = table(Engine.H2)) {
            assertThatThrownBy(() -> sweep(database, source -> {
                throw new UnsupportedOperationException("TODO: Transfer.move");
            }).ask(outcome -> { })).as("as it is").isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
