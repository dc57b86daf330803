/**
 * Locks the payer first and the receiver second, as the sentence about the transfer goes. Two transfers in opposite
 * directions each hold what the other one needs: a deadlock, and the database sacrifices one of them.
 *
 * <p>Caught by: TransferTest.transfersInOppositeDirectionsDoNotDeadlock, accountsOfAnyNumbersDoNotDeadlock,
 * threeTransfersDoNotWaitInACircle, accountsAtTheEndsOfTheirNumbersDoNotDeadlock
 */
public final class Transfer {

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        long balance = lock(connection, from);
        lock(connection, to);
        if (balance < amount) {
            throw new InsufficientFundsException(from);
        }
        add(connection, from, -amount);
        add(connection, to, amount);
    }
}
