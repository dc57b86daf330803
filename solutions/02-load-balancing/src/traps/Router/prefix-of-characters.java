/**
 * Compares characters, not segments, as a prefix test is usually printed: /api/v10 goes to v1, and /apiary to /api.
 *
 * <p>Caught by: RouterTest.aPrefixEndsWhereASegmentEnds, aSlashAtAPrefixesEndMakesNoDifference, aPrefixIsNoPattern,
 * aPrefixMayBeDeep
 */
public final class Router {

    private static boolean isBelow(String prefix, String path) {
        return path.startsWith(prefix);
    }
}
