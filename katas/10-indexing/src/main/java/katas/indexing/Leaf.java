package katas.indexing;

import java.util.List;

/**
 * A page with entries.
 *
 * @param keys the keys of the entries, ascending; unmodifiable
 * @param values the value of each key; unmodifiable
 * @param next the number of the page with the next larger keys, or {@link #NONE}
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public record Leaf<K, V>(List<K> keys, List<V> values, int next) implements Page<K, V> {

    /** What stands for the page behind the last one. */
    public static final int NONE = -1;

    /**
     * Makes a leaf. Lists are copied.
     *
     * @throws NullPointerException if a list, a key or a value is null
     * @throws IllegalArgumentException if there are not as many values as keys; the message contains both numbers
     */
    public Leaf {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        if (keys.size() != values.size()) {
            throw new IllegalArgumentException(
                    "each key has a value, but there are " + keys.size() + " keys and " + values.size() + " values");
        }
    }
}
