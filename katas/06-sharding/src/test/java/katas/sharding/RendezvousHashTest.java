package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class RendezvousHashTest implements PlacementContract {

    /** A hash with eight values, so that nearly everything coincides. */
    private static final ToLongFunction<String> COARSE = text -> KeyHash.of(text) & 7;

    @Override
    public Placement empty() {
        return new RendezvousHash();
    }

    @Override
    public Placement empty(ToLongFunction<String> hash) {
        return new RendezvousHash(hash);
    }

    @Override
    public double deviation() {
        return 0;
    }

    @Test
    void oneNodeHasEveryKey() {
        RendezvousHash nodes = Placements.with(new RendezvousHash(), "a");
        assertThat(Placements.load(nodes)).as("10,000 keys and one node").isEqualTo(Map.of("a", 10_000));
    }

    @Test
    void everyKeyHasANodeAndKeepsIt() {
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 5);
        List<String> first = Placements.nodes(nodes);
        assertThat(first).as("the nodes of 10,000 keys").isSubsetOf("a", "b", "c", "d", "e");
        assertThat(Placements.nodes(nodes)).as("the nodes of the same keys when asked again").isEqualTo(first);
    }

    @Test
    void sharesAreEven() {
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 10);
        assertThat(Placements.load(nodes).values()).as("of 10,000 keys, those of each of ten nodes")
                .hasSize(10).allSatisfy(keys -> assertThat(keys).isCloseTo(1_000, within(150)));
    }

    @Test
    void sharesAreInProportionToWeights() {
        RendezvousHash nodes = new RendezvousHash();
        nodes.add("a", 1);
        nodes.add("b", 2);
        nodes.add("c", 5);
        Map<String, Integer> load = Placements.load(nodes);
        assertThat(load.getOrDefault("a", 0)).as("of 10,000 keys, those of a with weight 1 of 8")
                .isCloseTo(1_250, within(165));
        assertThat(load.getOrDefault("b", 0)).as("of 10,000 keys, those of b with weight 2 of 8")
                .isCloseTo(2_500, within(220));
        assertThat(load.getOrDefault("c", 0)).as("of 10,000 keys, those of c with weight 5 of 8")
                .isCloseTo(6_250, within(250));
    }

    @Test
    void aNewNodeTakesItsShareAndNobodyElseMoves() {
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 4);
        List<String> before = Placements.nodes(nodes);
        nodes.add("e", 1);
        List<String> after = Placements.nodes(nodes);
        assertThat(Placements.left(after, before)).as("where the keys that have moved are now").containsOnly("e");
        assertThat(Collections.frequency(after, "e")).as("of 10,000 keys, those that the fifth node takes over")
                .isCloseTo(2_000, within(200));
    }

    @Test
    void onlyTheKeysOfARemovedNodeMove() {
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 5);
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
        RendezvousHash nodes = Placements.with(new RendezvousHash(), "a", "b", "c", "d");
        RendezvousHash others = Placements.with(new RendezvousHash(), "gone", "d", "b", "c", "a");
        others.remove("gone");
        assertThat(Placements.nodes(others)).as("the nodes of 10,000 keys, with the nodes added in another order")
                .isEqualTo(Placements.nodes(nodes));
    }

    @Test
    void everyJvmGivesTheSameAnswer() throws IOException, InterruptedException {
        String here = Placements.answers(new RendezvousHash());
        assertThat(Placements.answersOfAnotherJvm("rendezvous"))
                .as("the nodes of 100 keys, asked for in another process").isEqualTo(here);
    }

    @Test
    void copiesAreOnDifferentNodes() {
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 5);
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
        RendezvousHash nodes = Placements.withNodes(new RendezvousHash(), 5);
        List<List<String>> before = Placements.KEYS.stream().limit(2_000)
                .map(key -> nodes.nodesOf(key, 5)).toList();
        nodes.remove("c");
        for (int key = 0; key < before.size(); key++) {
            assertThat(nodes.nodesOf(Placements.KEYS.get(key), 5)).as("the nodes of %s without c",
                    Placements.KEYS.get(key)).isEqualTo(Placements.without("c", before.get(key)));
        }
    }

    @Test
    void scoresMayBeEqual() {
        RendezvousHash nodes = Placements.with(new RendezvousHash(COARSE), "a", "b", "c", "d");
        RendezvousHash others = Placements.with(new RendezvousHash(COARSE), "d", "c", "b", "a", "gone");
        others.remove("gone");
        assertThat(Placements.nodes(others)).as("the nodes of 10,000 keys under a hash with eight values: neither the "
                + "order of coming nor a node that is gone matters").isEqualTo(Placements.nodes(nodes));
    }

    @Test
    void withoutNodesThereIsNoAnswer() {
        RendezvousHash nodes = Placements.with(new RendezvousHash(), "a");
        nodes.remove("a");
        assertThat(nodes.nodesOf("user-1", 3)).as("the nodes of three copies where there is no node").isEmpty();
        assertThatThrownBy(() -> nodes.nodeOf("user-1"), "there is no node to name")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsKeptOfNodesThatWere() {
        Footprint.assertAtMost(500_000, "30,000 nodes came and went, and memory is for those that are there", () -> {
            RendezvousHash nodes = Placements.with(new RendezvousHash(), "a", "b");
            for (int number = 0; number < 30_000; number++) {
                nodes.add("gone-" + number, 1);
                nodes.remove("gone-" + number);
            }
            return nodes;
        });
    }

    @Test
    void badKeysAndCountsAreRefusedWhateverTheHashTakesAndWhoIsThere() {
        RendezvousHash nodes = Placements.with(new RendezvousHash(text -> 7), "a");
        assertThatThrownBy(() -> nodes.nodeOf(null), "a key is not null, though the hash would take it")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> nodes.nodesOf(null, 1), "a key is not null, though the hash would take it")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RendezvousHash().nodesOf("k", -1),
                "copies are not negative, though nobody is there")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        RendezvousHash nodes = Placements.with(new RendezvousHash(), "a", "b");
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
        assertThatThrownBy(() -> new RendezvousHash(null), "a hash is not null")
                .isInstanceOf(NullPointerException.class);
        assertThat(Placements.nodes(nodes)).as("what was refused has changed nothing").isEqualTo(before);
    }
}
