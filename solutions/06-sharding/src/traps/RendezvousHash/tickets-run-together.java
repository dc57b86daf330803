import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Draws a ticket for each unit of weight, by the hash of name and number with nothing between them. Ticket 10 of
 * node1 is ticket 0 of node11, so that a heavy node1 leaves a light node11 nothing.
 *
 * <p>Caught by: RendezvousHashTest.aHeavyNodeLeavesALightOneItsShare, anyNumberIsAHash
 */
public final class RendezvousHash implements Placement {

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (nodes.containsKey(node)) {
            throw new IllegalArgumentException(node + " is there already");
        }
        nodes.put(node, new Node(node, LongStream.range(0, weight)
                .map(ticket -> KeyHash.mix(hash.applyAsLong(node + ticket))).toArray()));
    }

    private record Node(String name, long[] tickets) {

        double score(long keyHash) {
            return Arrays.stream(tickets).mapToDouble(ticket -> (KeyHash.mix(keyHash ^ ticket) >>> 12) * 0x1p-52)
                    .max().orElseThrow();
        }
    }
}
