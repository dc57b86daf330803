/**
 * Scores a client and a server by {@code String.hashCode} of both names, mixed well. Two servers whose names have the
 * same hash code, such as {@code Aa} and {@code BB}, then score the same for every client, whatever is mixed
 * afterwards, and one of them gets them all.
 *
 * <p>Caught by: StickySessionsTest.namesWithEqualHashCodesAreToldApart, fleetsOfEveryKindShareTheClientsEvenly
 */
public final class StickySessions {

    private static long hash(String text) {
        return text.hashCode();
    }
}
