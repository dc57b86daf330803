/**
 * Asks for SERIALIZABLE and leaves the rest to the database. H2 calls its snapshot isolation so, and commits both.
 * PostgreSQL refuses one of the two with 40001, which nobody here tries again.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, aDoctorJoinsOnce, theFirstTwoOfAShiftDoNotBothLeave,
 * ofThreeWhoLeaveOneStays, anyTwoCallsAreAsIfOneAfterAnother
 */
public final class OnCallRoster {

    private static void lock(Connection connection, long shift) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
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
