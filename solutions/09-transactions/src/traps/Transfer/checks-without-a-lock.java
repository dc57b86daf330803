/**
 * Looks whether the money suffices, and takes it in the next statement. Between the two another transfer takes it too.
 * Only the CHECK of the table stands in the way of a negative balance, and its refusal is not the answer that was
 * promised.
 *
 * <p>Caught by: TransferTest.theLastMoneyIsPaidOnce, transfersThatMeetAreAsIfOneAfterAnother
 */
public final class Transfer {

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        long balance = look(connection, from);
        look(connection, to);
        if (balance < amount) {
            throw new InsufficientFundsException(from);
        }
        add(connection, Math.min(from, to), from < to ? -amount : amount);
        add(connection, Math.max(from, to), from < to ? amount : -amount);
    }

    private static long look(Connection connection, long account) throws SQLException {
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
}
