package testkit;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Measures the memory that something keeps from being collected, for contracts that bound it.
 *
 * <p>The measure is the heap in use after a collection, so nothing can be hidden from it: nodes, arrays that are mostly
 * empty, what a queue still refers to, or a static map. Other threads hardly matter, for their garbage is collected as
 * well, but some kilobytes come and go with classes that are loaded: bounds belong far from what is right, at a hundred
 * kilobytes or more, and a leak is best made large by a hundred thousand uses. A measurement takes some hundredths of a
 * second.
 * <pre>{@code
 * Footprint.assertAtMost(100_000, "one entry is held, so a hundred thousand puts leave little", () -> {
 *     Cache<Integer, Integer> cache = new LruCache<>(1);
 *     for (int key = 0; key < 100_000; key++) {
 *         cache.put(key, key);
 *     }
 *     return cache;
 * });
 * }</pre>
 *
 * <p>What the subject is given and others hold as well, such as keys in an array of the test, counts where it is made:
 * make it before if it shall not count. For the largest allowed capacity a bound is not even needed, since an array of
 * that size does not fit into the memory of the tests.
 */
public final class Footprint {

    /** One more than the simple collector takes until nothing dead lies anywhere, for what the first one sets free. */
    private static final int COLLECTIONS = 1 + uncompacted();
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .toList();

    private Footprint() {
    }

    /**
     * Checks that something keeps little.
     *
     * @param bytes how many bytes it may keep
     * @param rule the promise in a sentence, shown first when it is broken
     * @param maker makes the subject and uses it; what it returns is held while it is measured
     * @throws AssertionError if there is more on the heap afterwards; the message says how much
     */
    public static void assertAtMost(long bytes, String rule, Supplier<?> maker) {
        long before = leastInUse();
        Object subject = maker.get();
        long kept = inUse() - before;
        for (int again = 1; again < COLLECTIONS && kept > bytes; again++) {
            kept = inUse() - before;
        }
        Reference.reachabilityFence(subject);
        if (kept > bytes) {
            throw new AssertionError(String.format(Locale.ROOT,
                    "[%s]%nit keeps %,d bytes, and %,d would be plenty", rule, kept, bytes));
        }
    }

    /**
     * Makes something and measures what it keeps.
     *
     * @param maker makes the subject and uses it; what it returns is held while it is measured
     * @return by how many bytes there is more on the heap afterwards; may be slightly below 0
     */
    public static long of(Supplier<?> maker) {
        long before = leastInUse();
        Object subject = maker.get();
        long after = leastInUse();
        Reference.reachabilityFence(subject);
        return after - before;
    }

    /** What is in use once nothing of earlier tests goes any more: it would hide as much of what is measured next. */
    private static long leastInUse() {
        return LongStream.range(0, COLLECTIONS).map(collection -> inUse()).min().orElseThrow();
    }

    /** What was in use when the last collection ended, before any thread took room for itself again. */
    private static long inUse() {
        System.gc();
        return POOLS.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }

    /**
     * Usually 4: up to a twentieth of the heap may be dead objects left where they lie, but not at each fourth time.
     */
    private static int uncompacted() {
        return Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MarkSweepAlwaysCompactCount").getValue());
    }
}
