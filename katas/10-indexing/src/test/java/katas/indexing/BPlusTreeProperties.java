package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class BPlusTreeProperties {

    private static final Comparator<Integer> NUMBERS = Comparator.naturalOrder();

    /** What is done to a tree. */
    private sealed interface Call {

        /** Does it to the tree and to a sorted map, and compares. */
        void on(BPlusTree<Integer, Integer> tree, TreeMap<Integer, Integer> map);
    }

    private record Put(int key, int value) implements Call {

        @Override
        public void on(BPlusTree<Integer, Integer> tree, TreeMap<Integer, Integer> map) {
            assertThat(tree.put(key, value)).as("the value that is replaced").isEqualTo(map.put(key, value));
        }

        @Override
        public String toString() {
            return "tree.put(" + key + ", " + value + ");";
        }
    }

    private record Remove(int key) implements Call {

        @Override
        public void on(BPlusTree<Integer, Integer> tree, TreeMap<Integer, Integer> map) {
            assertThat(tree.remove(key)).as("the value that is removed").isEqualTo(map.remove(key));
        }

        @Override
        public String toString() {
            return "tree.remove(" + key + ");";
        }
    }

    private record Get(int key) implements Call {

        @Override
        public void on(BPlusTree<Integer, Integer> tree, TreeMap<Integer, Integer> map) {
            assertThat(tree.get(key)).as("the value of the key").isEqualTo(map.get(key));
        }

        @Override
        public String toString() {
            return "tree.get(" + key + ");";
        }
    }

    private record Range(int from, int length, int limit) implements Call {

        @Override
        public void on(BPlusTree<Integer, Integer> tree, TreeMap<Integer, Integer> map) {
            assertThat(tree.range(from, from + length, limit)).as("the entries of the range")
                    .isEqualTo(map.subMap(from, from + length).entrySet().stream().limit(limit)
                            .map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList());
        }

        @Override
        public String toString() {
            return "tree.range(" + from + ", " + (from + length) + ", " + limit + ");";
        }
    }

    @Property(tries = 10_000)
    void behavesLikeASortedMap(@ForAll @IntRange(min = 3, max = 6) int capacity, @ForAll("shortPrograms")
            List<Call> calls) {
        replay(capacity, calls);
    }

    @Property(tries = 50)
    void behavesLikeASortedMapForLong(@ForAll @IntRange(min = 3, max = 8) int capacity, @ForAll("longPrograms")
            List<Call> calls) {
        replay(capacity, calls);
    }

    private static void replay(int capacity, List<Call> calls) {
        MemoryPages<Integer, Integer> pages = new MemoryPages<>(capacity);
        BPlusTree<Integer, Integer> tree = new BPlusTree<>(pages, NUMBERS);
        TreeMap<Integer, Integer> map = new TreeMap<>();
        Script.replay("MemoryPages<Integer, Integer> pages = new MemoryPages<>(" + capacity + ");"
                + " BPlusTree<Integer, Integer> tree = new BPlusTree<>(pages, Comparator.naturalOrder());", calls,
                call -> {
                    call.on(tree, map);
                    TreeAudit.check(tree, pages, NUMBERS);
                });
        assertThat(tree.range(null, null, 10_000)).as("all entries").isEqualTo(map.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList());
    }

    @Provide
    Arbitrary<List<Call>> shortPrograms() {
        return calls(20, 4).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Call>> longPrograms() {
        return calls(150, 3).list().ofMinSize(200).ofMaxSize(400);
    }

    private static Arbitrary<Call> calls(int keys, int putsToTwoRemovals) {
        Arbitrary<Integer> key = Arbitraries.integers().between(0, keys - 1);
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 9);
        return Arbitraries.frequencyOf(
                Tuple.of(putsToTwoRemovals, Combinators.combine(key, small).as(Put::new)),
                Tuple.of(2, key.map(Remove::new)), Tuple.of(1, key.map(Get::new)),
                Tuple.of(1, Combinators.combine(key, small, small).as(Range::new)));
    }
}
