package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Who is on call in a hospital. A doctor may leave, but never the last one of a shift.
 *
 * <p>The tables are {@code shift (id BIGINT PRIMARY KEY)} and
 * {@code on_call (shift_id BIGINT NOT NULL, doctor VARCHAR(40) NOT NULL, PRIMARY KEY (shift_id, doctor))}; a row of
 * {@code on_call} says that a doctor is on call.
 *
 * <p>Whatever other rosters do at the same time, in this process or in another, on H2 and on PostgreSQL: a shift that
 * has had a doctor has one ever after, and no call fails because of another one: it waits. The connections come at READ
 * COMMITTED. Other programs change the tables only through a roster.
 *
 * <p>A call that fails while it reads or writes, be it with an exception or an {@code Error}, changes nothing. Whether
 * one has made its change that fails at its end, when it commits, rolls back, sets its connection back or closes it, is
 * left open; it has made all of it or nothing.
 *
 * <p>Every call takes one connection from the source and closes it, also when it fails, with no transaction left open
 * and in auto-commit mode, as it came. A connection that cannot be rolled back or set back is closed all the same.
 * Thread-safe.
 *
 * <p>Source: the example is that of M. J. Cahill, U. Röhm, A. D. Fekete, <i>Serializable isolation for snapshot
 * databases</i>, SIGMOD 2008.
 */
public final class OnCallRoster {

    private final DataSource source;

    /**
     * Keeps the roster in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public OnCallRoster(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Puts a doctor on call.
     *
     * @param shift the number of the shift
     * @param doctor the doctor, at most 40 characters; not null
     * @return whether that is new: false if the doctor was on call
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws NullPointerException if {@code doctor} is null
     * @throws SQLException if the database refuses
     */
    public boolean join(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, connection -> {
            boolean isNew = !isOnCall(connection, shift, doctor);
            if (isNew) {
                update(connection, "INSERT INTO on_call (shift_id, doctor) VALUES (?, ?)", shift, doctor);
            }
            return isNew;
        });
    }

    /**
     * Lets a doctor go, if another one stays.
     *
     * @param shift the number of the shift
     * @param doctor the doctor, not null
     * @return whether the doctor has left: false, and nothing has changed, if the doctor was not on call or was the
     *     last one
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws NullPointerException if {@code doctor} is null
     * @throws SQLException if the database refuses
     */
    public boolean leave(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, connection -> count(connection, shift) > 1
                && update(connection, "DELETE FROM on_call WHERE shift_id = ? AND doctor = ?", shift, doctor));
    }

    private interface Change {
        boolean on(Connection connection) throws SQLException;
    }

    /** Who changes a shift holds its row: decisions about one shift are made one after the other. */
    private boolean change(long shift, Change change) throws SQLException {
        Connection connection = source.getConnection();
        boolean changed;
        try {
            connection.setAutoCommit(false);
            lock(connection, shift);
            changed = change.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
        return changed;
    }

    /** Takes everything back. If that fails, nothing is set back: auto-commit, once on, would commit what is open. */
    private static void undo(Connection connection, Throwable failure) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    /** Throws no exception: the commit has returned, and whoever saw one would believe that it had not. */
    private static void release(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    private static void lock(Connection connection, long shift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM shift WHERE id = ? FOR UPDATE")) {
            select.setLong(1, shift);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no shift " + shift);
                }
            }
        }
    }

    private static int count(Connection connection, long shift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COUNT(*) FROM on_call WHERE shift_id = ?")) {
            select.setLong(1, shift);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static boolean isOnCall(Connection connection, long shift, String doctor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM on_call WHERE shift_id = ? AND doctor = ?")) {
            select.setLong(1, shift);
            select.setString(2, doctor);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean update(Connection connection, String sql, long shift, String doctor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, shift);
            statement.setString(2, doctor);
            return statement.executeUpdate() == 1;
        }
    }
}
