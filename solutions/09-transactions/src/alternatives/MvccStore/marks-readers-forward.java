package katas.transactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Validates forward: whoever commits marks the open transactions that have read or scanned what it writes, or that
 * wrote the same. A transaction looks at its own marks when it commits.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    /** Of each key its versions by the number of the commit that wrote them; an empty one is a deletion. */
    private final NavigableMap<K, NavigableMap<Long, Optional<V>>> versions = new TreeMap<>();
    /** The keys that may hold a version to be dropped once somebody ends. */
    private final Set<K> superseded = new TreeSet<>();
    /** How many open transactions began right after which commit. */
    private final NavigableMap<Long, Integer> open = new TreeMap<>();
    private final List<Snapshot> running = new ArrayList<>();
    private long lastCommit;

    /** Makes an empty store. */
    public MvccStore() {
        // Nothing is there, and nobody is looking.
    }

    /**
     * Begins a transaction.
     *
     * @param level what it is promised, not null
     * @return the transaction, open
     * @throws NullPointerException if {@code level} is null
     */
    public MvccTransaction<K, V> begin(Isolation level) {
        Objects.requireNonNull(level, "level");
        open.merge(lastCommit, 1, Integer::sum);
        Snapshot begun = new Snapshot(level, lastCommit);
        running.add(begun);
        return begun;
    }

    /**
     * Counts the versions that are held. What open transactions have written is not among them.
     *
     * @return how many values and marks of deletions are held, over all keys; takes O(n) time
     */
    public int versions() {
        return versions.values().stream().mapToInt(Map::size).sum();
    }

    private Optional<V> seen(NavigableMap<Long, Optional<V>> history, long at) {
        Map.Entry<Long, Optional<V>> version = history.floorEntry(at);
        return version == null ? Optional.empty() : version.getValue();
    }

    private boolean writtenSince(long at, K key) {
        NavigableMap<Long, Optional<V>> history = versions.get(key);
        return history != null && history.lastKey() > at;
    }

    private boolean writtenSince(long at, Range<K> range) {
        return versions.subMap(range.from, range.to).keySet().stream().anyMatch(key -> writtenSince(at, key));
    }

    private void apply(Map<K, Optional<V>> writes) {
        running.forEach(other -> other.overwritten(writes));
        lastCommit++;
        writes.forEach((key, value) -> {
            versions.computeIfAbsent(key, absent -> new TreeMap<>()).put(lastCommit, value);
            superseded.add(key);
        });
    }

    private void close(long at) {
        open.computeIfPresent(at, (begin, count) -> count == 1 ? null : count - 1);
        superseded.removeIf(this::isTidy);
    }

    /** Drops the versions of a key that nobody can see; true if none is left that will have to go later. */
    private boolean isTidy(K key) {
        NavigableMap<Long, Optional<V>> history = versions.get(key);
        history.keySet().removeIf(version -> !isSeen(history, version));
        boolean deleted = history.lastEntry().getValue().isEmpty();
        if (deleted && (open.isEmpty() || open.firstKey() >= history.lastKey())) {
            // Whoever is open, or comes, finds nothing here without the mark as well.
            versions.remove(key);
            return true;
        }
        return history.size() == 1 && !deleted;
    }

    /** Whether somebody who is open sees a version, or somebody who comes will. */
    private boolean isSeen(NavigableMap<Long, Optional<V>> history, Long version) {
        Long next = history.higherKey(version);
        Long reader = open.ceilingKey(version);
        return next == null || reader != null && reader < next;
    }

    private record Range<K>(K from, K to) {
    }

    /** A transaction: a moment of the store, with notes of what it has read and what it wants to write. */
    private final class Snapshot implements MvccTransaction<K, V> {

        private final Isolation level;
        private final long at;
        private final NavigableMap<K, Optional<V>> writes = new TreeMap<>();
        private final Set<K> reads = new TreeSet<>();
        private final List<Range<K>> scans = new ArrayList<>();
        private boolean ended;
        private boolean stale;
        private final Set<K> overtaken = new TreeSet<>();

        private Snapshot(Isolation level, long at) {
            this.level = level;
            this.at = at;
        }

        @Override
        public Optional<V> get(K key) {
            Objects.requireNonNull(key, "key");
            requireOpen();
            Optional<V> own = writes.get(key);
            if (own != null) {
                return own;
            }
            reads.add(key);
            stale |= writtenSince(at, key);
            NavigableMap<Long, Optional<V>> history = versions.get(key);
            return history == null ? Optional.empty() : seen(history, at);
        }

        @Override
        public SortedMap<K, V> scan(K from, K to) {
            if (from.compareTo(to) > 0) {
                throw new IllegalArgumentException("the range from " + from + " to " + to + " is upside down");
            }
            requireOpen();
            scans.add(new Range<>(from, to));
            stale |= writtenSince(at, scans.get(scans.size() - 1));
            NavigableMap<K, Optional<V>> found = new TreeMap<>();
            versions.subMap(from, to).forEach((key, history) -> found.put(key, seen(history, at)));
            found.putAll(writes.subMap(from, to));
            SortedMap<K, V> values = new TreeMap<>();
            found.forEach((key, value) -> value.ifPresent(present -> values.put(key, present)));
            return values;
        }

        @Override
        public void put(K key, V value) {
            write(key, Optional.of(value));
        }

        @Override
        public void delete(K key) {
            write(key, Optional.empty());
        }

        private void write(K key, Optional<V> value) {
            Objects.requireNonNull(key, "key");
            requireOpen();
            writes.put(key, value);
        }

        @Override
        public void commit() {
            requireOpen();
            ended = true;
            running.remove(this);
            try {
                if (!writes.isEmpty()) {
                    validate();
                    apply(writes);
                }
            } finally {
                close(at);
            }
        }

        /**
         * With its reads unchanged up to now, the transaction could as well have run in this very moment: the order of
         * commits is an order of whole transactions. One that has only read could have run when it began.
         */
        private void validate() {
            for (K key : writes.keySet()) {
                if (overtaken.contains(key)) {
                    throw new WriteConflictException(key);
                }
            }
            if (level == Isolation.SERIALIZABLE && stale) {
                throw new SerializationFailureException();
            }
        }

        @Override
        public void rollback() {
            if (!ended) {
                ended = true;
                running.remove(this);
                close(at);
            }
        }

        /** Notes that another transaction has committed these writes. */
        private void overwritten(Map<K, Optional<V>> others) {
            overtaken.addAll(others.keySet());
            stale |= others.keySet().stream().anyMatch(key -> reads.contains(key)
                    || scans.stream().anyMatch(range -> range.from.compareTo(key) <= 0 && key.compareTo(range.to) < 0));
        }

        private void requireOpen() {
            if (ended) {
                throw new IllegalStateException("the transaction has ended");
            }
        }
    }
}
