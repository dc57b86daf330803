package benchmarks.indexing;

/** A sorted map of numbers that is measured: the keys are even, each its own value. Not thread-safe. */
interface MeasuredMap {

    /** The value of a key, or null. */
    Integer get(Integer key);

    /** Removes a key and puts it again. */
    void change(Integer key);

    /** The sum of the values of the first so many entries from a key on. */
    long range(Integer from, int limit);

    /** Puts a key. */
    void put(Integer key);
}
