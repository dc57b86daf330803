/**
 * Does not look at the amount. A transfer of a negative amount takes money from the receiver, who was not asked.
 *
 * <p>Caught by: TransferTest.anAmountBelowOneIsRefused
 */
public final class Transfer {

    public void move(long from, long to, long amount) throws SQLException {
        if (amount == 0) {
            throw new IllegalArgumentException("the amount must be at least 1, not " + amount);
        }
        if (from == to) {
            throw new IllegalArgumentException("account " + from + " cannot pay itself");
        }
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            pay(connection, from, to, amount);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
    }
}
