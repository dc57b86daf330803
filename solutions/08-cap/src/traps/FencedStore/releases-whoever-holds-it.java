/**
 * Ends the lease of its resource, whosever it is. A holder that comes late takes the lease from the one after it, and
 * a third gets it: two holders.
 *
 * <p>Caught by: FencedStoreTest.whoeverComesLateReleasesNobodyElsesLease, aLeaseOfOtherRegistersIsNone
 */
public final class FencedStore {

    public boolean release(Lease lease) {
        String key = leaseKey(lease.resource());
        String holder = leases.get(key);
        return holder != null && leases.removeIfEqual(key, holder);
    }
}
