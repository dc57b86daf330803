/**
 * Reads the balances, computes in Java, and writes the results. What another transfer wrote in between is lost. Common
 * in print, and what an object-relational mapper does when nobody tells it otherwise.
 *
 * <p>Caught by: TransferTest.noPaymentOverwritesAnother, theLastMoneyIsPaidOnce,
 * transfersInOppositeDirectionsDoNotDeadlock, accountsOfAnyNumbersDoNotDeadlock, oneTransferServesManyThreads,
 * threeTransfersDoNotWaitInACircle, transfersThatMeetAreAsIfOneAfterAnother
 */
public final class Transfer {

    /** Lower number first, so that no two transfers wait for each other in a circle. */
    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        long lower = balance(connection, Math.min(from, to));
        long higher = balance(connection, Math.max(from, to));
        long paying = from < to ? lower : higher;
        if (paying < amount) {
            throw new InsufficientFundsException(from);
        }
        long change = from < to ? -amount : amount;
        set(connection, Math.min(from, to), lower + change);
        set(connection, Math.max(from, to), higher - change);
    }

    private static long balance(Connection connection, long account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT balance FROM account WHERE id = ?")) {
            select.setLong(1, account);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchAccountException(account);
                }
                return row.getLong(1);
            }
        }
    }

    private static void set(Connection connection, long account, long balance) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET balance = ? WHERE id = ?")) {
            update.setLong(1, balance);
            update.setLong(2, account);
            update.executeUpdate();
        }
    }
}
