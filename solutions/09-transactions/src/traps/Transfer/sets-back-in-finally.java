import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rolls back when an exception comes, and sets auto-commit back in finally, as most code in print does. An Error is not
 * rolled back, nor is what a failed rollback leaves open; and auto-commit, once it is on, commits half a transfer. When
 * setting back or closing fails after the commit, the caller is told that the payment has failed.
 *
 * <p>Caught by: TransferTest.allOfItMovesOrNothingOnPostgresToo, allOfItMovesOrNothingWhateverFails,
 * whatFailsFirstIsThrown, aTransferStandsOnceItsCommitHasReturned
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
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
