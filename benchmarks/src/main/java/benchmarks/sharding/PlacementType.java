package benchmarks.sharding;

import benchmarks.comparison.Contender;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import katas.sharding.HashRing;
import katas.sharding.JumpHash;
import katas.sharding.KeyHash;
import katas.sharding.Placement;
import katas.sharding.RendezvousHash;

/** The ways to place keys on nodes that are measured. */
public enum PlacementType implements Contender {

    /** The remainder of a division: what one tries first. */
    MODULO("hash % n", Role.OTHER) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            return key -> (int) Long.remainderUnsigned(KeyHash.of(key), nodes.size());
        }
    },
    /** Of this chapter; it knows numbers of buckets, and no names. */
    JUMP_HASH("JumpHash", Role.KATA) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            return new JumpHash(nodes.size())::bucketOf;
        }
    },
    /** Knows numbers of buckets, and neither names nor weights. */
    GUAVA("Guava", Role.LIBRARY) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            int buckets = nodes.size();
            return key -> Hashing.consistentHash(KeyHash.of(key), buckets);
        }
    },
    /** Of this chapter; the more points a node has on it, the more even, and the slower. */
    HASH_RING("HashRing", Role.KATA) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            return named(new HashRing(points), nodes, number);
        }
    },
    /** Of this chapter. */
    RENDEZVOUS_HASH("RendezvousHash", Role.KATA) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            return named(new RendezvousHash(), nodes, number);
        }
    },
    /** The hash of the key alone, which all of them take first; of no node. */
    KEY_HASH("KeyHash", Role.BOUND) {
        @Override
        ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points) {
            return key -> (int) KeyHash.of(key);
        }
    };

    private final String label;
    private final Role role;

    PlacementType(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /**
     * Places keys.
     *
     * @param nodes their names
     * @param number something of a node's name, which those answer with that know names
     * @param points how many a node has on a ring
     * @return the function from a key to its node, by number
     */
    abstract ToIntFunction<String> over(List<String> nodes, ToIntFunction<String> number, int points);

    /** Those of which the time of a look-up is measured. */
    static List<PlacementType> timed() {
        return Stream.of(values()).filter(type -> type.role != Role.OTHER).toList();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static ToIntFunction<String> named(Placement placement, List<String> nodes, ToIntFunction<String> number) {
        nodes.forEach(node -> placement.add(node, 1));
        return key -> number.applyAsInt(placement.nodeOf(key));
    }
}
