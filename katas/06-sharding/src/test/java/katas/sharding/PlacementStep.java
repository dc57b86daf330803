package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import testkit.Script;

/** A node comes or goes, written the way a reader would type it. */
sealed interface PlacementStep {

    /** What is asked for: keys, some of which are called like nodes. */
    List<String> KEYS = List.of("user-0", "user-1", "user-2", "user-3", "user-4", "user-5", "user-6", "user-7", "", "a",
            "node1", "Z\u00fcrich");

    /** Steps with few different nodes, so that they come back. */
    static Arbitrary<List<PlacementStep>> any() {
        Arbitrary<String> node = Arbitraries.of("a", "b", "a#1", "", "node1", "node11", "Z\u00fcrich",
                "\uD83D\uDE00");
        return Arbitraries.<PlacementStep>frequencyOf(
                Tuple.of(3, Combinators.combine(node, Arbitraries.integers().between(1, 3)).as(Add::new)),
                Tuple.of(2, node.map(Remove::new))).list().ofMaxSize(12);
    }

    /**
     * Replays steps and compares each answer with that of a placement that has never known other nodes.
     *
     * @param setup how the placement is made, as Java
     * @param empty makes it
     * @param steps what to do
     */
    static void replay(String setup, Supplier<Placement> empty, List<PlacementStep> steps) {
        Placement placement = empty.get();
        Map<String, Integer> weights = new HashMap<>();
        Script.replay("Placement nodes = " + setup + ";", steps, step -> {
            List<List<String>> before = ranks(placement);
            if (step instanceof Add add && !weights.containsKey(add.node)) {
                placement.add(add.node, add.weight);
                weights.put(add.node, add.weight);
                assertThat(ranks(placement).stream().map(rank -> Placements.without(add.node, rank)))
                        .as("the nodes of 12 keys in order, but for the new one").isEqualTo(before);
            } else if (step instanceof Add again) {
                assertThatThrownBy(() -> placement.add(again.node, again.weight),
                        "\"%s\" is there already", again.node).isInstanceOf(IllegalArgumentException.class);
            } else if (step instanceof Remove remove) {
                assertThat(placement.remove(remove.node)).as("whether \"%s\" was there", remove.node)
                        .isEqualTo(weights.remove(remove.node) != null);
                assertThat(ranks(placement)).as("the nodes of 12 keys in order, but for the one that is gone")
                        .isEqualTo(before.stream().map(rank -> Placements.without(remove.node, rank)).toList());
            }
            assertThat(ranks(placement)).as("the nodes of 12 keys in order, as if %s had never had other company",
                    String.join(", ", weights.keySet())).isEqualTo(ranks(Placements.fresh(empty, weights)));
            for (String key : weights.isEmpty() ? List.<String>of() : KEYS) {
                assertThat(placement.nodeOf(key)).as("the node of \"%s\" is the first of nodesOf", key)
                        .isEqualTo(placement.nodesOf(key, 1).get(0));
            }
        });
    }

    /** All nodes of each of 12 keys, in order. */
    private static List<List<String>> ranks(Placement placement) {
        return KEYS.stream().map(key -> placement.nodesOf(key, Integer.MAX_VALUE)).toList();
    }

    /** A node comes. */
    record Add(String node, int weight) implements PlacementStep {
        @Override
        public String toString() {
            return "nodes.add(\"" + node + "\", " + weight + ");";
        }
    }

    /** A node goes. */
    record Remove(String node) implements PlacementStep {
        @Override
        public String toString() {
            return "nodes.remove(\"" + node + "\");";
        }
    }
}
