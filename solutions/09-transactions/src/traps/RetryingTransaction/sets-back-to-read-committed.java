import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sets the level back to a constant. A connection that came at another level is at the wrong one for whoever takes it
 * from the pool next.
 *
 * <p>Caught by: RetryingTransactionTest.theLevelGoesBackToWhatItWas
 */
public final class RetryingTransaction {

    private static void setBack(Connection connection, int level) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
}
