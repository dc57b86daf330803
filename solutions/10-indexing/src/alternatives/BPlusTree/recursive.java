package katas.indexing;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Goes down by recursion, and mends on the way back: whoever has called sees that a child holds too much or too little.
 * Borrows a single entry from whichever neighbor can spare one, and merges only if neither can.
 */
public final class BPlusTree<K, V> {

    private final PageStore<K, V> pages;
    private final Comparator<? super K> order;
    private int root;
    private int height = 1;
    private int size;

    /** A page's content while it is worked upon. */
    private static final class Node<K, V> {
        private final int page;
        private final List<K> keys;
        private final List<V> values;
        private final List<Integer> children;
        private int next = Leaf.NONE;

        private Node(int page, List<K> keys, List<V> values, List<Integer> children) {
            this.page = page;
            this.keys = new ArrayList<>(keys);
            this.values = values == null ? null : new ArrayList<>(values);
            this.children = children == null ? null : new ArrayList<>(children);
        }

        private boolean isLeaf() {
            return children == null;
        }

        private int fill() {
            return isLeaf() ? keys.size() : children.size();
        }
    }

    public BPlusTree(PageStore<K, V> pages, Comparator<? super K> order) {
        this.pages = Objects.requireNonNull(pages);
        this.order = Objects.requireNonNull(order);
        root = pages.allocate();
        write(new Node<>(root, List.of(), List.of(), null));
    }

    public int size() {
        return size;
    }

    public int height() {
        return height;
    }

    public int root() {
        return root;
    }

    private Node<K, V> read(int page) {
        if (pages.read(page) instanceof Leaf<K, V> leaf) {
            Node<K, V> node = new Node<>(page, leaf.keys(), leaf.values(), null);
            node.next = leaf.next();
            return node;
        }
        Branch<K, V> branch = (Branch<K, V>) pages.read(page);
        return new Node<>(page, branch.separators(), null, branch.children());
    }

    private void write(Node<K, V> node) {
        pages.write(node.page, node.isLeaf() ? new Leaf<>(node.keys, node.values, node.next)
                : new Branch<>(node.keys, node.children));
    }

    private int child(List<K> separators, K key) {
        int at = Collections.binarySearch(separators, key, order);
        return at < 0 ? ~at : at + 1;
    }

    public V get(K key) {
        Objects.requireNonNull(key);
        Page<K, V> page = pages.read(root);
        while (page instanceof Branch<K, V> branch) {
            page = pages.read(branch.children().get(child(branch.separators(), key)));
        }
        Leaf<K, V> leaf = (Leaf<K, V>) page;
        int at = Collections.binarySearch(leaf.keys(), key, order);
        return at < 0 ? null : leaf.values().get(at);
    }

    public V put(K key, V value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        Node<K, V> top = read(root);
        List<V> replaced = new ArrayList<>(1);
        boolean overfull = put(top, key, value, replaced);
        if (overfull) {
            Node<K, V> parent = new Node<>(pages.allocate(), List.of(), null, List.of(root));
            split(parent, 0, top);
            write(parent);
            root = parent.page;
            height++;
        }
        size += replaced.isEmpty() ? 1 : 0;
        return replaced.isEmpty() ? null : replaced.get(0);
    }

    /** Returns whether the node holds too much and so has not been written. */
    private boolean put(Node<K, V> node, K key, V value, List<V> replaced) {
        if (node.isLeaf()) {
            int at = Collections.binarySearch(node.keys, key, order);
            if (at >= 0) {
                replaced.add(node.values.set(at, value));
            } else {
                node.keys.add(~at, key);
                node.values.add(~at, value);
            }
        } else {
            int slot = child(node.keys, key);
            Node<K, V> below = read(node.children.get(slot));
            if (!put(below, key, value, replaced)) {
                return false;
            }
            split(node, slot, below);
        }
        if (node.fill() > pages.capacity()) {
            return true;
        }
        write(node);
        return false;
    }

    private void split(Node<K, V> parent, int slot, Node<K, V> left) {
        int half = left.fill() / 2;
        Node<K, V> right = new Node<>(pages.allocate(), List.of(), left.values == null ? null : List.of(),
                left.children == null ? null : List.of());
        move(left.keys, half, right.keys);
        K separator;
        if (left.isLeaf()) {
            move(left.values, half, right.values);
            right.next = left.next;
            left.next = right.page;
            separator = right.keys.get(0);
        } else {
            move(left.children, half, right.children);
            separator = left.keys.remove(half - 1);
        }
        parent.keys.add(slot, separator);
        parent.children.add(slot + 1, right.page);
        write(left);
        write(right);
    }

