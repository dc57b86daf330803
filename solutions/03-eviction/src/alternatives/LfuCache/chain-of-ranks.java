package katas.eviction;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Chains the ranks in order, each with a ring of its entries. The victim is always at the head; a use walks up the
 * chain, past ranks that others have.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, Node<K, V>> nodes = new HashMap<>();
    /** Where the chain of ranks begins and ends: the lowest rank comes next. */
    private final Rank<K, V> ranks = new Rank<>(Long.MIN_VALUE);
    private long age;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public V get(K key) {
        Node<K, V> node = nodes.get(Objects.requireNonNull(key, "key"));
        if (node == null) {
            return null;
        }
        use(node);
        return node.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Node<K, V> node = nodes.get(key);
        if (node == null) {
            if (nodes.size() == capacity) {
                age = ranks.next.number;
                forget(ranks.next.end.newer);
            }
            node = new Node<>(key);
            nodes.put(key, node);
        }
        node.value = value;
        use(node);
    }

    @Override
    public V remove(K key) {
        Node<K, V> node = nodes.get(Objects.requireNonNull(key, "key"));
        if (node == null) {
            return null;
        }
        forget(node);
        return node.value;
    }

    @Override
    public int size() {
        return nodes.size();
    }

    private void use(Node<K, V> node) {
        node.uses++;
        long number = node.uses + age;
        Rank<K, V> below = node.rank == null ? ranks : node.rank;
        while (below.next != ranks && below.next.number <= number) {
            below = below.next;
        }
        if (below.number < number) {
            new Rank<K, V>(number).insertAfter(below);
            below = below.next;
        }
        leave(node);
        below.append(node);
    }

    private void forget(Node<K, V> node) {
        nodes.remove(node.key);
        leave(node);
    }

    private void leave(Node<K, V> node) {
        if (node.rank == null) {
            return;
        }
        node.older.newer = node.newer;
        node.newer.older = node.older;
        if (node.rank.isEmpty()) {
            node.rank.unlink();
        }
    }

    /** One rank in the chain, with a ring of the entries that have it, least recently used first. */
    private static final class Rank<K, V> {
        private final long number;
        private final Node<K, V> end = new Node<>(null);
        private Rank<K, V> previous = this;
        private Rank<K, V> next = this;

        Rank(long number) {
            this.number = number;
            end.older = end;
            end.newer = end;
        }

        boolean isEmpty() {
            return end.newer == end;
        }

        void insertAfter(Rank<K, V> other) {
            previous = other;
            next = other.next;
            previous.next = this;
            next.previous = this;
        }

        void unlink() {
            previous.next = next;
            next.previous = previous;
        }

        void append(Node<K, V> node) {
            node.rank = this;
            node.newer = end;
            node.older = end.older;
            node.older.newer = node;
            end.older = node;
        }
    }

    private static final class Node<K, V> {
        private final K key;
        private V value;
        private long uses;
        private Rank<K, V> rank;
        private Node<K, V> older;
        private Node<K, V> newer;

        Node(K key) {
            this.key = key;
        }
    }
}
