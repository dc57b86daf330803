package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;

/** What a commit of PostgreSQL waits for. Nothing here is for the reader to write. */
class DurabilityTest {

    private static final int COMMITS = 50;

    /** How many of the commits were in the log on disk, as far as the server knows, when the answer had come. */
    private static int flushed(Database database, String synchronousCommit) throws SQLException {
        int flushed = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + synchronousCommit);
            for (int i = 0; i < COMMITS; i++) {
                connection.setAutoCommit(false);
                statement.executeUpdate("INSERT INTO payment VALUES (1)");
                String written = text(statement, "SELECT pg_current_wal_insert_lsn()::text");
                connection.commit();
                connection.setAutoCommit(true);
                flushed += text(statement, "SELECT pg_current_wal_flush_lsn() >= '" + written + "'::pg_lsn")
                        .equals("t") ? 1 : 0;
            }
        }
        return flushed;
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aCommitWaitsForItsRecordInTheLog() throws SQLException {
        try (Database database = Database.fresh(Engine.POSTGRESQL)) {
            database.execute("CREATE TABLE payment (amount INT)");
            int without = flushed(database, "off");
            System.out.println(database.version() + ", synchronous_commit = off: " + without + " of " + COMMITS
                    + " commits were flushed when the answer came");
            assertThat(flushed(database, "on")).as("commits that were flushed when the answer came, of %d", COMMITS)
                    .isEqualTo(COMMITS);
        }
    }
}
