/**
 * Compares with zero: as long as somebody is there, somebody may leave. The last one is somebody, too.
 *
 * <p>Caught by: OnCallRosterTest.theLastDoctorStays, otherShiftsDoNotCount, theLastTwoDoNotBothLeave,
 * shiftsAndDoctorsAreTheirNumbersAndNames
 */
public final class OnCallRoster {

    public boolean leave(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, connection -> isOnCall(connection, shift, doctor) && count(connection, shift) > 0
                && update(connection, "DELETE FROM on_call WHERE shift_id = ? AND doctor = ?", shift, doctor));
    }
}
