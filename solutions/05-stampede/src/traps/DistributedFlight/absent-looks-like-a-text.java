/**
 * Says "there is none" by a text that a value may have as well.
 *
 * <p>Caught by: DistributedFlightTest.aValueMayBeAnyText
 */
public final class DistributedFlight {

    private static String encoded(String value) {
        return value == null ? ABSENT : value;
    }

    private static String decoded(String text) {
        return text.equals(ABSENT) ? null : text;
    }
}
