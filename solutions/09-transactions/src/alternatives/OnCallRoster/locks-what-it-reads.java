package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Who joins holds the shift. Who leaves leaves the shift alone and locks the rows of all doctors on call, in order,
 * and so waits for whoever is about to leave.
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
     * @param shift the shift
     * @param doctor the doctor, not null
     * @return whether that is new: false if the doctor was on call
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws SQLException if the database refuses
     */
    public boolean join(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, true, connection -> !isOnCall(connection, shift, doctor)
                && update(connection, "INSERT INTO on_call (shift_id, doctor) VALUES (?, ?)", shift, doctor));
    }

    /**
     * Lets a doctor go, if another one stays.
     *
     * @param shift the shift
     * @param doctor the doctor, not null
     * @return whether the doctor has left: false, and nothing has changed, if the doctor was not on call or was the
     *     last one
     * @throws IllegalArgumentException if there is no such shift; the message contains its number
     * @throws SQLException if the database refuses
     */
    public boolean leave(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, false, connection -> mayLeave(connection, shift, doctor)
                && update(connection, "DELETE FROM on_call WHERE shift_id = ? AND doctor = ?", shift, doctor));
    }

    private interface Change {
        boolean on(Connection connection) throws SQLException;
    }

    /** Who leaves does not hold the shift. */
    private boolean change(long shift, boolean locks, Change change) throws SQLException {
        Connection connection = source.getConnection();
        boolean changed;
        try {
            connection.setAutoCommit(false);
            lock(connection, shift, locks);
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

    private static void lock(Connection connection, long shift, boolean locks) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM shift WHERE id = ?"
                + (locks ? " FOR UPDATE" : ""))) {
            select.setLong(1, shift);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no shift " + shift);
                }
            }
        }
    }

    private static boolean mayLeave(Connection connection, long shift, String doctor) throws SQLException {
        List<String> doctors = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT doctor FROM on_call WHERE shift_id = ? ORDER BY doctor FOR UPDATE")) {
            select.setLong(1, shift);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    doctors.add(rows.getString(1));
                }
            }
        }
        return doctors.size() > 1 && doctors.contains(doctor);
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
