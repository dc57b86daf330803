package katas.eviction;

/**
 * A bounded map from keys to values that forgets entries by itself.
 *
 * <p>Null is neither a key nor a value: a {@code null} that comes back always means "not here".
 *
 * <p>Keys that are equal are one key, whichever objects they are. Keys that differ may have the same hash code, but the
 * times that a cache promises are for keys whose hash codes mostly differ.
 *
 * @param <K> the type of keys, with {@code equals} and {@code hashCode} that do not change while a key is in the cache
 * @param <V> the type of values
 */
public interface Cache<K, V> {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return its value, or null when the cache does not hold it
     * @throws NullPointerException if {@code key} is null
     */
    V get(K key);

    /**
     * Stores a value, in place of the key's old one if there is one.
     *
     * @param key the key, not null
     * @param value the value, not null
     * @throws NullPointerException if either is null; the cache is then unchanged
     */
    void put(K key, V value);

    /**
     * Forgets a key.
     *
     * @param key the key, not null
     * @return the value that was forgotten, or null when the cache did not hold the key
     * @throws NullPointerException if {@code key} is null
     */
    V remove(K key);

    /**
     * How many entries are held.
     *
     * @return a number from 0 to the cache's capacity
     */
    int size();
}
