/**
 * Draws a score for each node and leaves the weights aside.
 *
 * <p>Caught by: RendezvousHashTest.sharesAreInProportionToWeights, aHeavyNodeLeavesALightOneItsShare
 */
public final class RendezvousHash implements Placement {

    private record Node(String name, long seed, int weight) {

        double score(long keyHash) {
            double uniform = ((KeyHash.mix(keyHash ^ seed) >>> 12) + 0.5) / 0x1p52;
            return uniform;
        }
    }
}
