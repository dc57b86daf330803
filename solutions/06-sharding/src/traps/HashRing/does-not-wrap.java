/**
 * Takes the first point behind the key and forgets that the circle is closed: a key behind the last point has nobody.
 *
 * <p>Caught by: HashRingTest.oneNodeHasEveryKey, everyKeyHasANodeAndKeepsIt, manyPointsMakeSharesEven,
 * sharesAreInProportionToWeights, aNewNodeTakesItsShareAndNobodyElseMoves, onlyTheKeysOfARemovedNodeMove,
 * theOrderInWhichNodesCameDoesNotMatter, badInputIsRefusedAndChangesNothing, theHashesFormACircle,
 * aNodeIsFoundInTimeOfALogarithm, namesThatAreAlikeGetTheirShares, anyTextIsAName, aHeavyNodeLeavesALightOneItsShare,
 * aNameIsWhatItSaysNotTheObjectThatSaysIt, aRefusedNodeLeavesNoTrace,
 * aNodeThatComesBackHasTheWeightThatItComesBackWith, nothingIsKeptOfWhatWasAskedAndRemoved
 */
public final class HashRing implements Placement {

    @Override
    public String nodeOf(String key) {
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (ring.length == 0) {
            throw new IllegalStateException("there is no node on the ring");
        }
        return ring[first].node;
    }
}
