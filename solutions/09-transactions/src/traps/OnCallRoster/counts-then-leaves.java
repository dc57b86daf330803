/**
 * Counts, and leaves if the count allows it, all in a transaction. Two doctors who both count two both leave: write
 * skew. No row was written by both, so no lock and no comparison of versions notices.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, aDoctorJoinsOnce, theFirstTwoOfAShiftDoNotBothLeave,
 * ofThreeWhoLeaveOneStays, anyTwoCallsAreAsIfOneAfterAnother
 */
public final class OnCallRoster {

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
