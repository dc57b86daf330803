/**
 * Adds the hash of the node to that of the key and mixes no more. Each node then wins one arc of the circle, and the
 * arcs are as uneven as those of a ring with one point each.
 *
 * <p>Caught by: RendezvousHashTest.sharesAreEven, sharesAreInProportionToWeights,
 * aNewNodeTakesItsShareAndNobodyElseMoves, namesThatAreAlikeGetTheirShares, anyTextIsAName,
 * aHeavyNodeLeavesALightOneItsShare
 */
public final class RendezvousHash implements Placement {

    private record Node(String name, long seed, int weight) {

        double score(long keyHash) {
            double uniform = (((keyHash + seed) >>> 12) + 0.5) / 0x1p52;
            return -weight / StrictMath.log(uniform);
        }
    }
}
