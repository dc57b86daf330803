/**
 * Passes the failure on and leaves the lease where it is. Nobody holds it, and nobody else can have it until its life
 * is over.
 *
 * <p>Caught by: FencedStoreTest.aFailureInTheMiddleGivesTheLeaseBack, aFailureOfGivingBackHidesNothing,
 * whateverRegistersThrowIsThrown
 */
public final class FencedStore {

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = holders.get();
        if (!leases.putIfAbsent(key, holder, life)) {
            return Optional.empty();
        }
        long token = leases.increment("token:" + resource);
        return holder.equals(leases.get(key)) ? Optional.of(new Lease(resource, holder, token)) : Optional.empty();
    }
}
