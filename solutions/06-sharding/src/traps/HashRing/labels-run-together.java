/**
 * Puts nothing between the name of a node and the number of its point, so that point 11 of node1 is point 1 of node11.
 * Where a hundred names of servers differ in their last digits, the shares are wrong for ever, and by nobody's fault.
 * Ringpop did so (uber-node/ringpop-node, issue 241).
 *
 * <p>Caught by: HashRingTest.aHeavyNodeLeavesALightOneItsShare
 */
public final class HashRing implements Placement {

    private Point point(String node, int number) {
        return new Point(hash.applyAsLong(node + number), node);
    }
}
