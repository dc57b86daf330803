package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachIsNewAndItsOwn(Engine engine) {
        try (Database one = Database.fresh(engine); Database other = Database.fresh(engine)) {
            one.execute("CREATE TABLE t (id INT PRIMARY KEY)", "INSERT INTO t VALUES (7)");
            assertThat(one.number("SELECT id FROM t")).as("what was stored is read").isEqualTo(7);
            assertThatThrownBy(() -> other.number("SELECT id FROM t")).as("another database knows nothing of it")
                    .isInstanceOf(IllegalArgumentException.class).hasCauseInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PostgresVersion.class)
    void eachVersionIsTheOneThatWasAskedFor(PostgresVersion version) {
        try (Database database = Database.fresh(version)) {
            assertThat(database.version()).as("the server's own word").startsWith(version + ".");
            assertThat(database.engine()).as("the kind of engine").isEqualTo(Engine.POSTGRESQL);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void statementsAreCounted(Engine engine) throws SQLException {
        try (Database database = Database.fresh(engine)) {
            database.execute("CREATE TABLE t (id INT PRIMARY KEY)");
            try (Connection connection = database.dataSource().getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
                insert.setInt(1, 1);
                insert.executeUpdate();
                insert.setInt(1, 2);
                insert.addBatch();
                insert.setInt(1, 3);
                insert.addBatch();
                insert.executeBatch();
            }
            assertThat(database.statements().texts()).as("a batch counts once, what is not counted not at all")
                    .containsExactly("INSERT INTO t VALUES (?)", "INSERT INTO t VALUES (?)");
            database.statements().clear();
            assertThat(database.statements().count()).as("the count begins anew").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void scannedRowsIncludeThoseThrownAway(Engine engine) {
        try (Database database = Database.fresh(engine)) {
            database.execute("CREATE TABLE t (id INT PRIMARY KEY, v INT)");
            for (int id = 0; id < 500; id++) {
                database.execute("INSERT INTO t VALUES (" + id + ", " + id % 10 + ")");
            }
            if (engine == Engine.POSTGRESQL) {
                database.execute("ANALYZE t");
            }
            assertThat(database.rowsScanned("SELECT * FROM t WHERE v = ?", 3))
                    .as("no index: every row is looked at, and in H2 the end").isBetween(500L, 501L);
            assertThat(database.rowsScanned("SELECT * FROM t WHERE id = ?", 3)).as("an index leads to the row")
                    .isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTransactionLeftOpenDoesNotKeepItFromClosing(Engine engine) throws SQLException {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE t (id INT PRIMARY KEY)");
        Connection open = database.dataSource().getConnection();
        open.setAutoCommit(false);
        open.createStatement().execute("INSERT INTO t VALUES (1)");
        database.close();
        assertThatThrownBy(() -> open.createStatement().execute("SELECT * FROM t")).as("it is gone")
                .isInstanceOf(SQLException.class);
    }
}
