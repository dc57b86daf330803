/**
 * Wraps keys into objects and takes the {@code hashCode} that every object has, because their class declares none. It
 * is that of the object's identity: another one in each process, and for each look-up.
 *
 * <p>Caught by: HashRingTest.everyKeyHasANodeAndKeepsIt, aNewNodeTakesItsShareAndNobodyElseMoves,
 * onlyTheKeysOfARemovedNodeMove, theOrderInWhichNodesCameDoesNotMatter, everyJvmGivesTheSameAnswer,
 * copiesAreOnDifferentNodes, badInputIsRefusedAndChangesNothing, theHashesFormACircle,
 * aNameIsWhatItSaysNotTheObjectThatSaysIt, aRefusedNodeLeavesNoTrace, aNodeThatComesBackHasTheWeightThatItComesBackWith
 */
public final class HashRing implements Placement {

    @Override
    public String nodeOf(String key) {
        int first = circle.firstFrom(KeyHash.mix(new Key(Objects.requireNonNull(key, "key")).hashCode()));
        if (ring.length == 0) {
            throw new IllegalStateException("there is no node on the ring");
        }
        return circle.node(first);
    }

    /** A key as an object, with what every object inherits. */
    private static final class Key {

        private final String text;

        Key(String text) {
            this.text = text;
        }
    }
}
