/**
 * Counts versions and never looks at the clock. A node that has written ten times beats one that wrote once, an hour
 * later.
 *
 * <p>Caught by: LwwRegisterTest.whatWasWrittenIsRead, theLaterWriteStays, aWriteComesAfterWhatItReplaces,
 * aWriteTakesTheTimeOfItsClock, whatWasClearedStaysCleared, aMergeIsNoWrite, mergesComeInAnyOrderAndOften,
 * oneStampForTwoValuesIsRefused, thereIsNoTimeAfterTheLast, registersAreEqualByStampAndValue,
 * aWriteOfWhatIsThereIsAWriteToo
 */
public final class LwwRegister<V> {

    private Stamp next(String node, long now) {
        return new Stamp(stamp == null ? 1 : stamp.time() + 1, node);
    }
}
