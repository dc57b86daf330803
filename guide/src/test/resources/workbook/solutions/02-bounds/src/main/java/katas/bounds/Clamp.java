package katas.bounds;

/** Keeps numbers within bounds. */
public final class Clamp {

    private final int low;
    private final int high;

    /**
     * Sets the bounds.
     *
     * @param low the least result
     * @param high the greatest result, not less than {@code low}
     */
    public Clamp(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("low is above high: " + low + " > " + high);
        }
        this.low = low;
        this.high = high;
    }

    /**
     * The number within the bounds that is nearest.
     *
     * @param value any number
     * @return a number from low to high
     */
    public int of(int value) {
        return Math.min(Math.max(value, low), high);
    }
}