    private static <T> void move(List<T> from, int start, List<T> to) {
        List<T> tail = from.subList(start, from.size());
        to.addAll(tail);
        tail.clear();
    }

    public V remove(K key) {
        Objects.requireNonNull(key);
        Node<K, V> top = read(root);
        List<V> removed = new ArrayList<>(1);
        if (remove(top, key, removed)) {
            if (!top.isLeaf() && top.children.size() == 1) {
                root = top.children.get(0);
                pages.free(top.page);
                height--;
            } else {
                write(top);
            }
        }
        size -= removed.size();
        return removed.isEmpty() ? null : removed.get(0);
    }

    /** Returns whether the node has changed; it has not been written then. */
    private boolean remove(Node<K, V> node, K key, List<V> removed) {
        if (node.isLeaf()) {
            int at = Collections.binarySearch(node.keys, key, order);
            if (at < 0) {
                return false;
            }
            node.keys.remove(at);
            removed.add(node.values.remove(at));
            return true;
        }
        int slot = child(node.keys, key);
        Node<K, V> below = read(node.children.get(slot));
        if (!remove(below, key, removed)) {
            return false;
        }
        if (2 * below.fill() >= pages.capacity()) {
            write(below);
            return false;
        }
        refill(node, slot, below);
        return true;
    }

    private void refill(Node<K, V> parent, int slot, Node<K, V> poor) {
        Node<K, V> left = slot == 0 ? null : read(parent.children.get(slot - 1));
        if (left != null && 2 * (left.fill() - 1) >= pages.capacity()) {
            borrowFromLeft(parent, slot, left, poor);
            return;
        }
        Node<K, V> right = slot == parent.children.size() - 1 ? null : read(parent.children.get(slot + 1));
        if (right != null && 2 * (right.fill() - 1) >= pages.capacity()) {
            borrowFromRight(parent, slot, poor, right);
        } else if (left != null) {
            merge(parent, slot - 1, left, poor);
        } else {
            merge(parent, slot, poor, right);
        }
    }

    private void borrowFromLeft(Node<K, V> parent, int slot, Node<K, V> left, Node<K, V> poor) {
        K last = left.keys.remove(left.keys.size() - 1);
        if (poor.isLeaf()) {
            poor.keys.add(0, last);
            poor.values.add(0, left.values.remove(left.values.size() - 1));
            parent.keys.set(slot - 1, last);
        } else {
            poor.keys.add(0, parent.keys.set(slot - 1, last));
            poor.children.add(0, left.children.remove(left.children.size() - 1));
        }
        write(left);
        write(poor);
    }

    private void borrowFromRight(Node<K, V> parent, int slot, Node<K, V> poor, Node<K, V> right) {
        K first = right.keys.remove(0);
        if (poor.isLeaf()) {
            poor.keys.add(first);
            poor.values.add(right.values.remove(0));
            parent.keys.set(slot, right.keys.get(0));
        } else {
            poor.keys.add(parent.keys.set(slot, first));
            poor.children.add(right.children.remove(0));
        }
        write(poor);
        write(right);
    }

    private void merge(Node<K, V> parent, int slot, Node<K, V> left, Node<K, V> right) {
        K separator = parent.keys.remove(slot);
        parent.children.remove(slot + 1);
        if (left.isLeaf()) {
            left.values.addAll(right.values);
            left.next = right.next;
        } else {
            left.keys.add(separator);
            left.children.addAll(right.children);
        }
        left.keys.addAll(right.keys);
        write(left);
        pages.free(right.page);
    }

    public List<Map.Entry<K, V>> range(K from, K to, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("limit is " + limit);
        }
        Page<K, V> page = pages.read(root);
        while (page instanceof Branch<K, V> branch) {
            page = pages.read(branch.children().get(from == null ? 0 : child(branch.separators(), from)));
        }
        List<Map.Entry<K, V>> found = new ArrayList<>();
        Leaf<K, V> leaf = (Leaf<K, V>) page;
        while (true) {
            for (int i = 0; i < leaf.keys().size(); i++) {
                K key = leaf.keys().get(i);
                if (to != null && order.compare(key, to) >= 0 || found.size() == limit) {
                    return found;
                }
                if (from == null || order.compare(key, from) >= 0) {
                    found.add(new SimpleImmutableEntry<>(key, leaf.values().get(i)));
                }
            }
            if (leaf.next() == Leaf.NONE || found.size() == limit) {
                return found;
            }
            leaf = (Leaf<K, V>) pages.read(leaf.next());
        }
    }
}
