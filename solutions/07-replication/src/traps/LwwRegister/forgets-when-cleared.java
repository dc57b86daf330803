/**
 * Clears by going back to a register that nobody has written. It has no stamp, so the next copy that comes by brings
 * the old value back.
 *
 * <p>Caught by: LwwRegisterTest.theGreaterNameDecidesWhenTimesAreEqual, aWriteComesAfterWhatItReplaces,
 * aWriteTakesTheTimeOfItsClock, whatWasClearedStaysCleared, oneStampForTwoValuesIsRefused, thereIsNoTimeAfterTheLast,
 * registersAreEqualByStampAndValue, aWriteOfWhatIsThereIsAWriteToo
 */
public final class LwwRegister<V> {

    public LwwRegister<V> clear(String node, long now) {
        Objects.requireNonNull(node, "node");
        return new LwwRegister<>();
    }
}
