package testkit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A data source that counts the calls of JDBC that go through it, makes chosen ones fail, and looks at what is left
 * behind. To go through all calls of an operation, take {@link FaultSweep}.
 *
 * <p>Every connection is a new one, and comes at a given level and in a given mode. Its {@code close} is always carried
 * out, also where it is made to fail, and rolls back what is open, as those of H2 and PostgreSQL do. Not thread-safe.
 */
public final class FaultInjector implements AutoCloseable {

    private final DataSource intercepted;
    private final Deque<Connection> idle;
    private final Isolation isolation;
    private final boolean autoCommit;
    private final Map<Integer, Fault> faults = new HashMap<>();
    private final List<JdbcCall> calls = new ArrayList<>();
    private final Map<Connection, LentConnection> lent = new LinkedHashMap<>();
    private Commit commit = Commit.NONE;

    /** Whether changes were committed, by {@code commit} or by a statement in auto-commit mode. */
    public enum Commit {

        /** No change was. */
        NONE,

        /** Changes were, and the last call that committed some has returned. */
        ANSWERED,

        /** Changes were, but the last call that committed some was made to fail after its effect. */
        ANSWER_LOST
    }

    /**
     * Injects faults into connections at READ COMMITTED and in auto-commit mode.
     *
     * @param database where, not null
     */
    public FaultInjector(Database database) {
        this(database, Isolation.READ_COMMITTED, true);
    }

    /**
     * Injects faults into connections.
     *
     * @param database where, not null
     * @param isolation the level at which they come, not null
     * @param autoCommit the mode in which they come
     */
    public FaultInjector(Database database, Isolation isolation, boolean autoCommit) {
        this(database, isolation, autoCommit, new ArrayDeque<>());
    }

    /** Takes physical connections of which nobody uses one now before it opens others, and leaves them all there. */
    FaultInjector(Database database, Isolation isolation, boolean autoCommit, Deque<Connection> idle) {
        this.intercepted = InterceptedDataSource.of(database.plain(), this::around);
        this.idle = idle;
        this.isolation = Objects.requireNonNull(isolation, "isolation");
        this.autoCommit = autoCommit;
    }

    /**
     * Makes one call fail.
     *
     * @param call the number of the call, from 1, as {@link #calls} counts
     * @param fault how, not null
     */
    public void failAt(int call, Fault fault) {
        faults.put(call, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Where the code under test takes its connections from.
     *
     * @return the source, always the same
     */
    public DataSource dataSource() {
        return intercepted;
    }

    /**
     * What was called so far.
     *
     * @return the calls in order, those that failed included; a copy
     */
    public List<JdbcCall> calls() {
        return List.copyOf(calls);
    }

    /**
     * Whether changes were committed.
     *
     * @return what is known now
     */
    public Commit commit() {
        return commit;
    }

    /**
     * How many connections were taken and not closed.
     *
     * @return a number from 0
     */
    public int openConnections() {
        return (int) lent.values().stream().filter(each -> !each.isClosed()).count();
    }

    /**
     * How many statements were made and closed neither themselves nor with their connection.
     *
     * @return a number from 0
     */
    public int openStatements() {
        return lent.values().stream().mapToInt(each -> each.open(Statement.class)).sum();
    }

    /**
     * How many results were opened and closed neither themselves nor with their statement or connection.
     *
     * @return a number from 0
     */
    public int openResultSets() {
        return lent.values().stream().mapToInt(each -> each.open(ResultSet.class)).sum();
    }

    /**
     * What is not as it came: connections that are still open, or were closed at another level, in another mode, or
     * with a transaction open. One that was lost, or of which {@code rollback} or a call that sets it back was made to
     * fail, is only to be closed.
     *
     * @return a sentence for each; empty if all is well
     */
    public List<String> leftBehind() {
        return lent.values().stream().flatMap(each -> each.complaints().stream()).toList();
    }

    /** Rolls back and closes everything, also what the code under test has left open. */
    @Override
    public void close() {
        endAll();
        close(idle);
    }

    /** Closes physical connections. */
    static void close(Deque<Connection> idle) {
        idle.forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException gone) {
                // That is what was wanted.
            }
        });
    }

    /** Rolls back what the code under test has left open, and takes all connections back. */
    void endAll() {
        lent.forEach((connection, state) -> {
            state.rollBack();
            idle.add(connection);
        });
        lent.clear();
    }

    private Object around(InterceptedDataSource.Invocation call) throws Throwable {
        String method = call.method();
        calls.add(new JdbcCall(calls.size() + 1, call.type() + "." + method, call.toString()));
        Fault fault = faults.get(calls.size());
        LentConnection connection = lent.get(call.connection());
        Object result = null;
        if (call.isOn(Connection.class) && method.equals("close")) {
            connection.close();
        } else if (connection != null && connection.isLost()) {
            if (!method.equals("close")) {
                throw new SQLException("injected: the connection was lost before", "08003");
            }
        } else if (fault == null || fault.afterEffect()) {
            result = connection == null ? take(call) : done(call, connection, fault);
        }
        if (fault != null) {
            if (connection != null) {
                connection.failed(method, fault);
            }
            throw fault.failure().get();
        }
        return result;
    }

    private Object take(InterceptedDataSource.Invocation call) throws Throwable {
        Object result = idle.isEmpty() || !call.method().equals("getConnection") ? call.call() : idle.pop();
        if (result instanceof Connection connection) {
            lent.put(connection, new LentConnection(lent.size() + 1, connection, isolation, autoCommit));
        }
        return call.intercepted(result);
    }

    private Object done(InterceptedDataSource.Invocation call, LentConnection connection, Fault fault)
            throws Throwable {
        boolean alone = connection.isInAutoCommit();
        Object result = call.call();
        connection.made(result);
        if (connection.committed(call, alone)) {
            commit = fault == null ? Commit.ANSWERED : Commit.ANSWER_LOST;
        }
        return call.intercepted(result);
    }
}
