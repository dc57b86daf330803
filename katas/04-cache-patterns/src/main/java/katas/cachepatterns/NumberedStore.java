package katas.cachepatterns;

/**
 * A table that remembers the numbers of the writes that it has taken, and takes none twice. Each call is a transaction
 * of its own. A call that throws may have taken effect: the answer may be what was lost. Thread-safe.
 *
 * @param <V> the type of rows
 */
public interface NumberedStore<V> extends Loader<V> {

    /**
     * Makes a change, whatever the numbers of the changes before. Does nothing if a write of this number was applied
     * before.
     *
     * @param write the change, not null
     * @throws RuntimeException if the database fails, or its answer is lost
     */
    void apply(Write<V> write);
}
