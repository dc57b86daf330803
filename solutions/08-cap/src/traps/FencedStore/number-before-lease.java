/**
 * Draws the number first, and then takes the lease. Two draw 1 and 2; the second has its turn and ends it; the first
 * takes the lease, holds the resource, and is refused with its 1.
 *
 * <p>Caught by: FencedStoreTest.whoeverIsGrantedALeaseIsServed
 */
public final class FencedStore {

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = holders.get();
        long token = leases.increment("token:" + resource);
        try {
            return leases.putIfAbsent(key, holder, life)
                    ? Optional.of(new Lease(resource, holder, token)) : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, holder);
            throw thrown;
        }
    }
}
