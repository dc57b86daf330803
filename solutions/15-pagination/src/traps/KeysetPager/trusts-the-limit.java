/**
 * Takes any limit. With 0 it looks one row further, finds it, and returns an empty page from which nobody gets on; with
 * a negative one the database or the list complains in words of its own.
 *
 * <p>Caught by: KeysetPagerTest.aLimitBelowOneIsRefused
 */
public final class KeysetPager {

    private static int requirePositive(int limit) {
        return limit;
    }
}
