/**
 * Locks the row of the doctor who wants to leave. The other doctor locks another row, and the two never meet.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, aDoctorJoinsOnce, theFirstTwoOfAShiftDoNotBothLeave,
 * ofThreeWhoLeaveOneStays, anyTwoCallsAreAsIfOneAfterAnother
 */
public final class OnCallRoster {

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
