package testkit.workload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The best that any cache can do, because this one knows the future: when room is needed, the key goes that is asked
 * for again last of all, be it the newcomer itself.
 *
 * <p>Source: L. A. Belady, <i>A study of replacement algorithms for a virtual-storage computer</i>, IBM Systems
 * Journal 5(2), 1966; with bypassing, since a cache of ours may decline to keep a newcomer.
 */
public final class Belady {

    private static final int NEVER = Integer.MAX_VALUE;

    private Belady() {
    }

    /**
     * The optimal hit ratio.
     *
     * @param trace the accesses, not null
     * @param capacity how many keys fit; at least 1
     * @return the largest hit ratio that a cache of this capacity, empty at first, can have on the trace; 0 for an
     *     empty trace
     * @throws IllegalArgumentException if {@code capacity} is below 1
     */
    public static double hitRatio(Trace trace, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        int[] nextUse = nextUses(trace);
        Set<Long> held = new HashSet<>();
        // Each hit leaves an older use of its key behind in the queue. Such a use lies in the past, and so at the far
        // end from what is polled; a key is evicted at the use that is its latest.
        PriorityQueue<Use> latestFirst = new PriorityQueue<>(Comparator.comparingInt(Use::next).reversed());
        int hits = 0;
        for (int index = 0; index < nextUse.length; index++) {
            long key = trace.key(index);
            if (held.contains(key)) {
                hits++;
            } else {
                held.add(key);
            }
            latestFirst.add(new Use(key, nextUse[index]));
            if (held.size() > capacity) {
                held.remove(latestFirst.remove().key());
            }
        }
        return hits / (double) Math.max(1, nextUse.length);
    }

    /** For each access, the index of the next one to the same key. */
    private static int[] nextUses(Trace trace) {
        int[] next = new int[trace.length()];
        Arrays.fill(next, NEVER);
        Map<Long, Integer> last = new HashMap<>();
        for (int index = 0; index < next.length; index++) {
            Integer previous = last.put(trace.key(index), index);
            if (previous != null) {
                next[previous] = index;
            }
        }
        return next;
    }

    private record Use(long key, int next) {
    }
}
