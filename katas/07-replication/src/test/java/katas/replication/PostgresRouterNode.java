package katas.replication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import testkit.sql.PostgresNode;

/**
 * A PostgreSQL server as a node. Positions are those of its log, in bytes; a timeline ends where the file of its
 * successor says. Its connection is opened when it is needed, and anew when it has broken.
 */
final class PostgresRouterNode implements Node<Connection> {

    private static final String STATUS = "SELECT pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() "
            + "THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, '0/0'), pg_is_in_recovery()";
    /** On a standby: of the log that it is being sent, else of the last checkpoint that it has replayed. */
    private static final String FOLLOWED = "SELECT coalesce((SELECT received_tli FROM pg_stat_wal_receiver), "
            + "(SELECT timeline_id FROM pg_control_checkpoint()))";
    /** On a primary: the file that it writes to has the timeline in its name. */
    private static final String OWN =
            "SELECT ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int";
    private static final Pattern FORK = Pattern.compile("(?m)^(\\d+)\\t([0-9A-F]+)/([0-9A-F]+)");

    private final PostgresNode server;
    private Connection open;
    private int calls;

    PostgresRouterNode(PostgresNode server) {
        this.server = server;
    }

    int calls() {
        return calls;
    }

    void forgetCalls() {
        calls = 0;
    }

    @Override
    public NodeStatus status() {
        calls++;
        return with(connection -> {
            try (Statement statement = connection.createStatement()) {
                long offset;
                boolean follows;
                try (ResultSet row = statement.executeQuery(STATUS)) {
                    row.next();
                    offset = row.getLong(1);
                    follows = row.getBoolean(2);
                }
                int timeline = number(statement, follows ? FOLLOWED : OWN);
                return new NodeStatus(new Position(timeline, offset), forks(statement, timeline), Duration.ZERO);
            }
        });
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<Integer, Long> forks(Statement statement, int timeline) throws SQLException {
        Map<Integer, Long> forks = new HashMap<>();
        if (timeline > 1) {
            String file = String.format("pg_wal/%08X.history", timeline);
            try (ResultSet row = statement.executeQuery("SELECT pg_read_file('" + file + "')")) {
                row.next();
                Matcher fork = FORK.matcher(row.getString(1));
                while (fork.find()) {
                    forks.put(Integer.parseInt(fork.group(1)),
                            (Long.parseLong(fork.group(2), 16) << 32) + Long.parseLong(fork.group(3), 16));
                }
            }
        }
        return forks;
    }

    @Override
    public <T> T execute(Function<? super Connection, ? extends T> work) {
        calls++;
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T answer = work.apply(connection);
                connection.commit();
                return answer;
            } catch (RuntimeException | Error thrown) {
                connection.rollback();
                throw thrown;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T with(Use<T> use) {
        try {
            if (open == null || open.isClosed()) {
                open = server.dataSource().getConnection();
            }
            return use.of(open);
        } catch (SQLException gone) {
            open = null;
            throw new NodeDownException(server.url() + " does not answer", gone);
        }
    }
}
