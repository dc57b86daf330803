/**
 * Tells the client what the JDK has wrapped around the failure, class names and all, or no message at all.
 *
 * <p>Caught by: QueryExecutorTest.everyKindOfFailureIsAnError, aStageMayBeOfAnyKind,
 * onlyACompletionExceptionStandsForItsCause
 */
public final class QueryExecutor<C> {

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
