package testkit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One server of a {@link PostgresPair}. Thread-safe. */
public final class PostgresNode {

    private final String url;
    private final Runnable kill;
    private final Runnable restart;

    PostgresNode(String url, Runnable kill, Runnable restart) {
        this.url = url;
        this.kill = kill;
        this.restart = restart;
    }

    /**
     * Where it is.
     *
     * @return a URL for JDBC, with the user and, where one is needed, the password; always the same
     */
    public String url() {
        return url;
    }

    /**
     * Connections to it.
     *
     * @return a source of which every connection is a new one, in auto-commit mode
     */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    /**
     * Runs statements, each in a transaction of its own, over a new connection.
     *
     * @param sql the statements, not null
     * @throws IllegalArgumentException if one fails; the cause says why
     */
    public void execute(String... sql) {
        try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        } catch (SQLException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }

    /**
     * Runs a query for one value, over a new connection.
     *
     * @param sql the query, not null
     * @return the first column of the first row as text; null when it is null
     * @throws IllegalArgumentException if it fails or has no row
     */
    public String value(String sql) {
        try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalArgumentException("no row: " + sql);
            }
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }

    /**
     * How far its log has come: what it has written if it takes writes, what it has replayed if it follows.
     *
     * @return bytes since the beginning of the log
     * @throws IllegalArgumentException if it does not answer
     */
    public long position() {
        return Long.parseLong(value("SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() "
                + "THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, '0/0')"));
    }

    /**
     * Kills it, as a power cut would: connections break and new ones are refused. Its data stays.
     *
     * @throws IllegalStateException if it is a server of the reader's own
     */
    public void kill() {
        kill.run();
    }

    /**
     * Starts it again, at the same address and with its data, and returns when it answers.
     *
     * @throws IllegalStateException if it cannot be started, or is a server of the reader's own
     */
    public void restart() {
        restart.run();
    }
}
