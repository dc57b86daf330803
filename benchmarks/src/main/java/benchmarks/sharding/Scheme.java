package benchmarks.sharding;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The function from a key to the number of its node, in one of many fleets, which have other names. */
    ToIntFunction<String> over(int nodes, int fleet) {
        return type.over(IntStream.range(0, nodes).mapToObj(node -> fleet + "-node-" + node).toList(),
                node -> Integer.parseInt(node.substring(node.lastIndexOf('-') + 1)), points);
    }
}
