/**
 * Keeps the lease under the name of the resource and the number under the name with a suffix. A resource may have the
 * suffix in its name: the lease of "a:token" is where the leases of "a" are counted. A prefix for each kind does what a
 * suffix for some does not.
 *
 * <p>Caught by: FencedStoreTest.resourcesDoNotMeet, aResourceMayBeNamedLikeAKeyOfAnother
 */
public final class FencedStore {

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        String holder = holders.get();
        try {
            if (!leases.putIfAbsent(key, holder, life)) {
                return Optional.empty();
            }
            long token = leases.increment(resource + ":token");
            return holder.equals(leases.get(key)) ? Optional.of(new Lease(resource, holder, token)) : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, holder);
            throw thrown;
        }
    }

    private static String leaseKey(String resource) {
        return Objects.requireNonNull(resource, "resource");
    }
}
