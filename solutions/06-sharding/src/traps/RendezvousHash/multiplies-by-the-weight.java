/**
 * Multiplies the score by the weight. With weights 1 and 2 the second wins three keys in four, not two in three: the
 * larger of two products is not drawn in proportion.
 *
 * <p>Caught by: RendezvousHashTest.sharesAreInProportionToWeights, aHeavyNodeLeavesALightOneItsShare
 */
public final class RendezvousHash implements Placement {

    private record Node(String name, long seed, int weight) {

        double score(long keyHash) {
            double uniform = ((KeyHash.mix(keyHash ^ seed) >>> 12) + 0.5) / 0x1p52;
            return weight * uniform;
        }
    }
}
