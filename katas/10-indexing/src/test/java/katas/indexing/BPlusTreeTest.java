package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BPlusTreeTest {

    private static final Comparator<Integer> NUMBERS = Comparator.naturalOrder();

    private final MemoryPages<Integer, String> pages = new MemoryPages<>(4);
    private final BPlusTree<Integer, String> tree = new BPlusTree<>(pages, NUMBERS);

    private void put(int... keys) {
        for (int key : keys) {
            tree.put(key, "v" + key);
        }
    }

    private void putAll(int keys) {
        put(IntStream.range(0, keys).toArray());
    }

    private void audit() {
        TreeAudit.check(tree, pages, NUMBERS);
    }

    private static List<Integer> keys(List<? extends Map.Entry<Integer, ?>> entries) {
        return entries.stream().<Integer>map(Map.Entry::getKey).toList();
    }

    private List<Integer> all() {
        return keys(tree.range(null, null, 10_000));
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void anEmptyTreeIsALeaf() {
        assertThat(tree.size()).as("no entries").isZero();
        assertThat(tree.height()).as("one level").isEqualTo(1);
        assertThat(tree.get(1)).as("there is no 1").isNull();
        assertThat(tree.remove(1)).as("there is none to remove").isNull();
        assertThat(tree.range(null, null, 5)).as("nothing").isEmpty();
        audit();
    }

    @Test
    void whatIsPutIsFound() {
        put(2, 1, 3);
        assertThat(tree.get(1)).as("the value of 1").isEqualTo("v1");
        assertThat(tree.get(2)).as("the value of 2").isEqualTo("v2");
        assertThat(tree.get(3)).as("the value of 3").isEqualTo("v3");
        assertThat(tree.get(4)).as("there is no 4").isNull();
        assertThat(tree.put(4, "v4")).as("4 is new").isNull();
        assertThat(tree.size()).as("four entries").isEqualTo(4);
        assertThat(tree.height()).as("a leaf of capacity 4 holds them").isEqualTo(1);
        audit();
    }

    @Test
    void aFullLeafIsSplitAndKeepsEveryEntry() {
        put(1, 2, 3, 4, 5);
        assertThat(tree.height()).as("five entries take two leaves, and a root above them").isEqualTo(2);
        assertThat(all()).as("all entries are in leaves, the one in the middle as well").isEqualTo(numbers(1, 6));
        for (int key = 1; key <= 5; key++) {
            assertThat(tree.get(key)).as("the value of %d, from the root", key).isEqualTo("v" + key);
        }
        audit();
    }

    @Test
    void branchesAreSplitAsWell() {
        putAll(200);
        assertThat(tree.height()).as("200 entries at most 4 a page and 4 children a branch").isGreaterThanOrEqualTo(4);
        audit();
        for (int key = 0; key < 200; key++) {
            assertThat(tree.get(key)).as("the value of %d", key).isEqualTo("v" + key);
        }
        assertThat(all()).as("all, in order").isEqualTo(numbers(0, 200));
    }

    @Test
    void keysMayComeInAnyOrder() {
        for (int i = 0; i < 101; i++) {
            put(i * 37 % 101);
            audit();
        }
        assertThat(all()).as("in order").isEqualTo(numbers(0, 101));
        for (int key = -1; key > -50; key--) {
            put(key);
        }
        audit();
        assertThat(all()).as("from the end to the front as well").isEqualTo(numbers(-49, 101));
    }

    @Test
    void anEqualKeyIsReplacedAndNotAdded() {
        putAll(20);
        int inUse = pages.size();
        for (int key = 0; key < 20; key++) {
            assertThat(tree.put(key, "w" + key)).as("the value of %d that was replaced", key).isEqualTo("v" + key);
            assertThat(tree.get(key)).as("the new value of %d", key).isEqualTo("w" + key);
        }
        assertThat(tree.size()).as("still twenty").isEqualTo(20);
        assertThat(all()).as("each once").isEqualTo(numbers(0, 20));
        assertThat(pages.size()).as("a full leaf that only gets another value is not split").isEqualTo(inUse);
        audit();
    }

    @Test
    void aValueIsReplacedByAnEqualOneAsWell() {
        String first = new String("v");
        String second = new String("v");
        tree.put(1, first);
        long writes = pages.writes();
        assertThat(tree.put(1, second)).as("the value that was replaced").isSameAs(first);
        assertThat(pages.writes() - writes).as("pages written by a put that finds its key").isEqualTo(1);
        assertThat(tree.get(1)).as("the value that was put last").isSameAs(second);
    }

    @Test
    void theOrderSaysWhatIsEqual() {
        MemoryPages<String, Integer> store = new MemoryPages<>(3);
        BPlusTree<String, Integer> words = new BPlusTree<>(store, String.CASE_INSENSITIVE_ORDER.reversed());
        for (String word : List.of("b", "D", "a", "C", "e", "F")) {
            words.put(word, 1);
        }
        assertThat(words.put("B", 2)).as("b and B are equal in this order").isEqualTo(1);
        assertThat(words.get("b")).as("the value is the new one").isEqualTo(2);
        assertThat(words.range(null, null, 10).stream().map(Map.Entry::getKey)).as("descending; the key that was there"
                + " stays").containsExactly("F", "e", "D", "C", "b", "a");
        assertThat(words.remove("c")).as("c and C are equal in this order").isEqualTo(1);
        assertThat(words.range("d", "A", 10).stream().map(Map.Entry::getKey)).as("from d on, before A")
                .containsExactly("D", "b");
        TreeAudit.check(words, store, String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    void onlyTheSignOfAComparisonCounts() {
        for (int less : new int[] {-1, -7, Integer.MIN_VALUE}) {
            for (int more : new int[] {1, 7, Integer.MAX_VALUE}) {
                MemoryPages<Integer, String> store = new MemoryPages<>(3);
                Comparator<Integer> order = (one, other) -> one < other ? less : one > other ? more : 0;
                BPlusTree<Integer, String> numbers = new BPlusTree<>(store, order);
                for (int i = 0; i < 20; i++) {
                    numbers.put(i * 7 % 20, "v");
                }
                for (int key = 0; key < 20; key++) {
                    assertThat(numbers.get(key)).as("the value of %d, where less is %d and more is %d", key, less, more)
                            .isEqualTo("v");
                }
                assertThat(keys(numbers.range(3, 9, 20))).as("a range, where less is %d and more is %d", less, more)
                        .isEqualTo(numbers(3, 9));
                TreeAudit.check(numbers, store, order);
                for (int key = 0; key < 20; key++) {
                    assertThat(numbers.remove(key)).as("what is removed, where less is %d and more is %d", less, more)
                            .isEqualTo("v");
                }
            }
        }
    }

    @Test
    void anEmptyRangeIsNoError() {
        putAll(30);
        assertThat(tree.range(20, 3, 5)).as("from 20, before 3: nothing").isEmpty();
        assertThat(tree.range(7, 7, 5)).as("from 7, before 7: nothing").isEmpty();
        assertThat(tree.range(Integer.MAX_VALUE, Integer.MIN_VALUE, 5)).as("from the largest, before the smallest")
                .isEmpty();
        List<Map.Entry<Integer, String>> none = tree.range(20, 3, 5);
        none.add(Map.entry(1, "the caller's"));
        assertThat(tree.range(20, 3, 5)).as("an empty answer is the caller's own, too").isEmpty();
        audit();
    }

    @Test
    void theRootsNumberIsThatOfItsPage() {
        for (int key = 0; key < 100; key++) {
            put(key);
            assertThat(levelsBelow(tree.root())).as("levels from page %d, the root's, down", tree.root())
                    .isEqualTo(tree.height());
        }
        for (int key = 0; key < 100; key++) {
            tree.remove(key);
            assertThat(levelsBelow(tree.root())).as("levels from page %d, the root's, down", tree.root())
                    .isEqualTo(tree.height());
        }
    }

    private int levelsBelow(int page) {
        return pages.read(page) instanceof Branch<Integer, String> branch
                ? 1 + levelsBelow(branch.children().get(0)) : 1;
    }

    @Test
    void numbersBeyondTheSmallOnesAreKeysToo() {
        int[] keys = {100_000, 1_000_000, -100_000, Integer.MAX_VALUE, Integer.MIN_VALUE, 200_000, 300_000};
        put(keys);
        for (int key : keys) {
            assertThat(tree.get(key)).as("the value of %d", key).isEqualTo("v" + key);
        }
        for (int key : keys) {
            assertThat(tree.remove(key)).as("the value that %d had", key).isEqualTo("v" + key);
            audit();
        }
    }

    @Test
    void aRangeIsHalfOpen() {
        putAll(30);
        assertThat(keys(tree.range(7, 12, 100))).as("from 7, before 12").isEqualTo(numbers(7, 12));
        assertThat(keys(tree.range(null, 3, 100))).as("from the first, before 3").isEqualTo(numbers(0, 3));
        assertThat(keys(tree.range(27, null, 100))).as("from 27 to the last").isEqualTo(numbers(27, 30));
        assertThat(tree.range(5, 5, 100)).as("from 5, before 5").isEmpty();
        assertThat(tree.range(9, 3, 100)).as("from 9, before 3").isEmpty();
        assertThat(tree.range(30, null, 100)).as("behind the last").isEmpty();
        assertThat(tree.range(null, 0, 100)).as("before the first").isEmpty();
        assertThat(tree.range(5, 6, 100).get(0).getValue()).as("with its value").isEqualTo("v5");
    }

    @Test
    void theEndsOfARangeNeedNotBeThere() {
        for (int key = 0; key < 60; key += 3) {
            put(key);
        }
        for (int from = -1; from < 61; from++) {
            for (int to = from; to < 62; to++) {
                int first = from;
                int last = to;
                assertThat(keys(tree.range(from, to, 100))).as("multiples of 3 from %d before %d", from, to)
                        .isEqualTo(IntStream.range(0, 20).map(i -> 3 * i).filter(key -> key >= first && key < last)
                                .boxed().toList());
            }
        }
    }

    @Test
    void aRangeEndsWithItsLimit() {
        putAll(30);
        assertThat(keys(tree.range(3, 20, 1))).as("the first").containsExactly(3);
        assertThat(keys(tree.range(3, 20, 9))).as("the first nine").isEqualTo(numbers(3, 12));
        assertThat(keys(tree.range(3, 5, 9))).as("there are two").isEqualTo(numbers(3, 5));
        audit();
        assertThat(keys(tree.range(3, 5, Integer.MAX_VALUE))).as("there are two").isEqualTo(numbers(3, 5));
        assertThatThrownBy(() -> tree.range(1, 2, 0), "a limit of 0").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> tree.range(1, 2, -7), "a limit of -7").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-7");
        assertThatThrownBy(() -> tree.range(2, 1, 0), "a limit of 0 of an empty range")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeIsTheCallersOwn() {
        putAll(10);
        List<Map.Entry<Integer, String>> range = tree.range(2, 5, 10);
        tree.put(2, "other");
        tree.remove(3);
        assertThat(range).as("an answer does not change any more").isEqualTo(List.of(Map.entry(2, "v2"),
                Map.entry(3, "v3"), Map.entry(4, "v4")));
        range.clear();
        assertThat(keys(tree.range(2, 5, 10))).as("what the caller does to it harms nobody").containsExactly(2, 4);
    }

    @Test
    void whatIsRemovedIsNotFound() {
        putAll(10);
        assertThat(tree.remove(4)).as("the value that it had").isEqualTo("v4");
        assertThat(tree.get(4)).as("it has gone").isNull();
        assertThat(tree.remove(4)).as("it has gone already").isNull();
        assertThat(tree.size()).as("nine are left").isEqualTo(9);
        assertThat(all()).as("without 4").hasSize(9).doesNotContain(4);
        audit();
    }

    @Test
    void pagesStayHalfFullWhenEntriesGoInOrder() {
        putAll(100);
        for (int key = 0; key < 100; key++) {
            tree.remove(key);
            audit();
        }
        assertThat(pages.size()).as("an empty tree has one page").isEqualTo(1);
        assertThat(tree.height()).as("and one level").isEqualTo(1);
        putAll(100);
        for (int key = 99; key >= 0; key--) {
            tree.remove(key);
            audit();
        }
        assertThat(tree.size()).as("none is left").isZero();
    }

    @Test
    void pagesStayHalfFullWhenEntriesGoHereAndThere() {
        putAll(100);
        for (int i = 0; i < 100; i++) {
            int key = i * 37 % 100;
            assertThat(tree.remove(key)).as("the value of %d", key).isEqualTo("v" + key);
            audit();
            for (int other = i + 1; other < 100; other++) {
                assertThat(tree.get(other * 37 % 100)).as("%d is found after %d has gone", other * 37 % 100, key)
                        .isNotNull();
            }
        }
    }

    @Test
    void everyCapacityKeepsItsFill() {
        for (int capacity = 3; capacity <= 9; capacity++) {
            MemoryPages<Integer, String> store = new MemoryPages<>(capacity);
            BPlusTree<Integer, String> other = new BPlusTree<>(store, NUMBERS);
            for (int i = 0; i < 150; i++) {
                other.put(i * 59 % 150, "v");
            }
            TreeAudit.check(other, store, NUMBERS);
            for (int i = 0; i < 150; i++) {
                other.remove(i * 71 % 150);
                TreeAudit.check(other, store, NUMBERS);
            }
        }
    }

    @Test
    void aRemovedKeyMayStaySeparator() {
        putAll(40);
        for (int key = 0; key < 40; key += 2) {
            tree.remove(key);
        }
        for (int key = 0; key < 40; key++) {
            assertThat(tree.get(key)).as("%d, of which the even ones have gone", key)
                    .isEqualTo(key % 2 == 0 ? null : "v" + key);
        }
        for (int key = 0; key < 40; key += 2) {
            put(key);
        }
        assertThat(all()).as("all are there again").isEqualTo(numbers(0, 40));
        audit();
    }

    @Test
    void aSearchReadsOnePageALevel() {
        putAll(300);
        int height = tree.height();
        for (int key : new int[] {-1, 0, 150, 299, 300}) {
            long reads = pages.reads();
            tree.get(key);
            assertThat(pages.reads() - reads).as("pages read for %d, at %d levels", key, height).isEqualTo(height);
        }
        assertThat(height).as("300 entries, at least two a leaf and two children a branch").isLessThanOrEqualTo(8);
    }

    @Test
    void aSearchInAnEmptyTreeReadsItsPage() {
        for (int round = 1; round <= 2; round++) {
            long reads = pages.reads();
            tree.get(1);
            assertThat(pages.reads() - reads).as("pages read at one level, whether the key is there or not")
                    .isEqualTo(1);
            put(1);
            tree.remove(1);
        }
    }

    @Test
    void aPageMayHoldAnyNumberOfEntries() {
        MemoryPages<Integer, String> store = new MemoryPages<>(Integer.MAX_VALUE);
        BPlusTree<Integer, String> flat = new BPlusTree<>(store, NUMBERS);
        for (int i = 0; i < 20; i++) {
            flat.put(i * 7 % 20, "v");
        }
        assertThat(flat.remove(5)).as("the value that 5 had").isEqualTo("v");
        assertThat(keys(flat.range(null, null, 100))).as("the rest, in order").hasSize(19).isSorted();
        assertThat(store.size()).as("one page holds them").isEqualTo(1);
    }

    @Test
    void aRangeReadsAPathAndWhatItReturns() {
        MemoryPages<Integer, String> store = new MemoryPages<>(16);
        BPlusTree<Integer, String> large = new BPlusTree<>(store, NUMBERS);
        for (int i = 0; i < 5000; i++) {
            large.put(i * 2137 % 5000, "v");
        }
        for (int entries : new int[] {1, 7, 8, 9, 50, 1000}) {
            long reads = store.reads();
            assertThat(large.range(2500, 2500 + entries, 5000)).as("as many").hasSize(entries);
            assertThat(store.reads() - reads).as("pages read for %d entries from the middle, by their end", entries)
                    .isLessThanOrEqualTo(large.height() + 1 + entries / 8);
            reads = store.reads();
            assertThat(large.range(2500, null, entries)).as("as many").hasSize(entries);
            assertThat(store.reads() - reads).as("pages read for %d entries from the middle, by their limit", entries)
                    .isLessThanOrEqualTo(large.height() + 1 + entries / 8);
        }
        long reads = store.reads();
        large.range(null, 0, 5000);
        large.range(5000, null, 5000);
        assertThat(store.reads() - reads).as("pages read to find that there is nothing, twice")
                .isLessThanOrEqualTo(2 * (large.height() + 1));
        long writes = store.writes();
        large.range(null, null, 100);
        large.get(7);
        assertThat(store.writes()).as("who only looks writes nothing").isEqualTo(writes);
    }

    @Test
    void aChangeWithinALeafWritesThisLeaf() {
        putAll(100);
        tree.remove(98);
        tree.remove(97);
        put(97);
        long writes = pages.writes();
        put(98);
        assertThat(pages.writes() - writes).as("98 finds room in its leaf").isEqualTo(1);
        writes = pages.writes();
        tree.remove(98);
        assertThat(pages.writes() - writes).as("the leaf stays full enough without 98").isEqualTo(1);
        writes = pages.writes();
        tree.put(97, "other");
        assertThat(pages.writes() - writes).as("97 gets another value").isEqualTo(1);
        writes = pages.writes();
        tree.remove(98);
        tree.remove(1000);
        tree.remove(-1);
        assertThat(pages.writes() - writes).as("there is nothing to remove").isZero();
    }

    @Test
    void aLeafOfAnyFillIsChangedAlone() {
        for (int capacity = 3; capacity <= 8; capacity++) {
            MemoryPages<Integer, String> store = new MemoryPages<>(capacity);
            BPlusTree<Integer, String> other = new BPlusTree<>(store, NUMBERS);
            for (int i = 0; i < 150; i++) {
                other.put(i * 59 % 150, "v");
            }
            for (int key = 0; key < 150; key++) {
                int fill = fillOfLeaf(store, other.root(), key);
                if (fill > (capacity + 1) / 2) {
                    long writes = store.writes();
                    other.remove(key);
                    assertThat(store.writes() - writes).as("pages written to take one of %d entries from a leaf,"
                            + " capacity %d", fill, capacity).isEqualTo(1);
                    writes = store.writes();
                    other.put(key, "v");
                    assertThat(store.writes() - writes).as("pages written to put it back, so that it has %d again,"
                            + " capacity %d", fill, capacity).isEqualTo(1);
                }
            }
        }
    }

    private static int fillOfLeaf(MemoryPages<Integer, String> store, int number, int key) {
        if (store.read(number) instanceof Branch<Integer, String> branch) {
            int slot = (int) branch.separators().stream().filter(separator -> separator <= key).count();
            return fillOfLeaf(store, branch.children().get(slot), key);
        }
        return ((Leaf<Integer, String>) store.read(number)).keys().size();
    }

    @Test
    void aChangeReadsAndWritesFewPagesALevel() {
        for (int i = 0; i < 600; i++) {
            int height = tree.height();
            long reads = pages.reads();
            long writes = pages.writes();
            put(i * 131 % 600);
            checkWork("put", height, reads, writes);
        }
        for (int i = 0; i < 600; i++) {
            int height = tree.height();
            long reads = pages.reads();
            long writes = pages.writes();
            tree.remove(i * 257 % 600);
            checkWork("remove", height, reads, writes);
        }
    }

    private void checkWork(String call, int height, long reads, long writes) {
        assertThat(pages.reads() - reads).as("pages read by a %s at %d levels", call, height)
                .isLessThanOrEqualTo(4L * height);
        assertThat(pages.writes() - writes).as("pages written by a %s at %d levels", call, height)
                .isLessThanOrEqualTo(3L * height + 1);
    }

    @Test
    void nothingButThePagesIsKept() {
        FailingPages<Integer, String> failing = new FailingPages<>(new MemoryPages<>(4));
        BPlusTree<Integer, String> other = new BPlusTree<>(failing, NUMBERS);
        for (int key = 0; key < 20; key++) {
            other.put(key, "v" + key);
        }
        failing.fail = true;
        assertThatThrownBy(() -> other.get(7), "get(7) from a store that throws").isSameAs(FailingPages.FAILURE);
        assertThatThrownBy(() -> other.range(null, null, 1), "a range from a store that throws")
                .isSameAs(FailingPages.FAILURE);
        assertThatThrownBy(() -> other.put(7, "w"), "put(7) into a store that throws").isSameAs(FailingPages.FAILURE);
        assertThatThrownBy(() -> other.remove(7), "remove(7) from a store that throws")
                .isSameAs(FailingPages.FAILURE);
        assertThatThrownBy(() -> new BPlusTree<>(failing, NUMBERS), "a tree in a store that throws")
                .isSameAs(FailingPages.FAILURE);
    }

    @Test
    void treesShareNothing() {
        MemoryPages<Integer, String> store = new MemoryPages<>(3);
        BPlusTree<Integer, String> one = new BPlusTree<>(store, NUMBERS);
        BPlusTree<Integer, String> other = new BPlusTree<>(store, NUMBERS);
        for (int key = 0; key < 30; key++) {
            one.put(key, "one");
            other.put(-key, "other");
        }
        assertThat(keys(one.range(null, null, 100))).as("the keys of the first tree of a store")
                .isEqualTo(numbers(0, 30));
        assertThat(keys(other.range(null, null, 100))).as("the keys of the second").isEqualTo(numbers(-29, 1));
    }

    @Test
    void nullsAreRefusedAndChangeNothing() {
        put(1);
        assertThatThrownBy(() -> new BPlusTree<Integer, String>(null, NUMBERS), "pages null")
                .isInstanceOf(NullPointerException.class);
        MemoryPages<Integer, String> store = new MemoryPages<>(3);
        assertThatThrownBy(() -> new BPlusTree<>(store, null), "order null").isInstanceOf(NullPointerException.class);
        assertThat(store.size()).as("nothing is allocated for a tree that is refused").isZero();
        assertThatThrownBy(() -> tree.get(null), "get(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tree.remove(null), "remove(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tree.put(null, "v"), "put(null, \"v\")").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tree.put(1, null), "put(1, null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tree.put(2, null), "put(2, null)").isInstanceOf(NullPointerException.class);
        assertThat(tree.range(null, null, 9)).as("a refused put changes nothing")
                .isEqualTo(List.of(Map.entry(1, "v1")));
        assertThat(tree.size()).as("a refused put is not counted").isEqualTo(1);
        put(2, 3, 4);
        long writes = pages.writes();
        assertThatThrownBy(() -> tree.put(5, null), "put(5, null) into a full leaf")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tree.put(3, null), "put(3, null) in place of a value")
                .isInstanceOf(NullPointerException.class);
        assertThat(pages.size()).as("pages in use after a refused put into a full leaf").isEqualTo(1);
        assertThat(pages.writes()).as("pages written by refused puts").isEqualTo(writes);
        audit();
        BPlusTree<Integer, String> empty = new BPlusTree<>(new MemoryPages<>(3), NUMBERS);
        Stream.<Runnable>of(() -> empty.get(null), () -> empty.remove(null), () -> empty.put(null, "v")).forEach(
                call -> assertThatThrownBy(call::run, "null in an empty tree")
                        .isInstanceOf(NullPointerException.class));
    }
}
