/**
 * The version of the tutorials: take here, give there, commit. Nobody looks how many rows the second update changed.
 * When the receiver does not exist it changes none, the commit succeeds, and the money is gone.
 *
 * <p>Caught by: TransferTest.aMissingReceiverChangesNothing, transfersInOppositeDirectionsDoNotDeadlock,
 * accountsOfAnyNumbersDoNotDeadlock, whoIsRefusedLeavesNoConnectionBehind,
 * accountsAtTheEndsOfTheirNumbersDoNotDeadlock
 */
public final class Transfer {

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        if (lock(connection, from) < amount) {
            throw new InsufficientFundsException(from);
        }
        add(connection, from, -amount);
        add(connection, to, amount);
    }
}
