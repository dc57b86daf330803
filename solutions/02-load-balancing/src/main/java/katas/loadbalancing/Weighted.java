package katas.loadbalancing;

import java.util.Objects;

/**
 * Something that gets a share in proportion to its weight.
 *
 * @param value what it is, not null
 * @param weight its weight beside those of the others; 0 for no share at all, never negative
 * @param <T> the type of the value
 */
public record Weighted<T>(T value, int weight) {

    /**
     * Weighs a value.
     *
     * @throws NullPointerException if {@code value} is null
     * @throws IllegalArgumentException if {@code weight} is negative; the message contains the weight
     */
    public Weighted {
        Objects.requireNonNull(value, "value");
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
    }
}
