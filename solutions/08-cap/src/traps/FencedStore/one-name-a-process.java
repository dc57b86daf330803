/**
 * Asks for a name once, for the process. Its own lease of before looks like its lease of now: the thread that came late
 * releases the lease of the thread that works.
 *
 * <p>Caught by: FencedStoreTest.eachLeaseHasANameOfItsOwn
 */
public final class FencedStore {

    private String name;

    public Optional<Lease> acquire(String resource) {
        String key = leaseKey(resource);
        synchronized (this) {
            name = name == null ? holders.get() : name;
        }
        try {
            if (!leases.putIfAbsent(key, name, life)) {
                return Optional.empty();
            }
            long token = leases.increment("token:" + resource);
            return name.equals(leases.get(key)) ? Optional.of(new Lease(resource, name, token)) : Optional.empty();
        } catch (Throwable thrown) {
            giveBack(key, name);
            throw thrown;
        }
    }
}
