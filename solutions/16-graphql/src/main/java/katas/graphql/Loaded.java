package katas.graphql;

import java.util.Objects;

/**
 * What a source says about one key.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public sealed interface Loaded<K, V> {

    /**
     * Whom it is about.
     *
     * @return the key
     */
    K key();

    /**
     * There is a value.
     *
     * @param key its key
     * @param value the value
     * @param <K> the type of keys
     * @param <V> the type of values
     */
    record Found<K, V>(K key, V value) implements Loaded<K, V> {

        /** Refuses null. */
        public Found {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The value of this key could not be found out, while those of others could.
     *
     * @param key the key
     * @param cause why
     * @param <K> the type of keys
     * @param <V> the type of values
     */
    record Failed<K, V>(K key, Throwable cause) implements Loaded<K, V> {

        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(cause, "cause");
        }
    }
}
