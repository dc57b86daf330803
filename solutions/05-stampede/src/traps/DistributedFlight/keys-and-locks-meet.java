/**
 * Stores values under their keys as they are. Somebody has a key that looks like a lock.
 *
 * <p>Caught by: DistributedFlightTest.aLockIsNeverTakenForTheValueOfAnotherKey
 */
public final class DistributedFlight {

    private static String value(String key) {
        return key;
    }
}
