package testkit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;

/**
 * A database of its own, for one test: new and empty, and gone when it is closed. On H2 it is in memory and takes a
 * millisecond; on PostgreSQL it is a schema of its own in a server that is started on first use. A statement that waits
 * for a lock gives up after {@value #LOCK_SECONDS} seconds. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private static final int LOCK_SECONDS = 10;
    private static final int VACUUMS = 1_000;

    private final Engine engine;
    private final String name;
    private final DataSource plain;
    private final DataSource counted;
    private final Statements statements = new Statements();
    private final Connection keeper;
    private final Queue<PhysicalConnection> stepped = new ConcurrentLinkedQueue<>();
    private Sessions sessions;

    private Database(Engine engine, PostgresVersion version) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.name = "kata_" + UUID.randomUUID().toString().replace("-", "");
        this.plain = engine == Engine.H2 ? h2(name) : postgres(name, Postgres.url(version));
        this.counted = ProxyDataSourceBuilder.create(plain).listener(statements.listener()).build();
        try {
            // H2 forgets a database in memory when its last connection is closed.
            this.keeper = plain.getConnection();
            if (engine == Engine.POSTGRESQL) {
                execute("CREATE SCHEMA " + name);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("no database of " + engine + ": " + failure.getMessage(), failure);
        }
    }

    /**
     * Makes a database.
     *
     * @param engine which kind, not null
     * @return a database without tables
     * @throws IllegalStateException if the engine cannot be started on this machine; the message says what to do
     */
    public static Database fresh(Engine engine) {
        return new Database(engine, PostgresVersion.V17);
    }

    /**
     * Makes a database on PostgreSQL.
     *
     * @param version of which version, not null
     * @return a database without tables
     * @throws IllegalStateException if the engine cannot be started on this machine; the message says what to do
     */
    public static Database fresh(PostgresVersion version) {
        return new Database(Engine.POSTGRESQL, Objects.requireNonNull(version, "version"));
    }

    /**
     * Which kind it is.
     *
     * @return the engine
     */
    public Engine engine() {
        return engine;
    }

    /**
     * Name and version of the engine.
     *
     * @return such as {@code H2 2.5.252}
     */
    public String version() {
        return with(connection -> engine + " " + connection.getMetaData().getDatabaseProductVersion()
                .replaceFirst("[ (].*", ""));
    }

    /**
     * Connections to it.
     *
     * @return a source of which every connection is a new one, in auto-commit mode; {@link #statements} sees what is
     *     sent through them
     */
    public DataSource dataSource() {
        return counted;
    }

    /**
     * Connections for clients whose calls come in a given order: each statement, commit and rollback is a step of the
     * client in whose thread it is, and who waits for a lock is asked of this database. Not counted.
     *
     * @param run the clients, not null; only code that they have started may use the connections
     * @param faults in which manners the steps may be made to fail; where they concern some methods only, those of JDBC
     * @return a source that gives each client connections of its own
     */
    public DataSource dataSource(Clients run, CallFault... faults) {
        return new SteppedConnections(this, stepped, run, List.of(faults)).shared();
    }

    /** The same without the count. */
    DataSource plain() {
        return plain;
    }

    /** What tells which sessions wait. */
    synchronized Sessions sessions() {
        if (sessions == null) {
            try {
                sessions = new Sessions(engine, plain.getConnection());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
        return sessions;
    }

    /**
     * Runs statements, each in a transaction of its own, uncounted.
     *
     * @param sql the statements, not null
     * @throws IllegalArgumentException if one fails; the cause says why
     */
    public void execute(String... sql) {
        with(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String one : sql) {
                    statement.execute(one);
                }
            }
            return null;
        });
    }

    /**
     * Tidies a table up completely: what was deleted is gone, and every page is marked as seen by everybody. A single
     * {@code VACUUM} leaves what a transaction might still see that is open anywhere in the server's database, in
     * another test as well; this one waits for those to end. On H2 there is nothing to tidy up.
     *
     * @param table which one, not null
     * @throws IllegalStateException if a transaction stays open for too long; the message says whose
     * @throws IllegalArgumentException if there is no such table; the cause says why
     */
    public void vacuum(String table) {
        if (engine == Engine.H2) {
            return;
        }
        for (int time = 0; time < VACUUMS; time++) {
            execute("VACUUM (INDEX_CLEANUP ON) " + table);
            if (number("SELECT relpages - relallvisible FROM pg_class WHERE oid = '" + table + "'::regclass") == 0) {
                return;
            }
            query(row -> null, "SELECT pg_sleep(0.02)");
        }
        throw new IllegalStateException("VACUUM cannot tidy up " + table + " while a transaction is open in "
                + query(row -> row.getString(1), "SELECT application_name || ': ' || query FROM pg_stat_activity"
                        + " WHERE backend_xmin IS NOT NULL AND pid <> pg_backend_pid()"));
    }

    /**
     * Reads one row of a result.
     *
     * @param <T> what is made of it
     */
    @FunctionalInterface
    public interface Row<T> {

        /**
         * Reads the row at which the cursor stands.
         *
         * @param row the cursor; it must not be moved
         * @return what the row says
         * @throws SQLException if it cannot be read
         */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query, uncounted.
     *
     * @param row reads a row
     * @param sql the query, not null
     * @param parameters what stands for its question marks
     * @param <T> what is made of a row
     * @return one element a row, in order; elements may be null
     * @throws IllegalArgumentException if it fails; the cause says why
     */
    public <T> List<T> query(Row<T> row, String sql, Object... parameters) {
        return with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        });
    }

    /**
     * Runs a query for one number, uncounted.
     *
     * @param sql the query, not null
     * @param parameters what stands for its question marks
     * @return the first column of the first row; 0 when that is null
     * @throws IllegalArgumentException if it fails or has no row
     */
    public long number(String sql, Object... parameters) {
        List<Long> rows = query(row -> row.getLong(1), sql, parameters);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row: " + sql);
        }
        return rows.get(0);
    }

    /**
     * What was sent through {@link #dataSource}.
     *
     * @return the statements; the same object every time
     */
    public Statements statements() {
        return statements;
    }

    /**
     * Runs a query and counts the rows that its scans of tables and indexes looked at.
     *
     * @param sql the query, not null
     * @param parameters what stands for its question marks
     * @return {@link QueryWork#rowsScanned}
     * @throws IllegalArgumentException if the query fails
     */
    public long rowsScanned(String sql, Object... parameters) {
        return counted(explain(sql, parameters)).rowsScanned();
    }

    /**
     * Runs a query and counts what it does. It runs twice, for the first time a connection uses an index it reads a
     * page more.
     *
     * @param sql the query, not null; one that writes would write twice
     * @param parameters what stands for its question marks
     * @return its work the second time
     * @throws IllegalArgumentException if the query fails
     */
    public QueryWork work(String sql, Object... parameters) {
        explain(sql, parameters);
        return counted(explain(sql, parameters));
    }

    /**
     * Runs a statement that writes, once, and counts what it does.
     *
     * @param sql the statement, not null
     * @param parameters what stands for its question marks
     * @return its work, that of keys and indexes included; on H2 only what it reads
     * @throws IllegalArgumentException if the statement fails
     */
    public QueryWork writeWork(String sql, Object... parameters) {
        return counted(explain(sql, parameters));
    }

    private QueryWork counted(String plan) {
        return engine == Engine.H2 ? ExecutedPlan.ofH2(plan) : ExecutedPlan.ofPostgres(plan);
    }

    /**
     * Runs a statement, which writes if it says so, and shows how that went.
     *
     * @param sql the statement, not null; on PostgreSQL it may be an {@code EXECUTE} of one that was prepared with
     *     {@link #execute}
     * @param parameters what stands for its question marks
     * @return the plan: on PostgreSQL JSON with rows, buffers and log, without times; on H2 the statement with comments
     * @throws IllegalArgumentException if the statement fails
     */
    public String explain(String sql, Object... parameters) {
        String how = engine == Engine.H2 ? "EXPLAIN ANALYZE "
                : "EXPLAIN (ANALYZE, BUFFERS, WAL, TIMING OFF, SUMMARY OFF, FORMAT JSON) ";
        return String.join("\n", query(row -> row.getString(1), how + sql, parameters));
    }

    /** Drops it. Connections to it that are still open are of no use any more. */
    @Override
    public void close() {
        stepped.forEach(PhysicalConnection::close);
        try (Connection last = keeper; Statement statement = last.createStatement()) {
            if (engine == Engine.POSTGRESQL) {
                // A transaction that was left open holds locks, and the schema could not be dropped.
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '"
                        + name + "' AND pid <> pg_backend_pid()");
            }
            statement.execute(engine == Engine.H2 ? "SHUTDOWN IMMEDIATELY" : "DROP SCHEMA " + name + " CASCADE");
        } catch (SQLException failure) {
            // H2 closes the connection as well, and says so.
            if (engine == Engine.POSTGRESQL) {
                throw new IllegalStateException("cannot drop " + name + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=" + LOCK_SECONDS * 1000);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static DataSource postgres(String name, String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name + "&ApplicationName=" + name
                + "&options=-c%20lock_timeout=" + LOCK_SECONDS + "s");
        return source;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    synchronized <T> T with(Use<T> use) {
        try {
            return use.of(keeper);
        } catch (SQLException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }
}
