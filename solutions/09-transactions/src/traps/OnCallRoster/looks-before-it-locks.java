/**
 * Counts without a lock, and takes the lock only if it looks as if two were left, to be quicker. Of three who count
 * three, all leave. Two alone would not show it.
 *
 * <p>Caught by: OnCallRosterTest.ofThreeWhoLeaveOneStays
 */
public final class OnCallRoster {

    private boolean change(long shift, Change change) throws SQLException {
        Connection connection = source.getConnection();
        boolean changed;
        try {
            connection.setAutoCommit(false);
            if (count(connection, shift) < 3) {
                lock(connection, shift);
            }
            changed = change.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
        return changed;
    }
}
