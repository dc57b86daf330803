package katas.indexing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A sorted map on pages, as most databases keep their indexes.
 *
 * <p>Its pages always satisfy these rules, where a page's fill is the number of its entries if it is a leaf, and of its
 * children if it is a branch. All leaves are at the same depth. The keys of a leaf ascend, and lie between the
 * separators above it as {@link Branch} says. The fill of every page but the root is at least half of the capacity,
 * rounded up; a root that is a branch has at least two children. Each leaf knows the next one in the order of keys. In
 * a store that nobody else uses, exactly the pages of the tree are in use; an empty tree has one, a leaf.
 *
 * <p>Work is counted in pages. With {@code h} levels before the call, {@link #get} reads exactly {@code h} pages,
 * whether the key is there or not; {@link #range} reads at most {@code h + 1} and one more for every so many entries
 * returned as are half of the capacity, rounded up. Neither writes. {@link #put} and {@link #remove} read at most
 * {@code 4h} pages and write at most {@code 3h + 1}; a {@code put} that finds its key or room in its leaf, and a
 * {@code remove} that leaves its leaf full enough, write that leaf and nothing else, and a {@code remove} that finds
 * nothing writes nothing.
 *
 * <p>Keys are equal if the order says so; of what it answers, only the sign counts. If the store throws, the tree
 * throws the same, and nothing is promised of it from then on. Not thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @see <a href="https://doi.org/10.1145/356770.356776">Comer, The Ubiquitous B-Tree, 1979</a>
 */
public final class BPlusTree<K, V> {

    /**
     * Makes an empty tree.
     *
     * @param pages where its pages will be, not null
     * @param order the order of the keys, not null
     * @throws NullPointerException if an argument is null; then nothing is allocated
     */
    public BPlusTree(PageStore<K, V> pages, Comparator<? super K> order) {
        throw new UnsupportedOperationException("TODO: new BPlusTree");
    }

    /**
     * The number of entries.
     *
     * @return how many there are
     */
    public int size() {
        throw new UnsupportedOperationException("TODO: BPlusTree.size");
    }

    /**
     * The number of levels.
     *
     * @return how many pages there are on the way from the root to a leaf, both included; at least 1
     */
    public int height() {
        throw new UnsupportedOperationException("TODO: BPlusTree.height");
    }

    /**
     * Where the tree begins.
     *
     * @return the number of the root's page, as the store gave it; after a change of the height it may be another one
     */
    public int root() {
        throw new UnsupportedOperationException("TODO: BPlusTree.root");
    }

    /**
     * Looks for a key.
     *
     * @param key the key, not null
     * @return its value, or null if there is none
     * @throws NullPointerException if {@code key} is null
     */
    public V get(K key) {
        throw new UnsupportedOperationException("TODO: BPlusTree.get");
    }

    /**
     * Stores a value. If there is an equal key, that key stays and its value is replaced.
     *
     * @param key the key, not null
     * @param value its value, not null
     * @return the value that was replaced, or null if the key is new
     * @throws NullPointerException if an argument is null; then nothing changes
     */
    public V put(K key, V value) {
        throw new UnsupportedOperationException("TODO: BPlusTree.put");
    }

    /**
     * Removes an entry.
     *
     * @param key the key, not null
     * @return the value that it had, or null if there was none
     * @throws NullPointerException if {@code key} is null
     */
    public V remove(K key) {
        throw new UnsupportedOperationException("TODO: BPlusTree.remove");
    }

    /**
     * The entries of a range, in the order of their keys.
     *
     * @param from the smallest key that may come, or null if it begins with the first
     * @param to the key before which the range ends, itself not included, or null if it ends with the last
     * @param limit how many entries are wanted at most; at least 1
     * @return the first of them; empty if {@code to} is not behind {@code from}. A list of the caller's own, which he
     *     may change, and whose entries do not change
     * @throws IllegalArgumentException if {@code limit} is below 1; the message contains the value
     */
    public List<Map.Entry<K, V>> range(K from, K to, int limit) {
        throw new UnsupportedOperationException("TODO: BPlusTree.range");
    }
}
