package benchmarks.transactions;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.SplittableRandom;
import testkit.sql.Database;
import testkit.sql.Engine;

/**
 * One of those who use a database at the same time, in a thread of its own. It lends one connection at a time, again
 * and again as a pool does, and now and then a bad one: the connection is closed in the middle, or right after a commit
 * whose answer is lost with it, or has no patience. What was done to an operation is known afterwards.
 */
final class Client implements AutoCloseable {

    /** What becomes of the connection of an operation. */
    enum ConnectionFault {
        /** Nothing. */
        SOUND,
        /** It is closed before or after one of the first calls. */
        BREAKS,
        /** It is closed when a commit has succeeded, and nobody is told. */
        LOSES_THE_ANSWER,
        /** It gives up when a statement does not come to its end at once. */
        IMPATIENT,
        /** It works at SERIALIZABLE, where the database may refuse what collides. */
        SERIALIZABLE
    }

    /** H2's and PostgreSQL's SQLStates for a lock, or a statement, that took too long. */
    private static final Set<String> TOO_SLOW = Set.of("HYT00", "55P03", "57014");
    /** Serialization failure, and PostgreSQL's deadlock; H2 has the first for both. */
    private static final Set<String> COLLISION = Set.of("40001", "40P01");
    private static final int CALLS = 9;

    private final Database database;
    private final SplittableRandom random;
    /** A connection of its own, for looking at what is committed. */
    private final Connection eye;
    private Connection kept;
    private ConnectionFault fate = ConnectionFault.SOUND;
    private int callsLeft;
    private boolean beforeTheCall;
    private boolean lent;
    private boolean struck;
    private boolean committed;
    private InvariantViolation seen;
    private Inspection inspection = look -> { };

    Client(Database database, SplittableRandom random) throws SQLException {
        this.database = database;
        this.random = random;
        this.eye = database.dataSource().getConnection();
    }

    /** Looks at the database, and throws if a rule is broken. */
    @FunctionalInterface
    interface Inspection {
        void look(Connection connection) throws SQLException;
    }

    SplittableRandom random() {
        return random;
    }

    /** The connection with which this client looks at the database. */
    Connection eye() {
        return eye;
    }

    /** Decides what becomes of the connection of the next operation, and what is looked at after its commit. */
    void begin(ConnectionFault next, Inspection afterCommit) {
        fate = next;
        inspection = afterCommit;
        struck = false;
        committed = false;
        callsLeft = random.nextInt(CALLS);
        beforeTheCall = random.nextBoolean();
    }

    /** Throws what was seen to be broken, also if the operation has swallowed it. */
    void complain() {
        if (seen != null) {
            throw seen;
        }
    }

    private InvariantViolation note(InvariantViolation broken) {
        seen = seen == null ? broken : seen;
        return broken;
    }

    /** Whether a commit of the operation has succeeded, be the answer known to it or not. */
    boolean committed() {
        return committed;
    }

    /**
     * Finds out whose fault it is that an operation failed.
     *
     * @return what to count
     * @throws InvariantViolation if it was nobody's
     */
    Tally.Event blame(SQLException failure, String operation) {
        String state = String.valueOf(failure.getSQLState());
        if (struck) {
            return Tally.Event.BROKEN;
        }
        if (fate == ConnectionFault.IMPATIENT && TOO_SLOW.contains(state)) {
            return Tally.Event.TIMED_OUT;
        }
        if (COLLISION.contains(state)) {
            return fate == ConnectionFault.SERIALIZABLE ? Tally.Event.RETRIED : Tally.Event.DEADLOCKS;
        }
        throw new InvariantViolation("no operation fails because of another one, but " + operation
                + " failed on a sound connection with SQLState " + state + ": " + failure.getMessage(), failure);
    }

    /** Lends the connection. */
    Connection lend() throws SQLException {
        if (lent) {
            throw note(new InvariantViolation(
                    "an operation takes one connection and closes it, but one is still open"));
        }
        if (kept == null) {
            kept = database.dataSource().getConnection();
        }
        if (fate == ConnectionFault.IMPATIENT) {
            patience(false);
        } else if (fate == ConnectionFault.SERIALIZABLE) {
            kept.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        }
        lent = true;
        return (Connection) Proxy.newProxyInstance(Client.class.getClassLoader(), new Class<?>[] {Connection.class},
                new Lent(kept));
    }

    private void patience(boolean much) throws SQLException {
        try (Statement statement = kept.createStatement()) {
            if (database.engine() == Engine.H2) {
                statement.execute("SET LOCK_TIMEOUT " + (much ? 10_000 : 1));
            } else {
                statement.execute(much ? "RESET statement_timeout" : "SET statement_timeout = 4");
            }
        }
    }

    private void takeBack() throws SQLException {
        lent = false;
        if (struck) {
            kept = null;
            return;
        }
        if (!kept.getAutoCommit()) {
            throw note(new InvariantViolation("a connection comes back in auto-commit mode, but this one did not"));
        }
        if (fate == ConnectionFault.IMPATIENT) {
            patience(true);
        } else if (fate == ConnectionFault.SERIALIZABLE) {
            kept.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Override
    public void close() throws SQLException {
        eye.close();
        if (kept != null) {
            kept.close();
        }
    }

    /** Stands before a connection until that is closed. */
    private final class Lent implements InvocationHandler {

        private final Connection real;
        private boolean closed;

        private Lent(Connection real) {
            this.real = real;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                if (!closed) {
                    closed = true;
                    takeBack();
                }
                return null;
            }
            if (closed) {
                throw new SQLException("this connection was given back", "08003");
            }
            boolean now = fate == ConnectionFault.BREAKS && callsLeft-- == 0;
            if (now && beforeTheCall) {
                strike();
            }
            Object result = call(method, arguments);
            if (name.equals("commit")) {
                committed = true;
                look();
                if (fate == ConnectionFault.LOSES_THE_ANSWER) {
                    strike();
                    throw new SQLException("the answer to the commit was lost", "08006");
                }
            }
            if (now) {
                strike();
            }
            return result;
        }

        private void look() throws SQLException {
            try {
                inspection.look(eye);
            } catch (InvariantViolation broken) {
                throw note(broken);
            }
        }

        private void strike() throws SQLException {
            struck = true;
            real.close();
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
