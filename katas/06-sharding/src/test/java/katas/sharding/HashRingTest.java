package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

class HashRingTest implements PlacementContract {

    /** A hash with eight values, so that nearly everything coincides. */
    private static final ToLongFunction<String> COARSE = text -> KeyHash.of(text) & 7;

    @Override
    public Placement empty() {
        return new HashRing(400);
    }

    @Override
    public Placement empty(ToLongFunction<String> hash) {
        return new HashRing(4, hash);
    }

    @Override
    public double deviation() {
        return 1 / Math.sqrt(400);
    }

    @Test
    void oneNodeHasEveryKey() {
        HashRing nodes = Placements.with(new HashRing(100), "a");
        assertThat(Placements.load(nodes)).as("10,000 keys and one node").isEqualTo(Map.of("a", 10_000));
    }

    @Test
    void everyKeyHasANodeAndKeepsIt() {
        HashRing nodes = Placements.withNodes(new HashRing(100), 5);
        List<String> first = Placements.nodes(nodes);
        assertThat(first).as("the nodes of 10,000 keys").isSubsetOf("a", "b", "c", "d", "e");
        assertThat(Placements.nodes(nodes)).as("the nodes of the same keys when asked again").isEqualTo(first);
    }

    @Test
    void manyPointsMakeSharesEven() {
        for (int points : new int[] {100, 400}) {
            HashRing nodes = Placements.withNodes(new HashRing(points), 10);
            assertThat(Placements.load(nodes).values()).as("of 10,000 keys, those of each of ten nodes with %d points: "
                    + "within 5/√%d of a tenth", points, points).hasSize(10).allSatisfy(keys -> assertThat(keys)
                            .isCloseTo(1_000, within((int) (5 * 1_000 / Math.sqrt(points)))));
        }
    }

    @Test
    void sharesAreInProportionToWeights() {
        HashRing nodes = new HashRing(100);
        nodes.add("a", 1);
        nodes.add("b", 2);
        nodes.add("c", 5);
        Map<String, Integer> load = Placements.load(nodes);
        assertThat(load.getOrDefault("a", 0)).as("of 10,000 keys, those of a with weight 1 of 8")
                .isCloseTo(1_250, within(600));
        assertThat(load.getOrDefault("b", 0)).as("of 10,000 keys, those of b with weight 2 of 8")
                .isCloseTo(2_500, within(850));
        assertThat(load.getOrDefault("c", 0)).as("of 10,000 keys, those of c with weight 5 of 8")
                .isCloseTo(6_250, within(1_200));
    }

    @Test
    void aNewNodeTakesItsShareAndNobodyElseMoves() {
        HashRing nodes = Placements.withNodes(new HashRing(100), 4);
        List<String> before = Placements.nodes(nodes);
        nodes.add("e", 1);
        List<String> after = Placements.nodes(nodes);
        assertThat(Placements.left(after, before)).as("where the keys that have moved are now").containsOnly("e");
        assertThat(Collections.frequency(after, "e")).as("of 10,000 keys, those that the fifth node takes over")
                .isCloseTo(2_000, within(800));
    }

    @Test
    void onlyTheKeysOfARemovedNodeMove() {
        HashRing nodes = Placements.withNodes(new HashRing(100), 5);
        nodes.add("heavy", 7);
        List<String> before = Placements.nodes(nodes);
        assertThat(nodes.remove("heavy")).as("whether it was there").isTrue();
        List<String> after = Placements.nodes(nodes);
        assertThat(after).as("the node is gone, with all that it stood for").doesNotContain("heavy");
        assertThat(Placements.left(before, after)).as("the nodes whose keys have moved").containsOnly("heavy");
        assertThat(nodes.remove("heavy")).as("whether it was there the second time").isFalse();
    }

    @Test
    void theOrderInWhichNodesCameDoesNotMatter() {
        HashRing nodes = Placements.with(new HashRing(100), "a", "b", "c", "d");
        HashRing others = Placements.with(new HashRing(100), "gone", "d", "b", "c", "a");
        others.remove("gone");
        assertThat(Placements.nodes(others)).as("the nodes of 10,000 keys, with the nodes added in another order")
                .isEqualTo(Placements.nodes(nodes));
    }

    @Test
    void everyJvmGivesTheSameAnswer() throws IOException, InterruptedException {
        String here = Placements.answers(new HashRing(100));
        assertThat(Placements.answersOfAnotherJvm("ring")).as("the nodes of 100 keys, asked for in another process")
                .isEqualTo(here);
    }

    @Test
    void copiesAreOnDifferentNodes() {
        HashRing nodes = Placements.withNodes(new HashRing(100), 5);
        for (String key : Placements.KEYS.subList(0, 1_000)) {
            List<String> copies = nodes.nodesOf(key, 3);
            assertThat(copies).as("the nodes of three copies of %s", key).hasSize(3).doesNotHaveDuplicates();
            assertThat(copies.get(0)).as("the first of them is the node of %s", key).isEqualTo(nodes.nodeOf(key));
        }
        assertThat(nodes.nodesOf("user-1", 9)).as("of five nodes, those of nine copies")
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(nodes.nodesOf("user-1", 0)).as("the nodes of no copy").isEmpty();
    }

