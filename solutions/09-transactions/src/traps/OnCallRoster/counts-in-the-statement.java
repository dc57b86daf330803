/**
 * Puts the count into the statement that deletes, which looks atomic. The subquery counts what was committed before; a
 * deletion of another row that is under way is not.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, theFirstTwoOfAShiftDoNotBothLeave, ofThreeWhoLeaveOneStays,
 * anyTwoCallsAreAsIfOneAfterAnother
 */
public final class OnCallRoster {

    public boolean join(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, true, connection -> !isOnCall(connection, shift, doctor)
                && update(connection, "INSERT INTO on_call (shift_id, doctor) VALUES (?, ?)", shift, doctor));
    }

    public boolean leave(long shift, String doctor) throws SQLException {
        Objects.requireNonNull(doctor, "doctor");
        return change(shift, false, connection -> update(connection, "DELETE FROM on_call o "
                + "WHERE shift_id = ? AND doctor = ? AND "
                + "(SELECT COUNT(*) FROM on_call p WHERE p.shift_id = o.shift_id) > 1", shift, doctor));
    }

    /** Adding twice is kept apart by the row of the shift. */
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
