package benchmarks.sharding;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.sharding.Placement;

/**
 * A way to place keys on nodes that are numbered from 0 on.
 *
 * @param type the way
 * @param points the points of a node on a ring; 0 for what is none
 */
record Scheme(PlacementType type, int points) {

    /** From the one that moves most. Guava's is JumpHash once more. */
    static final List<Scheme> ALL = Stream.of(Stream.of(new Scheme(PlacementType.MODULO, 0)),
            Stream.of(1, 10, 100, 1_000).map(points -> new Scheme(PlacementType.HASH_RING, points)),
            Stream.of(PlacementType.RENDEZVOUS_HASH, PlacementType.JUMP_HASH).map(type -> new Scheme(type, 0)))
            .flatMap(schemes -> schemes).toList();

    /** What tables call it. */
    String name() {
        return points == 0 ? type.toString() : type + " of " + points;
    }

    /** Whether the names of the nodes matter much, so that one fleet says little about another. */
    boolean isUpToLuck() {
        return points > 0;
    }

    /** Nodes of one of many fleets, which have other names; their number grows from 0. */
    Fleet fleet(int number) {
        return new Fleet(this, number, type.placement(points));
    }

    /**
     * Nodes, numbered from 0 on.
     *
     * @param scheme how keys are placed on them
     * @param number which fleet they are
     * @param placement where those are that have names, to which new ones are added; empty if they have none
     */
    record Fleet(Scheme scheme, int number, Optional<Placement> placement) {

        /** The function from a key to the number of its node, when so many more have been added. */
        ToIntFunction<String> grown(int from, int to) {
            if (placement.isEmpty()) {
                return scheme.type.over(to);
            }
            Placement nodes = placement.get();
            IntStream.range(from, to).forEach(node -> nodes.add(number + "-node-" + node, 1));
            return key -> {
                String node = nodes.nodeOf(key);
                return Integer.parseInt(node.substring(node.lastIndexOf('-') + 1));
            };
        }
    }
}
