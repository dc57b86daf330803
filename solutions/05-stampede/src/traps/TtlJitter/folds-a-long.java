/**
 * Draws any long and takes the remainder. The longs are no multiple of the lives, so some of these come once more often
 * than others. Of a few lives nobody sees it; of lives that are three eighths of all longs, two thirds are half as
 * likely again as the others.
 *
 * <p>Caught by: TtlJitterTest.eachThirdOfALongSpanIsAsLikely
 */
public final class TtlJitter {

    public Duration next() {
        return Duration.ofNanos(shortest + Long.remainderUnsigned(random.nextLong(), longest - shortest + 1));
    }
}
