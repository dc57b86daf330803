package katas.indexing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private final PageStore<K, V> pages;
    private final Comparator<? super K> order;
    private final int half;
    private int root;
    private int height = 1;
    private int size;

    /** A branch on the way down, and which of its children the way goes to. */
    private record Step<K, V>(int page, Branch<K, V> branch, int slot) {
    }

    /** Two pages made of one, and what stands between them. */
    private record Halves<K, V>(Page<K, V> left, K separator, Page<K, V> right) {
    }

    /**
     * Makes an empty tree.
     *
     * @param pages where its pages will be, not null
     * @param order the order of the keys, not null
     * @throws NullPointerException if an argument is null; then nothing is allocated
     */
    public BPlusTree(PageStore<K, V> pages, Comparator<? super K> order) {
        this.pages = Objects.requireNonNull(pages, "pages");
        this.order = Objects.requireNonNull(order, "order");
        half = (pages.capacity() + 1) / 2;
        root = pages.allocate();
        pages.write(root, new Leaf<>(List.of(), List.of(), Leaf.NONE));
    }

    /**
     * The number of entries.
     *
     * @return how many there are
     */
    public int size() {
        return size;
    }

    /**
     * The number of levels.
     *
     * @return how many pages there are on the way from the root to a leaf, both included; at least 1
     */
    public int height() {
        return height;
    }

    /**
     * Where the tree begins.
     *
     * @return the number of the root's page, as the store gave it; after a change of the height it may be another one
     */
    public int root() {
        return root;
    }

    /**
     * Looks for a key.
     *
     * @param key the key, not null
     * @return its value, or null if there is none
     * @throws NullPointerException if {@code key} is null
     */
    public V get(K key) {
        Leaf<K, V> leaf = leaf(Objects.requireNonNull(key, "key"));
        int at = search(leaf.keys(), key);
        return at < 0 ? null : leaf.values().get(at);
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
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Deque<Step<K, V>> path = path(key);
        int page = last(path);
        Leaf<K, V> leaf = (Leaf<K, V>) pages.read(page);
        int at = search(leaf.keys(), key);
        List<V> values = new ArrayList<>(leaf.values());
        if (at >= 0) {
            V replaced = values.set(at, value);
            pages.write(page, new Leaf<>(leaf.keys(), values, leaf.next()));
            return replaced;
        }
        List<K> keys = new ArrayList<>(leaf.keys());
        keys.add(-at - 1, key);
        values.add(-at - 1, value);
        size++;
        store(page, new Leaf<>(keys, values, leaf.next()), path);
        return null;
    }

    /**
     * Removes an entry.
     *
     * @param key the key, not null
     * @return the value that it had, or null if there was none
     * @throws NullPointerException if {@code key} is null
     */
    public V remove(K key) {
        Deque<Step<K, V>> path = path(Objects.requireNonNull(key, "key"));
        int page = last(path);
        Leaf<K, V> leaf = (Leaf<K, V>) pages.read(page);
        int at = search(leaf.keys(), key);
        if (at < 0) {
            return null;
        }
        List<K> keys = new ArrayList<>(leaf.keys());
        List<V> values = new ArrayList<>(leaf.values());
        keys.remove(at);
        V removed = values.remove(at);
        size--;
        store(page, new Leaf<>(keys, values, leaf.next()), path);
        return removed;
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
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        List<Map.Entry<K, V>> found = new ArrayList<>();
        Leaf<K, V> leaf = leaf(from);
        int at = from == null ? 0 : atOrBehind(search(leaf.keys(), from));
        while (found.size() < limit) {
            if (at == leaf.keys().size()) {
                if (leaf.next() == Leaf.NONE) {
                    break;
                }
                leaf = (Leaf<K, V>) pages.read(leaf.next());
                at = 0;
            } else if (to != null && order.compare(leaf.keys().get(at), to) >= 0) {
                break;
            } else {
                found.add(Map.entry(leaf.keys().get(at), leaf.values().get(at)));
                at++;
            }
        }
        return found;
    }

    private Leaf<K, V> leaf(K key) {
        Page<K, V> page = pages.read(root);
        while (page instanceof Branch<K, V> branch) {
            page = pages.read(branch.children().get(slot(branch, key)));
        }
        return (Leaf<K, V>) page;
    }

    /** The branches on the way to a key, the lowest first. Their pages are read, that of the leaf is not. */
    private Deque<Step<K, V>> path(K key) {
        Deque<Step<K, V>> path = new ArrayDeque<>(height);
        int page = root;
        for (int level = 1; level < height; level++) {
            Branch<K, V> branch = (Branch<K, V>) pages.read(page);
            int slot = slot(branch, key);
            path.push(new Step<>(page, branch, slot));
            page = branch.children().get(slot);
        }
        return path;
    }

    private int last(Deque<Step<K, V>> path) {
        return path.isEmpty() ? root : path.peek().branch().children().get(path.peek().slot());
    }

    private int slot(Branch<K, V> branch, K key) {
        if (key == null) {
            return 0;
        }
        int at = search(branch.separators(), key);
        // A key that is equal to the separator is on its right.
        return at < 0 ? -at - 1 : at + 1;
    }

    /** The position of a key, or -1 minus that at which it would have to be. */
    private int search(List<K> keys, K key) {
        int low = 0;
        int high = keys.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = order.compare(keys.get(middle), key);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static int atOrBehind(int at) {
        return at < 0 ? -at - 1 : at;
    }

    /** Writes a page that may have come to hold too much or too little, and mends the branches above it. */
    private void store(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        if (fill(content) > pages.capacity()) {
            int right = pages.allocate();
            Halves<K, V> halves = halve(content, right);
            pages.write(page, halves.left());
            pages.write(right, halves.right());
            insert(halves.separator(), right, path);
        } else if (path.isEmpty() && content instanceof Branch<K, V> branch && fill(branch) == 1) {
            pages.free(page);
            root = branch.children().get(0);
            height--;
        } else if (path.isEmpty() || fill(content) >= half) {
            pages.write(page, content);
        } else {
            fillUp(page, content, path);
        }
    }

    private void insert(K separator, int right, Deque<Step<K, V>> path) {
        if (path.isEmpty()) {
            int top = pages.allocate();
            pages.write(top, new Branch<>(List.of(separator), List.of(root, right)));
            root = top;
            height++;
            return;
        }
        Step<K, V> above = path.pop();
        List<K> separators = new ArrayList<>(above.branch().separators());
        List<Integer> children = new ArrayList<>(above.branch().children());
        separators.add(above.slot(), separator);
        children.add(above.slot() + 1, right);
        store(above.page(), new Branch<>(separators, children), path);
    }

    /** Joins a page that holds too little with a neighbor, and cuts them again in the middle if that is too much. */
    private void fillUp(int page, Page<K, V> content, Deque<Step<K, V>> path) {
        Step<K, V> above = path.pop();
        List<K> separators = new ArrayList<>(above.branch().separators());
        List<Integer> children = new ArrayList<>(above.branch().children());
        int between = Math.max(0, above.slot() - 1);
        boolean isLeft = above.slot() == 0;
        int neighbor = children.get(isLeft ? 1 : between);
        Page<K, V> other = pages.read(neighbor);
        Page<K, V> both = isLeft ? join(content, separators.get(between), other)
                : join(other, separators.get(between), content);
        int left = isLeft ? page : neighbor;
        int right = isLeft ? neighbor : page;
        if (fill(both) <= pages.capacity()) {
            // What is on the left stays, so that nobody needs to know the leaf before it.
            pages.write(left, both);
            pages.free(right);
            separators.remove(between);
            children.remove(between + 1);
        } else {
            Halves<K, V> halves = halve(both, right);
            pages.write(left, halves.left());
            pages.write(right, halves.right());
            separators.set(between, halves.separator());
        }
        store(above.page(), new Branch<>(separators, children), path);
    }

    private static int fill(Page<?, ?> page) {
        return page instanceof Leaf<?, ?> leaf ? leaf.keys().size() : ((Branch<?, ?>) page).children().size();
    }

    private Halves<K, V> halve(Page<K, V> page, int right) {
        int middle = (fill(page) + 1) / 2;
        if (page instanceof Leaf<K, V> leaf) {
            List<K> keys = leaf.keys();
            List<V> values = leaf.values();
            return new Halves<>(new Leaf<>(keys.subList(0, middle), values.subList(0, middle), right),
                    keys.get(middle), new Leaf<>(keys.subList(middle, keys.size()),
                            values.subList(middle, values.size()), leaf.next()));
        }
        Branch<K, V> branch = (Branch<K, V>) page;
        List<K> separators = branch.separators();
        List<Integer> children = branch.children();
        // The separator in the middle goes up: it stands between the halves, and in neither of them.
        return new Halves<>(new Branch<>(separators.subList(0, middle - 1), children.subList(0, middle)),
                separators.get(middle - 1), new Branch<>(separators.subList(middle, separators.size()),
                        children.subList(middle, children.size())));
    }

    private Page<K, V> join(Page<K, V> left, K separator, Page<K, V> right) {
        if (left instanceof Leaf<K, V> first) {
            Leaf<K, V> second = (Leaf<K, V>) right;
            return new Leaf<>(joined(first.keys(), second.keys()), joined(first.values(), second.values()),
                    second.next());
        }
        Branch<K, V> first = (Branch<K, V>) left;
        Branch<K, V> second = (Branch<K, V>) right;
        List<K> separators = joined(first.separators(), List.of(separator));
        separators.addAll(second.separators());
        return new Branch<>(separators, joined(first.children(), second.children()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
