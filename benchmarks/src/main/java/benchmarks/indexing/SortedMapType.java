package benchmarks.indexing;

import benchmarks.comparison.Contender;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import katas.indexing.BPlusTree;
import katas.indexing.MemoryPages;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The sorted maps that are measured. */
public enum SortedMapType implements Contender {

    /** Of this chapter, on pages in memory. */
    B_PLUS_TREE("BPlusTree", Role.KATA, Kata::new),
    /** The tree of H2, in memory. */
    MV_STORE("MVStore", Role.LIBRARY, OfH2::new),
    /** Of the JDK: two children a node, and no pages. */
    TREE_MAP("TreeMap", Role.LIBRARY, OfTheJdk::new);

    /** As many as MVStore has by default. */
    static final int ENTRIES_A_PAGE = 48;

    private final String label;
    private final Role role;
    private final Supplier<MeasuredMap> factory;

    SortedMapType(String label, Role role, Supplier<MeasuredMap> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Makes an empty one. */
    MeasuredMap create() {
        return factory.get();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Kata implements MeasuredMap {

        private final BPlusTree<Integer, Integer> tree =
                new BPlusTree<>(new MemoryPages<Integer, Integer>(ENTRIES_A_PAGE), Comparator.<Integer>naturalOrder());

        @Override
        public Integer get(Integer key) {
            return tree.get(key);
        }

        @Override
        public void change(Integer key) {
            tree.remove(key);
            tree.put(key, key);
        }

        @Override
        public long range(Integer from, int limit) {
            long sum = 0;
            for (Map.Entry<Integer, Integer> entry : tree.range(from, null, limit)) {
                sum += entry.getValue();
            }
            return sum;
        }

        @Override
        public void put(Integer key) {
            tree.put(key, key);
        }
    }

    private static final class OfH2 implements MeasuredMap {

        private final MVStore store = new MVStore.Builder().autoCommitDisabled().open();
        private final MVMap<Integer, Integer> map = store.openMap("numbers");

        @Override
        public Integer get(Integer key) {
            return map.get(key);
        }

        @Override
        public void change(Integer key) {
            map.remove(key);
            map.put(key, key);
        }

        @Override
        public long range(Integer from, int limit) {
            long sum = 0;
            Cursor<Integer, Integer> cursor = map.cursor(from);
            for (int i = 0; i < limit && cursor.hasNext(); i++) {
                cursor.next();
                sum += cursor.getValue();
            }
            return sum;
        }

        @Override
        public void put(Integer key) {
            map.put(key, key);
        }
    }

    private static final class OfTheJdk implements MeasuredMap {

        private final TreeMap<Integer, Integer> map = new TreeMap<>();

        @Override
        public Integer get(Integer key) {
            return map.get(key);
        }

        @Override
        public void change(Integer key) {
            map.remove(key);
            map.put(key, key);
        }

        @Override
        public long range(Integer from, int limit) {
            long sum = 0;
            Iterator<Integer> values = map.tailMap(from).values().iterator();
            for (int i = 0; i < limit && values.hasNext(); i++) {
                sum += values.next();
            }
            return sum;
        }

        @Override
        public void put(Integer key) {
            map.put(key, key);
        }
    }
}
