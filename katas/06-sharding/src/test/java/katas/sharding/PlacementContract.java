package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

/** What every {@link Placement} promises, at the ends and in the odd middle of what it may be given. */
interface PlacementContract {

    /** Makes a placement without nodes. */
    Placement empty();

    /** Makes a placement without nodes that has a hash of its own. */
    Placement empty(ToLongFunction<String> hash);

    /** The standard deviation of the share of a node of weight 1, as a part of its mean, without that of the keys. */
    double deviation();

    @Test
    default void namesThatAreAlikeGetTheirShares() {
        assertShares(OddNames.NUMBERED.stream().collect(HashMap::new, (all, name) -> all.put(name, 1), Map::putAll));
    }

    @Test
    default void anyTextIsAName() {
        assertShares(OddNames.ODD.stream().collect(HashMap::new, (all, name) -> all.put(name, 1), Map::putAll));
    }

    /** Where texts for single points or tickets run into each other, a light node drowns in a heavy one. */
    @Test
    default void aHeavyNodeLeavesALightOneItsShare() {
        for (List<String> pair : List.of(List.of("node1", "node11"), List.of("node", "1node"), List.of("1", "11"),
                List.of("a", "a#1"), List.of("b", "a"))) {
            assertShares(Map.of(pair.get(0), Placement.MAX_WEIGHT, pair.get(1), 1));
        }
        assertShares(Map.of("node1", 20, "node11", 1));
    }

