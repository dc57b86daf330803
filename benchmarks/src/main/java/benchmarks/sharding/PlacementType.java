package benchmarks.sharding;

import benchmarks.comparison.Contender;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Optional;
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
        ToIntFunction<String> over(int buckets) {
            return key -> (int) Long.remainderUnsigned(KeyHash.of(key), buckets);
        }
    },
    /** Of this chapter; it knows numbers of buckets, and no names. */
    JUMP_HASH("JumpHash", Role.KATA) {
        @Override
        ToIntFunction<String> over(int buckets) {
            return new JumpHash(buckets)::bucketOf;
        }
    },
    /** Knows numbers of buckets, and neither names nor weights. */
    GUAVA("Guava", Role.LIBRARY) {
        @Override
        ToIntFunction<String> over(int buckets) {
            return key -> Hashing.consistentHash(KeyHash.of(key), buckets);
        }
    },
    /** Of this chapter; the more points a node has on it, the more even, and the slower. */
    HASH_RING("HashRing", Role.KATA) {
        @Override
        Optional<Placement> placement(int points) {
            return Optional.of(new HashRing(points));
        }
    },
    /** Of this chapter. */
    RENDEZVOUS_HASH("RendezvousHash", Role.KATA) {
        @Override
        Optional<Placement> placement(int points) {
            return Optional.of(new RendezvousHash());
        }
    },
    /** The hash of the key alone, which all of them take first; of no node. */
    KEY_HASH("KeyHash", Role.BOUND) {
        @Override
        ToIntFunction<String> over(int buckets) {
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
     * Makes a placement, if this way knows the names of nodes.
     *
     * @param points how many points a node has on a ring
     * @return the placement, without nodes; empty if this way only knows how many there are
     */
    Optional<Placement> placement(int points) {
        return Optional.empty();
    }

    /**
     * Places keys, if this way only knows how many nodes there are.
     *
     * @param buckets how many
     * @return the function from a key to the number of its node
     */
    ToIntFunction<String> over(int buckets) {
        throw new UnsupportedOperationException(label + " knows nodes by their names");
    }

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
}
