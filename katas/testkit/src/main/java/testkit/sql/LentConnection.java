package testkit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A connection that was given away, how it came, and what has become of it. When it is closed or lost, the physical
 * connection is rolled back, as the database would do, and stays open for the next who asks.
 */
final class LentConnection {

    /** Where one of these fails, the connection cannot be set back. */
    private static final Set<String> SETTINGS = Set.of("setAutoCommit", "setTransactionIsolation", "rollback",
            "getAutoCommit", "getTransactionIsolation");

    private final int number;
    private final Connection connection;
    private final int isolation;
    private final boolean autoCommit;
    private final List<AutoCloseable> made = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean closed;
    private boolean lost;
    private boolean excused;
    private boolean inTransaction;
    private boolean changed;

    /** Brings a connection into the state in which it is to come. */
    LentConnection(int number, Connection connection, Isolation isolation, boolean autoCommit) throws SQLException {
        this.number = number;
        this.connection = connection;
        this.isolation = isolation.jdbc();
        this.autoCommit = autoCommit;
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(this.isolation);
        connection.setAutoCommit(autoCommit);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isLost() {
        return lost;
    }

    /** Is told of a statement or a result. */
    void made(Object result) {
        if (result instanceof Statement || result instanceof ResultSet) {
            made.add((AutoCloseable) result);
        }
    }

    /** How many of its statements or results are open. */
    int open(Class<?> type) {
        return (int) made.stream().filter(type::isInstance).filter(each -> !isClosed(each)).count();
    }

    private boolean isClosed(AutoCloseable each) {
        try {
            return closed || lost || (each instanceof Statement statement ? statement.isClosed()
                    : ((ResultSet) each).isClosed());
        } catch (SQLException gone) {
            return true;
        }
    }

    /** Whether statements are committed one by one now. */
    boolean isInAutoCommit() throws SQLException {
        return connection.getAutoCommit();
    }

    /**
     * Keeps account of the transaction that is open.
     *
     * @param call what has taken effect
     * @param alone whether statements were committed one by one before it
     * @return whether it has committed changes
     */
    boolean committed(InterceptedDataSource.Invocation call, boolean alone) {
        String method = call.method();
        if (method.startsWith("execute")) {
            boolean changes = !method.equals("executeQuery");
            inTransaction |= !alone;
            changed |= changes && !alone;
            return changes && alone;
        }
        boolean commits = method.equals("commit")
                || method.equals("setAutoCommit") && !alone && Boolean.TRUE.equals(call.argument(0));
        boolean committed = commits && changed;
        if (commits || method.equals("rollback")) {
            inTransaction = false;
            changed = false;
        }
        return committed;
    }

    /** Is told that a call of it was made to fail. */
    void failed(String method, Fault fault) {
        excused |= SETTINGS.contains(method);
        if (fault.losesConnection()) {
            rollBack();
            lost = true;
        }
    }

    /** Looks whether it is as it came, and closes it. */
    void close() throws SQLException {
        if (!closed && !lost && !excused) {
            look();
        }
        rollBack();
        closed = true;
    }

    private void look() throws SQLException {
        String which = "connection " + number + " was closed ";
        if (connection.getAutoCommit() != autoCommit) {
            complaints.add(which + "with auto-commit " + onOff(!autoCommit) + "; it came with it " + onOff(autoCommit));
        }
        if (inTransaction) {
            complaints.add(which + "with its transaction open");
        }
        if (!connection.getAutoCommit()) {
            // In a transaction that has failed PostgreSQL would not even say its level.
            connection.rollback();
        }
        if (connection.getTransactionIsolation() != isolation) {
            complaints.add(which + "at level " + Isolation.of(connection.getTransactionIsolation()) + "; it came at "
                    + Isolation.of(isolation));
        }
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    /** What is not as it came. */
    List<String> complaints() {
        return closed ? complaints : List.of("connection " + number + " was not closed");
    }

    /** Rolls back what is open, and closes the statements. */
    void rollBack() {
        try {
            for (AutoCloseable each : made) {
                each.close();
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (Exception broken) {
            throw new IllegalStateException("connection " + number + " cannot be rolled back: " + broken, broken);
        }
    }
}
