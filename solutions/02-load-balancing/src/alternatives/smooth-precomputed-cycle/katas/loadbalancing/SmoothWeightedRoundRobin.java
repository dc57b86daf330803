package katas.loadbalancing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works the whole sequence out when the fleet changes, and then walks around it without a lock; a server that is not
 * admitted is walked past. A pick costs less, but the sequence takes as much memory as the sum of the weights, divided
 * by what they have in common.
 */
public final class SmoothWeightedRoundRobin {

    private final Health health;
    private volatile Cycle cycle;

    public SmoothWeightedRoundRobin(List<Weighted<Server>> fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.cycle = new Cycle(List.copyOf(fleet));
    }

    public Server pick() {
        Cycle now = cycle;
        while (true) {
            int from = now.next.get();
            int index = from;
            for (int step = 0; step < now.servers.size(); step++) {
                int candidate = (from + step) % now.servers.size();
                if (health.admits(now.servers.get(candidate))) {
                    index = candidate;
                    break;
                }
            }
            if (now.next.compareAndSet(from, (index + 1) % now.servers.size())) {
                return now.servers.get(index);
            }
        }
    }

    public synchronized void update(List<Weighted<Server>> fleet) {
        if (!fleet.equals(cycle.fleet)) {
            cycle = new Cycle(List.copyOf(fleet));
        }
    }

    /** One round of the sequence, and where in it the next pick is. */
    private static final class Cycle {

        private final List<Weighted<Server>> fleet;
        private final List<Server> servers = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        Cycle(List<Weighted<Server>> fleet) {
            this.fleet = fleet;
            Set<Server> distinct = new HashSet<>();
            long sum = 0;
            long divisor = 0;
            for (Weighted<Server> server : fleet) {
                if (!distinct.add(server.value())) {
                    throw new IllegalArgumentException("a server is in the fleet once: " + fleet);
                }
                sum += server.weight();
                divisor = greatestCommonDivisor(divisor, server.weight());
            }
            if (sum == 0) {
                throw new IllegalArgumentException("a fleet needs a weight above 0: " + fleet);
            }
            long[] picked = new long[fleet.size()];
            for (long pick = 1; pick <= sum / divisor; pick++) {
                int best = mostBehind(picked, pick, sum / divisor, divisor);
                picked[best]++;
                servers.add(fleet.get(best).value());
            }
        }

        /** Who is furthest behind its share of the picks so far and of this one. */
        private int mostBehind(long[] picked, long pick, long length, long divisor) {
            int best = -1;
            long bestLag = Long.MIN_VALUE;
            for (int i = 0; i < picked.length; i++) {
                long lag = pick * (fleet.get(i).weight() / divisor) - picked[i] * length;
                if (fleet.get(i).weight() > 0 && lag > bestLag) {
                    best = i;
                    bestLag = lag;
                }
            }
            return best;
        }

        private static long greatestCommonDivisor(long a, long b) {
            return b == 0 ? a : greatestCommonDivisor(b, a % b);
        }
    }
}
