package katas.transactions;

/**
 * A store of keys and values in memory, which keeps several versions of a key, so that transactions run beside each
 * other and none waits for another to end.
 *
 * <p><b>What is seen.</b> At both levels a transaction sees its own writes, and for the rest the store as it was when
 * it began: all of what had been committed by then, and nothing of what is committed later.
 *
 * <p><b>First committer wins.</b> At both levels a commit is refused with a {@link WriteConflictException} if, and only
 * if, the transaction has put or deleted a key that a transaction which committed after it began has put or deleted as
 * well. The exception tells the lowest such key. Writing itself is never refused.
 *
 * <p><b>SERIALIZABLE.</b> If all transactions of a store are {@link Isolation#SERIALIZABLE}, then those that committed
 * could have run one after another, with the same results of every read, also of keys and ranges where they found
 * nothing. A commit may be refused for this with a {@link SerializationFailureException}, even where an order would
 * have existed, but only if the transaction has written, and a transaction that committed after it began has written a
 * key that it has read, or one of a range that it has scanned. So a transaction that only reads is never refused, nor
 * is one whose keys nobody else writes. At {@link Isolation#SNAPSHOT} no commit is refused for reads. A transaction for
 * which both exceptions would do gets the {@link WriteConflictException}.
 *
 * <p><b>Versions.</b> A version is a committed value, or the mark of a committed deletion. Held are of each key the
 * latest version, and those that open transactions see; all others are dropped before the call returns that made them
 * superfluous. The mark of a deletion that is the latest version is dropped as soon as no transaction is open that
 * began before it.
 *
 * <p>Beginning and each read or write of one key take O(log n) time for n versions; a scan takes time for the keys of
 * its range; the end of a transaction takes time for what it has written and read, for the transactions that are open,
 * and for the superseded versions that are held.
 *
 * <p>Not thread-safe: transactions are interleaved, one call at a time. Keys are compared by their natural order, and
 * equal keys are those that compare as equal.
 *
 * <p>Sources: H. Berenson and others, A Critique of ANSI SQL Isolation Levels, SIGMOD 1995 (snapshot isolation);
 * A. Adya, Weak Consistency, MIT 1999 (what serializable means for ranges).
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    /** Makes an empty store. */
    public MvccStore() {
        throw new UnsupportedOperationException("TODO: new MvccStore");
    }

    /**
     * Begins a transaction.
     *
     * @param level what it is promised, not null
     * @return the transaction, open
     * @throws NullPointerException if {@code level} is null
     */
    public MvccTransaction<K, V> begin(Isolation level) {
        throw new UnsupportedOperationException("TODO: MvccStore.begin");
    }

    /**
     * Counts the versions that are held. What open transactions have written is not among them.
     *
     * @return how many values and marks of deletions are held, over all keys; takes O(n) time
     */
    public int versions() {
        throw new UnsupportedOperationException("TODO: MvccStore.versions");
    }
}
