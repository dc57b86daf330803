package katas.indexing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Pages in memory that count how often they are read and written. Not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class MemoryPages<K, V> implements PageStore<K, V> {

    private static final int LEAST_CAPACITY = 3;

    private final int capacity;
    private final List<Slot<K, V>> slots = new ArrayList<>();
    private final Deque<Integer> unused = new ArrayDeque<>();
    private long reads;
    private long writes;

    /** A page's place. */
    private static final class Slot<K, V> {
        private boolean inUse = true;
        private Page<K, V> content;
    }

    /**
     * Makes a store without pages.
     *
     * @param capacity the most entries of a leaf, and the most children of a branch; at least 3
     * @throws IllegalArgumentException if {@code capacity} is below 3; the message contains the value
     */
    public MemoryPages(int capacity) {
        if (capacity < LEAST_CAPACITY) {
            throw new IllegalArgumentException("capacity must be at least " + LEAST_CAPACITY + ", not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public int allocate() {
        if (!unused.isEmpty()) {
            int page = unused.pop();
            slots.set(page, new Slot<>());
            return page;
        }
        slots.add(new Slot<>());
        return slots.size() - 1;
    }

    @Override
    public Page<K, V> read(int page) {
        Page<K, V> content = slot(page).content;
        if (content == null) {
            throw new IllegalArgumentException("page " + page + " has not been written");
        }
        reads++;
        return content;
    }

    @Override
    public void write(int page, Page<K, V> content) {
        Slot<K, V> slot = slot(page);
        int amount = amount(Objects.requireNonNull(content, "content"));
        if (amount > capacity) {
            throw new IllegalArgumentException("a page holds " + capacity + ", not " + amount + ": " + content);
        }
        slot.content = content;
        writes++;
    }

    @Override
    public void free(int page) {
        Slot<K, V> slot = slot(page);
        slot.inUse = false;
        slot.content = null;
        unused.push(page);
    }

    private Slot<K, V> slot(int page) {
        if (page < 0 || page >= slots.size() || !slots.get(page).inUse) {
            throw new IllegalArgumentException("page " + page + " is not in use");
        }
        return slots.get(page);
    }

    private static int amount(Page<?, ?> content) {
        return content instanceof Leaf<?, ?> leaf ? leaf.keys().size() : ((Branch<?, ?>) content).children().size();
    }

    /**
     * How many pages are in use.
     *
     * @return their number
     */
    public int size() {
        return slots.size() - unused.size();
    }

    /**
     * How often a page was read.
     *
     * @return the number of reads so far
     */
    public long reads() {
        return reads;
    }

    /**
     * How often a page was written.
     *
     * @return the number of writes so far
     */
    public long writes() {
        return writes;
    }
}
