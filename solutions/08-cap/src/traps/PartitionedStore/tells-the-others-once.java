/**
 * Tells the others of an item when it is added, and never again. Whoever was cut off then never hears of it.
 *
 * <p>Caught by: PartitionedStoreTest.aConsistentAddIsDoneWithAMajority, halfIsNoMajority,
 * aConsistentGetTellsTheUnionOfAMajority, aConsistentGetTellsNothingThatAMajorityHasNot, whatWasRefusedMayBeSeenLater,
 * bothSidesOfACutComeTogether, whatIsSharedIsSentAtTheIntervalAgainAndAgain, theFirstIntervalBeginsWhenANodeIsMade,
 * theIntervalBeginsWithTheTimeOfSharingThatCameLast, timesMayBeAsLongAsANumberCanBe,
 * aConsistentGetIsWrittenBackAlsoWhereAllHaveTheSame, theNodesAreThoseThatWereGiven,
 * whatComesAfterAMajorityHasAnsweredIsNotTold, aGetThatIsCancelledIsWrittenBackAllTheSame,
 * namesAreTheSameIfTheyAreEqual, requestsMayHaveAnyNumbers, aRefusalSaysHowFarItCame,
 * requestsOfTwoNodesMayHaveOneNumber, whatIsSharedIsNotAnswered, whatIsWrittenBackIsSentToEveryOtherNode,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    private void merge(String key, Set<String> items) {
        Set<String> union = new HashSet<>(disk.load(key));
        if (union.addAll(items)) {
            disk.save(key, union);
            sendAll(new StoreMessage.Share(key, Set.copyOf(union)));
        }
    }

    public void tick(long time) {
        now = time;
        List<Round> late = rounds.values().stream().filter(round -> now - round.begun >= timeout).toList();
        rounds.values().removeAll(late);
        late.forEach(round -> round.client.completeExceptionally(new NoMajorityException(round.answered.size()
                + " of " + nodes.size() + " nodes have answered, and " + (nodes.size() / 2 + 1) + " are a majority")));
    }
}
