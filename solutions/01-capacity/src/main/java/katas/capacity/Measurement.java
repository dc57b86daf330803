package katas.capacity;

/**
 * What so many workers together were measured to do.
 *
 * @param workers how many threads, processors or machines worked; at least 1
 * @param throughput what they did together, in operations by time; above 0 and finite
 */
public record Measurement(int workers, double throughput) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is out of its range, as {@code NaN} is; the message contains the value
     */
    public Measurement {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        if (!(throughput > 0 && throughput < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("throughput must be above 0 and finite, not " + throughput);
        }
    }
}
