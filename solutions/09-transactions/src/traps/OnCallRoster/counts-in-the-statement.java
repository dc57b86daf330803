package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Puts the count into the statement that deletes, which looks atomic. The subquery counts what was committed before; a
 * deletion of another row that is under way is not.
 *
 * Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave
 */
public final class OnCallRoster {

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
        return change(shift, false, connection -> update(connection, "DELETE FROM on_call o "
                + "WHERE shift_id = ? AND doctor = ? AND "
                + "(SELECT COUNT(*) FROM on_call p WHERE p.shift_id = o.shift_id) > 1", shift, doctor));
    }

    /** Adding twice is kept apart by the row of the shift. */
    private boolean change(long shift, boolean locks, Change change) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection, shift, locks);
                boolean changed = change.on(connection);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
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
}
