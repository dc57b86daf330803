/**
 * Lets a fragment count only if its type is just that of the object. What is written for an interface or a union is
 * for nobody then.
 *
 * <p>Caught by: QueryExecutorTest.aFragmentIsForItsType
 */
public final class QueryExecutor<C> {

    private boolean isFor(String on, String type) {
        return on.equals(type);
    }
}
