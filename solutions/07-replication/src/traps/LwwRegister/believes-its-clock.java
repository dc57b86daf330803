/**
 * Stamps a write with what the clock says, as it is commonly printed. After a node whose clock runs an hour ahead has
 * written, the writes of all others are lost for an hour: also those that correct it, before the eyes of who wrote
 * them.
 *
 * <p>Caught by: LwwRegisterTest.aWriteComesAfterWhatItReplaces, whatWasClearedStaysCleared, thereIsNoTimeAfterTheLast
 */
public final class LwwRegister<V> {

    private Stamp next(String node, long now) {
        return new Stamp(now, node);
    }
}
