package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Walks over all pages of a tree and checks the rules that they keep. */
final class TreeAudit<K> {

    private final MemoryPages<K, ?> pages;
    private final Comparator<? super K> order;
    private final int half;
    private final int height;
    private final List<Integer> leaves = new ArrayList<>();
    private final List<Integer> nexts = new ArrayList<>();
    private int visited;
    private int entries;

    private TreeAudit(MemoryPages<K, ?> pages, Comparator<? super K> order, int height) {
        this.pages = pages;
        this.order = order;
        this.half = (pages.capacity() + 1) / 2;
        this.height = height;
    }

    /** Checks a tree that has its pages for itself. */
    static <K> void check(BPlusTree<K, ?> tree, MemoryPages<K, ?> pages, Comparator<? super K> order) {
        TreeAudit<K> audit = new TreeAudit<>(pages, order, tree.height());
        audit.visit(tree.root(), 1, null, null);
        assertThat(audit.entries).as("size() counts the entries of the leaves").isEqualTo(tree.size());
        List<Integer> expected = new ArrayList<>(audit.leaves.subList(1, audit.leaves.size()));
        expected.add(Leaf.NONE);
        assertThat(audit.nexts).as("the next of each of the leaves, in the order of keys; the last has none")
                .isEqualTo(expected);
        assertThat(pages.size()).as("exactly the pages of the tree are in use").isEqualTo(audit.visited);
    }

    private void visit(int number, int level, K from, K to) {
        visited++;
        Page<K, ?> page = pages.read(number);
        boolean isRoot = level == 1;
        if (page instanceof Leaf<K, ?> leaf) {
            rule(level == height, "page %s is a leaf at level %s of %s: leaves are at the depth that height() says",
                    number, level, height);
            checkKeys(number, leaf.keys(), from, to);
            rule(isRoot || leaf.keys().size() >= half, "leaf %s has %s entries: at least half of %s", number,
                    leaf.keys().size(), pages.capacity());
            leaves.add(number);
            nexts.add(leaf.next());
            entries += leaf.keys().size();
        } else if (page instanceof Branch<K, ?> branch) {
            rule(level < height, "page %s is a branch at level %s of %s: leaves are at the depth that height() says",
                    number, level, height);
            checkKeys(number, branch.separators(), from, to);
            int least = isRoot ? 2 : half;
            rule(branch.children().size() >= least, "branch %s has %s children: a root has at least 2, and any other"
                    + " branch at least half of %s", number, branch.children().size(), pages.capacity());
            for (int i = 0; i < branch.children().size(); i++) {
                visit(branch.children().get(i), level + 1, i == 0 ? from : branch.separators().get(i - 1),
                        i == branch.separators().size() ? to : branch.separators().get(i));
            }
        }
    }

    private void checkKeys(int number, List<K> keys, K from, K to) {
        for (int i = 0; i < keys.size(); i++) {
            rule(i == 0 || order.compare(keys.get(i - 1), keys.get(i)) < 0, "page %s has the keys (%s): they ascend",
                    number, keys);
        }
        if (!keys.isEmpty()) {
            rule((from == null || order.compare(keys.get(0), from) >= 0)
                    && (to == null || order.compare(keys.get(keys.size() - 1), to) < 0), "page %s has the keys (%s):"
                    + " they lie between the separators above it, %s (included) and %s", number, keys, from, to);
        }
    }

    private static void rule(boolean holds, String rule, Object... shown) {
        if (!holds) {
            // Descriptions of thousands of audits would take longer than the audits.
            assertThat(holds).as(rule, Arrays.stream(shown).map(value -> String.valueOf(value).replaceAll("[\\[\\]]",
                    "")).toArray()).isTrue();
        }
    }
}
