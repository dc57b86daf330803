/**
 * Puts the count into the statement that deletes, which looks atomic. The subquery counts what was committed before; a
 * deletion of another row that is under way is not.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, aDoctorJoinsOnce, theFirstTwoOfAShiftDoNotBothLeave,
 * ofThreeWhoLeaveOneStays, anyTwoCallsAreAsIfOneAfterAnother
 */
public final class OnCallRoster {

    public boolean leave(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, connection -> update(connection, "DELETE FROM on_call o "
                + "WHERE shift_id = ? AND doctor = ? AND "
                + "(SELECT COUNT(*) FROM on_call p WHERE p.shift_id = o.shift_id) > 1", shift, doctor));
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
}
