import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Takes the whole class 40 of SQLState for a refusal. With 40003 the database says that it does not know whether the
 * transaction was committed; done again, it may be done twice.
 *
 * <p>Caught by: RetryingTransactionTest.theWorkIsCommittedOnceOrNotAtAllWhateverFails, theSameHoldsOnPostgres,
 * whatIsNoRefusalIsThrownAtOnceAsItCame
 */
public final class RetryingTransaction {

    private static boolean saysTryAgain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && String.valueOf(refusal.getSQLState()).startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
