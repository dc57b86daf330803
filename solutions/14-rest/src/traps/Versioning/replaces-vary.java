/**
 * Sets Vary, whatever the handler has there. The answers in two languages become one for the cache.
 *
 * <p>Caught by: VersioningTest.whatTheHandlerVariesByStays
 */
public final class Versioning implements Handler {

    private static Headers varied(Headers headers) {
        return headers.with("Vary", "Accept");
    }
}
