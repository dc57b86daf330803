package benchmarks.sharding;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import katas.sharding.HashRing;
import katas.sharding.JumpHash;
import katas.sharding.KeyHash;
import katas.sharding.Placement;
import katas.sharding.RendezvousHash;

/**
 * A way to place keys on nodes that are numbered from 0 on.
 *
 * @param name what tables call it
 * @param points the points of a node on a ring; 0 for what is none
 */
record Scheme(String name, int points) {

    private static final String MODULO = "hash % n";
    private static final String JUMP = "JumpHash";
    private static final String RENDEZVOUS = "RendezvousHash";

    static Scheme modulo() {
        return new Scheme(MODULO, 0);
    }

    static Scheme ring(int points) {
        return new Scheme("HashRing of " + points, points);
    }

    static Scheme jump() {
        return new Scheme(JUMP, 0);
    }

    static Scheme rendezvous() {
        return new Scheme(RENDEZVOUS, 0);
    }

    /** Whether the names of the nodes matter much, so that one fleet says little about another. */
    boolean isUpToLuck() {
        return points > 0;
    }

    /** The function from a key to the number of its node, in one of many fleets, which have other names. */
    ToIntFunction<String> over(int nodes, int fleet) {
        return switch (name) {
            case MODULO -> key -> (int) Long.remainderUnsigned(KeyHash.of(key), nodes);
            case JUMP -> new JumpHash(nodes)::bucketOf;
            case RENDEZVOUS -> numbered(new RendezvousHash(), nodes, fleet);
            default -> numbered(new HashRing(points), nodes, fleet);
        };
    }

    private static ToIntFunction<String> numbered(Placement placement, int nodes, int fleet) {
        IntStream.range(0, nodes).forEach(node -> placement.add(fleet + "-node-" + node, 1));
        return key -> {
            String node = placement.nodeOf(key);
            return Integer.parseInt(node.substring(node.lastIndexOf('-') + 1));
        };
    }
}
