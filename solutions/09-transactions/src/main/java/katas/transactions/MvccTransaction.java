package katas.transactions;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A transaction of {@link MvccStore}, which says what it sees. It is open until it is committed, refused or rolled
 * back. No method waits for another transaction.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public interface MvccTransaction<K, V> {

    /**
     * Reads a key.
     *
     * @param key the key, not null
     * @return its value, or nothing if it has none
     * @throws IllegalStateException if the transaction has ended
     * @throws NullPointerException if {@code key} is null
     */
    Optional<V> get(K key);

    /**
     * Reads the keys of a range. Those that have no value have been read as well: as having none.
     *
     * @param from the lowest key of the range, not null
     * @param to the end of the range, which is not in it; not null
     * @return the keys that have a value, with their values, in ascending order; a map of its own, which does not
     *     change when the store or the transaction does
     * @throws IllegalStateException if the transaction has ended
     * @throws IllegalArgumentException if {@code from} is greater than {@code to}; the message shows both
     * @throws NullPointerException if an argument is null
     */
    SortedMap<K, V> scan(K from, K to);

    /**
     * Writes a key. Nobody else sees it before the commit.
     *
     * @param key the key, not null
     * @param value its new value, not null
     * @throws IllegalStateException if the transaction has ended
     * @throws NullPointerException if an argument is null
     */
    void put(K key, V value);

    /**
     * Deletes a key, which is a write also when the key has no value. Nobody else sees it before the commit.
     *
     * @param key the key, not null
     * @throws IllegalStateException if the transaction has ended
     * @throws NullPointerException if {@code key} is null
     */
    void delete(K key);

    /**
     * Ends the transaction. Either all that it has written becomes visible at once, to those that begin afterwards, or
     * the commit is refused and nothing of it ever does.
     *
     * @throws WriteConflictException if it has written a key that another one has written and committed meanwhile
     * @throws SerializationFailureException if the commit is refused for what the transaction has read
     * @throws IllegalStateException if the transaction has ended
     */
    void commit();

    /** Ends the transaction, and nothing that it has written is ever seen. Does nothing if it has ended. */
    void rollback();
}
