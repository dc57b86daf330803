/**
 * Chooses the version by a header and sends no Vary. A cache gives old clients what it has stored for new ones. Common
 * in print, where versions in headers are the elegant ones.
 *
 * <p>Caught by: VersioningTest.cachesHearThatTheVersionIsInAccept, whatTheHandlerVariesByStays, ifAllAreGoneSoIsTheApi
 */
public final class Versioning implements Handler {

    private static Headers varied(Headers headers) {
        return headers;
    }
}
