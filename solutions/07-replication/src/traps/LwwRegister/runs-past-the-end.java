/**
 * Adds 1 to the greatest time there is. The sum is the smallest, so this write loses against all that were ever made.
 *
 * <p>Caught by: LwwRegisterTest.thereIsNoTimeAfterTheLast
 */
public final class LwwRegister<V> {

    private Stamp next(String node, long now) {
        return new Stamp(stamp == null ? now : Math.max(now, stamp.time() + 1), node);
    }
}
