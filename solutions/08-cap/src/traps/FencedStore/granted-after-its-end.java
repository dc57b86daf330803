/**
 * Takes the lease, draws the number, and never looks back. Where it pauses between the two, the lease ends and another
 * holder takes it; then the late number is the greater one, and fences the holder out.
 *
 * <p>Caught by: FencedStoreTest.aLeaseThatEndsWhileItIsGrantedIsNotGranted
 */
public final class FencedStore {

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = holders.get();
        try {
            return leases.putIfAbsent(key, holder, life)
                    ? Optional.of(new Lease(resource, holder, leases.increment("token:" + resource)))
                    : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, holder);
            throw thrown;
        }
    }
}
