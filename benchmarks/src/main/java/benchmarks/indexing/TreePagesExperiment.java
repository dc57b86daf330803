package benchmarks.indexing;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import katas.indexing.BPlusTree;
import katas.indexing.MemoryPages;

/** How full the pages of a tree are, and how many of them an operation touches, by how the tree came about. */
public final class TreePagesExperiment implements Experiment {

    static final int KEYS = 1_000_000;
    static final int CAPACITY = 100;
    static final int RANGE = 1_000;
    private static final int SAMPLES = 10_000;
    private static final long SEED = 42;

    @Override
    public String name() {
        return "indexing-pages";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        int[] shuffled = shuffled();
        rows.add(grown("ascending", key -> key, false));
        rows.add(grown("in any order", key -> shuffled[key], false));
        rows.add(grown("in any order; then nine of ten removed", key -> shuffled[key], true));
        return new Table(List.of(
                String.format(Locale.ROOT, "BPlusTree with %,d keys on pages that hold %d entries or children. Fill is "
                        + "the mean of the leaves in percent.", KEYS, CAPACITY),
                String.format(Locale.ROOT, "get: pages read for a key. range: pages read for %,d entries. put: pages "
                        + "read and written for a new key, the mean of %,d.", RANGE, SAMPLES)),
                List.of("keys came", "keys", "levels", "pages", "fill %", "get", "range", "put reads", "put writes"),
                rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Pages of a tree\n\n" + results.remarks() + "## A million keys\n\n" + results.markdown());
    }

    private static List<String> grown(String how, IntUnaryOperator order, boolean removed) {
        MemoryPages<Integer, Integer> pages = new MemoryPages<>(CAPACITY);
        BPlusTree<Integer, Integer> tree = new BPlusTree<>(pages, Comparator.naturalOrder());
        // Even keys, so that there is room for new ones between them.
        for (int i = 0; i < KEYS; i++) {
            tree.put(2 * order.applyAsInt(i), i);
        }
        if (removed) {
            for (int i = 0; i < KEYS; i++) {
                if (i % 10 != 0) {
                    tree.remove(2 * order.applyAsInt(i));
                }
            }
        }
        int size = tree.size();
        int height = tree.height();
        int inUse = pages.size();
        double fill = 100.0 * size / leaves(tree, pages) / CAPACITY;
        long reads = pages.reads();
        tree.get(KEYS);
        long get = pages.reads() - reads;
        reads = pages.reads();
        tree.range(KEYS / 2, null, RANGE);
        long range = pages.reads() - reads;
        SplittableRandom random = new SplittableRandom(SEED);
        reads = pages.reads();
        long writes = pages.writes();
        for (int i = 0; i < SAMPLES; i++) {
            tree.put(2 * random.nextInt(KEYS) + 1, i);
        }
        return List.of(how, Integer.toString(size), Integer.toString(height), Integer.toString(inUse),
                decimals(fill, 1), Long.toString(get), Long.toString(range),
                decimals((double) (pages.reads() - reads) / SAMPLES, 2),
                decimals((double) (pages.writes() - writes) / SAMPLES, 2));
    }

    /** Who reads everything reads each leaf once, after the branches on the way to the first. */
    private static long leaves(BPlusTree<Integer, Integer> tree, MemoryPages<Integer, Integer> pages) {
        long reads = pages.reads();
        tree.range(null, null, Integer.MAX_VALUE);
        return pages.reads() - reads - (tree.height() - 1);
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static int[] shuffled() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] keys = new int[KEYS];
        for (int i = 0; i < KEYS; i++) {
            int other = random.nextInt(i + 1);
            keys[i] = keys[other];
            keys[other] = i;
        }
        return keys;
    }
}
