package benchmarks.transactions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import katas.transactions.Isolation;
import katas.transactions.MvccStore;
import katas.transactions.MvccTransaction;
import katas.transactions.WriteConflictException;
import org.h2.engine.IsolationLevel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.value.VersionedValue;

/** A store of numbers by numbers in memory, with transactions at snapshot isolation. Thread-safe. */
interface VersionedStore extends AutoCloseable {

    /** Begins a transaction, for one thread. */
    Session begin();

    @Override
    void close();

    /** A transaction. */
    interface Session {

        /** The value of a key that is there, as of the beginning. */
        Object get(Integer key);

        /** Writes; false if another transaction has won the key, and this one is over. */
        boolean put(Integer key, Integer value);

        /** Ends; false if another transaction has won a key, and nothing was written. */
        boolean commit();
    }

    /** The kata. It is not thread-safe, so one call at a time goes through a lock. */
    final class Kata implements VersionedStore {

        private final MvccStore<Integer, Integer> store = new MvccStore<>();

        Kata(int keys) {
            MvccTransaction<Integer, Integer> fill = store.begin(Isolation.SNAPSHOT);
            for (int key = 0; key < keys; key++) {
                fill.put(key, key);
            }
            fill.commit();
        }

        @Override
        public Session begin() {
            MvccTransaction<Integer, Integer> transaction;
            synchronized (store) {
                transaction = store.begin(Isolation.SNAPSHOT);
            }
            return new Session() {
                @Override
                public Object get(Integer key) {
                    synchronized (store) {
                        return transaction.get(key).orElseThrow();
                    }
                }

                @Override
                public boolean put(Integer key, Integer value) {
                    synchronized (store) {
                        transaction.put(key, value);
                    }
                    return true;
                }

                @Override
                public boolean commit() {
                    try {
                        synchronized (store) {
                            transaction.commit();
                        }
                        return true;
                    } catch (WriteConflictException lost) {
                        return false;
                    }
                }
            };
        }

        @Override
        public void close() {
            // It is only in memory.
        }
    }

    /** The store below H2's tables, without SQL and without a file. */
    final class OfH2 implements VersionedStore {

        private static final String MAP = "numbers";
        private static final int TIMEOUT_MILLIS = 10_000;

        private final MVStore store = new MVStore.Builder().autoCommitDisabled().open();
        private final TransactionStore transactions = new TransactionStore(store);

        OfH2(int keys) {
            transactions.init();
            Transaction fill = transactions.begin();
            TransactionMap<Object, Object> map = fill.openMap(MAP);
            for (int key = 0; key < keys; key++) {
                map.put(key, key);
            }
            fill.commit();
        }

        @Override
        public Session begin() {
            Transaction transaction = transactions.begin((map, key, existing, restored) -> { }, TIMEOUT_MILLIS, 0,
                    IsolationLevel.SNAPSHOT);
            TransactionMap<Object, Object> map = transaction.openMap(MAP);
            HashSet<MVMap<Object, VersionedValue<Object>>> all = new HashSet<>(Set.of(map.map));
            transaction.markStatementStart(all);
            return new Session() {
                @Override
                public Object get(Integer key) {
                    return map.getFromSnapshot(key);
                }

                @Override
                public boolean put(Integer key, Integer value) {
                    try {
                        // As H2 does for a row: the lock finds out whether somebody has written since the snapshot.
                        map.lock(key);
                        map.put(key, value);
                        return true;
                    } catch (MVStoreException lost) {
                        transaction.rollback();
                        return false;
                    }
                }

                @Override
                public boolean commit() {
                    transaction.markStatementEnd();
                    transaction.commit();
                    return true;
                }
            };
        }

        @Override
        public void close() {
            transactions.close();
            store.close();
        }
    }

    /** No versions and no transactions at all: what the memory can do. */
    final class None implements VersionedStore {

        private final Map<Integer, Integer> map = new ConcurrentHashMap<>();

        None(int keys) {
            for (int key = 0; key < keys; key++) {
                map.put(key, key);
            }
        }

        @Override
        public Session begin() {
            return new Session() {
                @Override
                public Object get(Integer key) {
                    return map.get(key);
                }

                @Override
                public boolean put(Integer key, Integer value) {
                    map.put(key, value);
                    return true;
                }

                @Override
                public boolean commit() {
                    return true;
                }
            };
        }

        @Override
        public void close() {
            // It is only in memory.
        }
    }
}
