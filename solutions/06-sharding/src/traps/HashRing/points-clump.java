/**
 * Hashes the points with {@code String.hashCode}. It is the same on every JVM, but texts that differ in the last digit
 * have neighboring hashes: the hundred points of a node stand side by side and count as few.
 *
 * <p>Caught by: HashRingTest.manyPointsMakeSharesEven, sharesAreInProportionToWeights,
 * aNewNodeTakesItsShareAndNobodyElseMoves, namesThatAreAlikeGetTheirShares, anyTextIsAName,
 * aHeavyNodeLeavesALightOneItsShare
 */
public final class HashRing implements Placement {

    private Point point(String node, int number) {
        return new Point((long) (node + "#" + number).hashCode() << 32, node);
    }
}