    @Test
    default void aNameIsWhatItSaysNotTheObjectThatSaysIt() {
        Placement nodes = Placements.with(empty(), "node1", "b");
        List<String> before = Placements.nodes(nodes);
        assertThatThrownBy(() -> nodes.add(new String("node1"), 1), "node1 is there already, in another String")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Placements.KEYS.stream().map(key -> nodes.nodeOf(new String(key))))
                .as("the nodes of 10,000 keys, in other Strings").isEqualTo(before);
        assertThat(nodes.remove(new String("node1"))).as("whether node1 was there, in another String").isTrue();
        assertThat(Placements.nodes(nodes)).as("the nodes of 10,000 keys without node1").containsOnly("b");
    }

    @Test
    default void aRefusedNodeLeavesNoTrace() {
        for (int weight : new int[] {1, 4, 6, Placement.MAX_WEIGHT}) {
            Placement nodes = Placements.with(empty(), "b", "c");
            nodes.add("node1", 5);
            List<String> before = Placements.nodes(nodes);
            assertThatThrownBy(() -> nodes.add("node1", weight), "node1 is there already; weight %d", weight)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("node1");
            assertThat(Placements.nodes(nodes)).as("the nodes of 10,000 keys after add(\"node1\", %d) was refused",
                    weight).isEqualTo(before);
            nodes.remove("node1");
            assertThat(Placements.nodes(nodes)).as("the nodes of 10,000 keys without node1, and without a trace of it")
                    .isEqualTo(Placements.nodes(Placements.with(empty(), "b", "c")));
            for (int bad : new int[] {0, -1, Integer.MIN_VALUE, Placement.MAX_WEIGHT + 1, Integer.MAX_VALUE}) {
                assertThatThrownBy(() -> nodes.add("node1", bad), "a weight of %d", bad)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + bad);
            }
            assertThat(nodes.remove("node1")).as("whether a node is there that was refused for its weight").isFalse();
            nodes.remove("b");
            nodes.remove("c");
            assertThat(nodes.nodesOf("user-1", 3)).as("the nodes when all have been removed").isEmpty();
            assertThatThrownBy(() -> nodes.nodeOf("user-1"), "all nodes have been removed")
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void aNodeThatComesBackHasTheWeightThatItComesBackWith() {
        Placement nodes = Placements.with(empty(), "a", "b");
        nodes.add("c", 7);
        nodes.remove("c");
        nodes.add("c", 2);
        Placement others = Placements.with(empty(), "b", "a");
        others.add("c", 2);
        assertThat(Placements.nodes(nodes)).as("the nodes of 10,000 keys: c has weight 2 now, whatever it had before")
                .isEqualTo(Placements.nodes(others));
    }

    @Test
    default void keysOfEqualHashHaveEqualNodes() {
        for (long shift : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE - 7}) {
            Placement nodes = Placements.with(empty(text -> (KeyHash.of(text) & 7) + shift), "a", "b", "c", "d");
            Map<Long, List<String>> byHash = new HashMap<>();
            for (String key : Placements.oddKeys()) {
                long hash = (KeyHash.of(key) & 7) + shift;
                assertThat(nodes.nodesOf(key, 9)).as("all nodes of \"%s\", whose hash is %d: those of others with it",
                        key, hash).isEqualTo(byHash.computeIfAbsent(hash, first -> nodes.nodesOf(key, 9)));
            }
        }
    }

    /** Some of these names share their {@code String.hashCode}, so that hash tables keep them in order of coming. */
    @Test
    default void namesDecideBetweenNodesThatAreTied() {
        ToLongFunction<String> coarse = text -> KeyHash.of(text) & 1;
        List<String> names = OddNames.ODD;
        Placement nodes = empty(coarse);
        Placement others = empty(coarse);
        for (int number = 0; number < names.size(); number++) {
            nodes.add(names.get(number), 1);
        }
        for (int number = names.size() - 1; number >= 0; number--) {
            others.add(names.get(number), 1);
        }
        for (String key : Placements.oddKeys()) {
            assertThat(others.nodesOf(key, 99)).as("all nodes of \"%s\" under a hash with two values, with the nodes "
                    + "added in reverse", key).isEqualTo(nodes.nodesOf(key, 99));
            assertThat(nodes.nodeOf(key)).as("the node of \"%s\" is the first of all", key)
                    .isEqualTo(nodes.nodesOf(key, 99).get(0));
        }
    }

    @Test
    default void anyNumberIsAHash() {
        for (long number : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE}) {
            ToLongFunction<String> same = text -> number;
            Placement nodes = Placements.with(empty(same), "a", "b", "c");
            List<String> all = nodes.nodesOf("user-1", 3);
            assertThat(all).as("the nodes of user-1 when every hash is %d", number)
                    .containsExactlyInAnyOrder("a", "b", "c");
            assertThat(Placements.with(empty(same), "c", "a", "b").nodesOf("user-1", 3))
                    .as("the same nodes in another order of coming").isEqualTo(all);
            nodes.remove(all.get(0));
            assertThat(nodes.nodeOf("user-1")).as("the node of user-1 without %s when every hash is %d", all.get(0),
                    number).isEqualTo(all.get(1));
        }
    }

    @Test
    default void aListOfNodesStaysAsItIs() {
        Placement nodes = Placements.with(empty(), "a", "b", "c");
        List<String> list = nodes.nodesOf("user-1", 3);
        List<String> then = List.copyOf(list);
        nodes.nodesOf("user-2", 2);
        nodes.remove("b");
        nodes.add("d", 3);
        assertThat(list).as("what nodesOf returned before b went and d came").isEqualTo(then);
    }

    @Test
    default void anyNumberOfCopiesButNegativeOnes() {
        Placement nodes = Placements.with(empty(), "a", "b", "c");
        assertThat(nodes.nodesOf("user-1", Integer.MAX_VALUE)).as("of three nodes, those of 2147483647 copies")
                .containsExactlyInAnyOrder("a", "b", "c").isEqualTo(nodes.nodesOf("user-1", 3));
        assertThatThrownBy(() -> nodes.nodesOf("user-1", Integer.MIN_VALUE), "-2147483648 copies")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + Integer.MIN_VALUE);
    }

    @Test
    default void nothingIsKeptOfWhatWasAskedAndRemoved() {
        Footprint.assertAtMost(200_000, "memory is for the nodes that are there", () -> {
            Placement nodes = Placements.with(empty(KeyHash::of), "a", "b", "c");
            for (int number = 0; number < 2_000; number++) {
                nodes.add("gone-" + number, 1);
                nodes.remove("gone-" + number);
            }
            for (int number = 0; number < 20_000; number++) {
                nodes.nodeOf("user-" + number);
                nodes.nodesOf("user-" + number, 2);
            }
            return nodes;
        });
    }

    private void assertShares(Map<String, Integer> weights) {
        Placement nodes = empty();
        weights.forEach(nodes::add);
        Map<String, Integer> load = Placements.loadOfMany(nodes);
        int keys = load.values().stream().mapToInt(Integer::intValue).sum();
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        weights.forEach((node, weight) -> {
            double mean = (double) keys * weight / sum;
            double chance = Math.sqrt(deviation() * deviation() / weight + 1 / mean);
            assertThat((double) load.getOrDefault(node, 0))
                    .as("of %d keys, those of \"%s\" with weight %d of %d, beside %s", keys, node, weight, sum,
                            String.join(", ", weights.keySet())).isCloseTo(mean, within(5 * chance * mean));
        });
    }
}
