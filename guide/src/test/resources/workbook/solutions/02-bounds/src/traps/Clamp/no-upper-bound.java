package katas.bounds;

/**
 * Forgets the upper bound.
 *
 * <p>Caught by: ClampTest.aNumberAboveBecomesTheHighBound
 */
public final class Clamp {

    public Clamp(int low, int high) {
        this.low = low;
    }

    public int of(int value) {
        return Math.max(value, low);
    }
}