    @Test
    void theSecondNodeTakesOverFromTheFirst() {
        HashRing nodes = Placements.withNodes(new HashRing(100), 5);
        List<List<String>> before = Placements.KEYS.stream().limit(2_000)
                .map(key -> nodes.nodesOf(key, 5)).toList();
        nodes.remove("c");
        for (int key = 0; key < before.size(); key++) {
            assertThat(nodes.nodesOf(Placements.KEYS.get(key), 5)).as("the nodes of %s without c",
                    Placements.KEYS.get(key)).isEqualTo(Placements.without("c", before.get(key)));
        }
    }

    @Test
    void pointsMayCoincide() {
        HashRing nodes = Placements.with(new HashRing(4, COARSE), "a", "b", "c", "d");
        HashRing others = Placements.with(new HashRing(4, COARSE), "d", "c", "b", "a", "gone");
        others.remove("gone");
        assertThat(Placements.nodes(others)).as("the nodes of 10,000 keys under a hash with eight values: neither the "
                + "order of coming nor a node that is gone matters").isEqualTo(Placements.nodes(nodes));
    }

    /** Going round, the node changes at points and nowhere else, the place where the numbers begin anew included. */
    @Test
    void theHashesFormACircle() {
        ToLongFunction<String> hash = text -> text.startsWith("at ") ? Long.parseLong(text.substring(3))
                : KeyHash.of(text);
        for (int points : new int[] {1, 3}) {
            HashRing nodes = Placements.withNodes(new HashRing(points, hash), 5);
            nodes.add("heavy", 4);
            List<String> round = LongStream.rangeClosed(0, 4096)
                    .map(step -> step == 4096 ? Long.MAX_VALUE : Long.MIN_VALUE + (step << 52))
                    .mapToObj(position -> nodes.nodeOf("at " + position)).toList();
            long changes = IntStream.range(0, round.size())
                    .filter(step -> !round.get(step).equals(round.get((step + 1) % round.size()))).count();
            assertThat(changes).as("how often the node changes on the way round, with %d points a node and %d in all",
                    points, 9 * points).isBetween(2L, 9L * points);
        }
    }

    @Test
    void aNodeIsFoundInTimeOfALogarithm() {
        Scaling.assertFlat("finding a node among thousands of points takes little longer than among few", 100, 6_400,
                points -> {
                    HashRing nodes = Placements.with(new HashRing(points), "a");
                    int[] next = {0};
                    return () -> nodes.nodeOf(Placements.KEYS.get(next[0]++ % 1_000));
                });
        Scaling.assertFlat("so it does among many nodes", 10, 640, count -> {
            HashRing nodes = new HashRing(3);
            IntStream.range(0, count).forEach(number -> nodes.add("node" + number, 1));
            int[] next = {0};
            return () -> nodes.nodeOf(Placements.KEYS.get(next[0]++ % 1_000));
        });
    }

    @Test
    void withoutNodesThereIsNoAnswer() {
        HashRing nodes = Placements.with(new HashRing(100), "a");
        nodes.remove("a");
        assertThat(nodes.nodesOf("user-1", 3)).as("the nodes of three copies where there is no node").isEmpty();
        assertThatThrownBy(() -> nodes.nodeOf("user-1"), "there is no node to name")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        HashRing nodes = Placements.with(new HashRing(100), "a", "b");
        List<String> before = Placements.nodes(nodes);
        for (int weight : new int[] {0, -1, 101}) {
            assertThatThrownBy(() -> nodes.add("c", weight), "a weight of %d", weight)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + weight);
        }
        assertThatThrownBy(() -> nodes.add("a", 5), "adding a, which is there already")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a");
        assertThatThrownBy(() -> nodes.nodesOf("k", -1), "copies are not negative")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> nodes.add(null, 1), "a node is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> nodes.remove(null), "a node is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> nodes.nodeOf(null), "a key is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> nodes.nodesOf(null, 1), "a key is not null")
                .isInstanceOf(NullPointerException.class);
        HashRing takesAll = Placements.with(new HashRing(1, text -> 7), "a");
        assertThatThrownBy(() -> takesAll.nodeOf(null), "a key is not null, though the hash would take it")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> takesAll.nodesOf(null, 1), "a key is not null, though the hash would take it")
                .isInstanceOf(NullPointerException.class);
        for (int points : new int[] {0, -1}) {
            assertThatThrownBy(() -> new HashRing(points), "a node with %d points", points)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + points);
        }
        assertThatThrownBy(() -> new HashRing(1, null), "a hash is not null")
                .isInstanceOf(NullPointerException.class);
        assertThat(Placements.nodes(nodes)).as("what was refused has changed nothing").isEqualTo(before);
    }
}
