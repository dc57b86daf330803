package katas.transactions;

import java.sql.SQLException;
import java.util.Objects;

/**
 * Compares with zero: as long as somebody is there, somebody may leave. The last one is somebody, too.
 *
 * Caught by: OnCallRosterTest.theLastDoctorStays
 * Caught by: OnCallRosterTest.otherShiftsDoNotCount
 * Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave
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
        return change(shift, connection -> isOnCall(connection, shift, doctor) && count(connection, shift) > 0
                && update(connection, "DELETE FROM on_call WHERE shift_id = ? AND doctor = ?", shift, doctor));
    }
}
