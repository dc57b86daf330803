package katas.sharding;

/**
 * Takes the first point behind the key and forgets that the circle is closed: a key behind the last point has nobody.
 *
 * <p>Caught by: HashRingTest.oneNodeHasEveryKey
 * Caught by: HashRingTest.everyKeyHasANodeAndKeepsIt
 * Caught by: HashRingTest.manyPointsMakeSharesEven
 * Caught by: HashRingTest.sharesAreInProportionToWeights
 * Caught by: HashRingTest.aNewNodeTakesItsShareAndNobodyElseMoves
 * Caught by: HashRingTest.onlyTheKeysOfARemovedNodeMove
 * Caught by: HashRingTest.theOrderInWhichNodesCameDoesNotMatter
 * Caught by: HashRingTest.badInputIsRefusedAndChangesNothing
 * Caught by: HashRingTest.theHashesFormACircle
 * Caught by: HashRingTest.aNodeIsFoundInTimeOfALogarithm
 * Caught by: HashRingTest.namesThatAreAlikeGetTheirShares
 * Caught by: HashRingTest.anyTextIsAName
 * Caught by: HashRingTest.aHeavyNodeLeavesALightOneItsShare
 * Caught by: HashRingTest.aNameIsWhatItSaysNotTheObjectThatSaysIt
 * Caught by: HashRingTest.aRefusedNodeLeavesNoTrace
 * Caught by: HashRingTest.aNodeThatComesBackHasTheWeightThatItComesBackWith
 * Caught by: HashRingTest.nothingIsKeptOfWhatWasAskedAndRemoved
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
