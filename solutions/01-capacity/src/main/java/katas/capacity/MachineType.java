package katas.capacity;

import java.util.Objects;

/**
 * A line of a price list.
 *
 * @param name what it is called; not null
 * @param slots how many requests a machine of this type works on at a time; at least 1
 * @param cents what one costs a month; at least 0
 */
public record MachineType(String name, int slots, long cents) {

    /**
     * Checks all three.
     *
     * @throws IllegalArgumentException if a number is out of its range; the message contains it
     * @throws NullPointerException if {@code name} is null
     */
    public MachineType {
        Objects.requireNonNull(name, "name");
        if (slots < 1) {
            throw new IllegalArgumentException("slots must be at least 1, not " + slots);
        }
        if (cents < 0) {
            throw new IllegalArgumentException("cents must be at least 0, not " + cents);
        }
    }
}
