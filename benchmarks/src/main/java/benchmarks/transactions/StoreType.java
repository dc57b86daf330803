package benchmarks.transactions;

import benchmarks.comparison.Contender;
import java.util.function.IntFunction;

/** The stores that are measured. */
public enum StoreType implements Contender {

    /** Of this chapter. */
    MVCC_STORE("MvccStore", Role.KATA, VersionedStore.Kata::new),
    /** H2's own keeps versions, too, in pages that could go to a file; here there is none. */
    MV_STORE("MVStore", Role.LIBRARY, VersionedStore.OfH2::new),
    /** Without versions and without transactions. */
    CONCURRENT_HASH_MAP("ConcurrentHashMap", Role.BOUND, VersionedStore.None::new);

    private final String label;
    private final Role role;
    private final IntFunction<VersionedStore> factory;

    StoreType(String label, Role role, IntFunction<VersionedStore> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Makes one with keys from 0 up, which are their own values. */
    VersionedStore create(int keys) {
        return factory.apply(keys);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }
}
