/**
 * Answers at the time-out by what it has got, rather than refuse. On the smaller side of a cut that is the past, and
 * what it takes nobody else has.
 *
 * <p>Caught by: PartitionedStoreTest.theSmallerSideRefusesAndTheLargerDoesNotNotice, theTimeoutOfAGetIsThatOfItsCall,
 * whatWasRefusedMayBeSeenLater, whatThisNodeHasAlreadyIsNotWithAMajorityForThat,
 * aGetIsRefusedInTimeAlsoWhereWhatCameLaterWaits, requestsMayHaveAnyNumbers, aRefusalSaysHowFarItCame,
 * whoIsToldAtATickCallsAtItsTime, aRefusalSaysThatHalfIsNoMajority, whatComesAfterARefusalIsNotWrittenBack,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    public void tick(long time) {
        now = time;
        List<Round> late = rounds.values().stream().filter(round -> now - round.begun >= timeout).toList();
        rounds.values().removeAll(late);
        late.forEach(round -> round.atMajority.accept(round.items));
        if (now - shared >= interval) {
            shared = now;
            disk.keys().forEach(key -> sendAll(new StoreMessage.Share(key, disk.load(key))));
        }
    }
}
