package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Locks the row of the doctor who wants to leave. The other doctor locks another row, and the two never meet.
 *
 * Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave
 * Caught by: OnCallRosterTest.aDoctorJoinsOnce
 */
public final class OnCallRoster {

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
        return change(shift, connection -> holds(connection, shift, doctor) && count(connection, shift) > 1
                && update(connection, "DELETE FROM on_call WHERE shift_id = ? AND doctor = ?", shift, doctor));
    }

    private static void lock(Connection connection, long shift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM shift WHERE id = ?")) {
            select.setLong(1, shift);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no shift " + shift);
                }
            }
        }
    }

    private static boolean holds(Connection connection, long shift, String doctor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM on_call WHERE shift_id = ? AND doctor = ? FOR UPDATE")) {
            select.setLong(1, shift);
            select.setString(2, doctor);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
