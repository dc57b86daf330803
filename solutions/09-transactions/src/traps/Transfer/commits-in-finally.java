/**
 * Trusts the CHECK of the table and the finally block. PostgreSQL aborts the transaction when a CHECK fails; H2 aborts
 * the statement only, and setting auto-commit commits the rest: the receiver keeps what nobody paid.
 *
 * <p>Caught by: TransferTest.tooLittleMoneyChangesNothing, theLastMoneyIsPaidOnce,
 * aRefusedTransferLeavesNothingBehindWhateverFails, allOfItMovesOrNothingOnPostgresToo,
 * allOfItMovesOrNothingWhateverFails, whatFailsFirstIsThrown, aTransferStandsOnceItsCommitHasReturned
 */
public final class Transfer {

    public void move(long from, long to, long amount) throws SQLException {
        if (amount < 1) {
            throw new IllegalArgumentException("the amount must be at least 1, not " + amount);
        }
        if (from == to) {
            throw new IllegalArgumentException("account " + from + " cannot pay itself");
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                pay(connection, from, to, amount);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void pay(Connection connection, long from, long to, long amount) throws SQLException {
        lock(connection, Math.min(from, to));
        lock(connection, Math.max(from, to));
        add(connection, to, amount);
        try {
            add(connection, from, -amount);
        } catch (SQLException refused) {
            throw new InsufficientFundsException(from);
        }
    }
}
