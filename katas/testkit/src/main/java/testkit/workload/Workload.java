package testkit.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * A way in which keys are asked for. It makes traces of any length; the same length and seed make the same trace on
 * every machine.
 */
public final class Workload {

    /** Keys from here up belong to scans, so that a scan shares no key with what it interrupts. */
    private static final long SCANNED = 1L << 40;

    private final String name;
    private final Source source;

    private Workload(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /**
     * Five workloads that ask for different policies, sized for a cache of the given capacity.
     *
     * @param capacity the entries that the cache may hold; at least 8
     * @return zipf, scans, loop, shifting and recency, in this order, under these names
     * @throws IllegalArgumentException if {@code capacity} is below 8
     */
    public static List<Workload> standard(int capacity) {
        require(capacity >= 8, "capacity must be at least 8, not ", capacity);
        return List.of(
                zipf(20 * capacity, 0.9).named("zipf"),
                zipf(20 * capacity, 0.9).withScans(5 * capacity, 2 * capacity).named("scans"),
                loop(capacity + capacity / 4).named("loop"),
                shifting(capacity / 2, 0.8, 25 * capacity, 40 * capacity).named("shifting"),
                recency(capacity / 2, 0.3).named("recency"));
    }

    /**
     * A few keys are asked for very often and many hardly ever: key k with a probability in proportion to
     * 1 / (k + 1)<sup>skew</sup>.
     *
     * @param keys how many keys there are, from 0 up; at least 1
     * @param skew 0 makes all keys equally likely; the requests of web sites are commonly between 0.6 and 1
     * @return the workload
     * @throws IllegalArgumentException if {@code keys} is below 1, or {@code skew} negative or not finite
     */
    public static Workload zipf(int keys, double skew) {
        require(keys >= 1, "keys must be at least 1, not ", keys);
        require(skew >= 0 && Double.isFinite(skew), "skew must be finite and not negative, not ", skew);
        double[] cumulated = new double[keys];
        double sum = 0;
        for (int key = 0; key < keys; key++) {
            sum += 1 / StrictMath.pow(key + 1, skew);
            cumulated[key] = sum;
        }
        double total = sum;
        return new Workload("zipf " + skew + " over " + keys, random -> () -> {
            int place = Arrays.binarySearch(cumulated, random.nextDouble() * total);
            return Math.min(keys - 1, place < 0 ? -1 - place : place + 1);
        });
    }

    /**
     * The keys 0, 1, 2 … in order, again and again, as a report that reads a whole table does.
     *
     * @param keys how many there are in a round; at least 1
     * @return the workload; its seed plays no part
     * @throws IllegalArgumentException if {@code keys} is below 1
     */
    public static Workload loop(int keys) {
        require(keys >= 1, "keys must be at least 1, not ", keys);
        return new Workload("loop over " + keys, random -> new LongSupplier() {
            private int next;

            @Override
            public long getAsLong() {
                int key = next;
                next = (next + 1) % keys;
                return key;
            }
        });
    }

    /**
     * Some keys are hot, and from time to time others are: what was hot goes cold at once.
     *
     * @param hot how many keys are hot at a time; at least 1
     * @param share the part of the accesses that goes to hot keys, each as likely as any other of them; from 0 to 1
     * @param keys how many keys there are in all; at least twice {@code hot}. Accesses to any of them make up the rest
     * @param period after how many accesses the next {@code hot} keys take over; at least 1
     * @return the workload
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public static Workload shifting(int hot, double share, int keys, int period) {
        require(hot >= 1, "hot must be at least 1, not ", hot);
        require(share >= 0 && share <= 1, "share must be from 0 to 1, not ", share);
        require(keys / 2 >= hot, "keys must be at least twice hot, not ", keys);
        require(period >= 1, "period must be at least 1, not ", period);
        return new Workload("shifting " + hot + " of " + keys, random -> new LongSupplier() {
            private long accesses;

            @Override
            public long getAsLong() {
                long firstHot = accesses++ / period * hot;
                boolean toHot = random.nextDouble() < share;
                return toHot ? (firstHot + random.nextInt(hot)) % keys : random.nextInt(keys);
            }
        });
    }

    /**
     * Only what is new is asked for, as on a page of news: each access is either to a key never seen before or to one
     * of the youngest keys, each as likely as any other of them.
     *
     * @param young how many keys count as young; at least 1. A cache of that many, in order of use, misses only
     *     keys that were never seen before
     * @param fresh the probability that an access is to a key never seen before; above 0 and at most 1
     * @return the workload
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public static Workload recency(int young, double fresh) {
        require(young >= 1, "young must be at least 1, not ", young);
        require(fresh > 0 && fresh <= 1, "fresh must be above 0 and at most 1, not ", fresh);
        return new Workload("recency of " + young, random -> new LongSupplier() {
            private long newest = -1;

            @Override
            public long getAsLong() {
                if (newest < 0 || random.nextDouble() < fresh) {
                    return ++newest;
                }
                return newest - random.nextInt((int) Math.min(young, newest + 1));
            }
        });
    }

    /**
     * This workload, interrupted by scans: runs of keys that are asked for once and never again.
     *
     * @param every how many accesses of this workload come before each scan; at least 1
     * @param length how many keys a scan reads; at least 1
     * @return the mixed workload
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public Workload withScans(int every, int length) {
        require(every >= 1, "every must be at least 1, not ", every);
        require(length >= 1, "length must be at least 1, not ", length);
        return new Workload(name + " with scans of " + length, random -> {
            LongSupplier interrupted = source.start(random);
            return new LongSupplier() {
                private long scanned = SCANNED;
                private int place;

                @Override
                public long getAsLong() {
                    place = place == every + length ? 1 : place + 1;
                    return place <= every ? interrupted.getAsLong() : scanned++;
                }
            };
        });
    }

    /**
     * This workload under another name.
     *
     * @param other what to call it in tables and messages, not null
     * @return the same workload, renamed
     */
    public Workload named(String other) {
        return new Workload(Objects.requireNonNull(other, "other"), source);
    }

    /**
     * What to call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Makes the accesses.
     *
     * @param length how many; not negative
     * @param seed any number; the same one makes the same trace
     * @return the trace, which bears this workload's name
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public Trace trace(int length, long seed) {
        require(length >= 0, "length must not be negative, but is ", length);
        LongSupplier next = source.start(new Random(seed));
        long[] keys = new long[length];
        Arrays.setAll(keys, index -> next.getAsLong());
        return Trace.of(name, keys);
    }

    @Override
    public String toString() {
        return name;
    }

    private static void require(boolean condition, String complaint, Number value) {
        if (!condition) {
            throw new IllegalArgumentException(complaint + value);
        }
    }

    /** Starts a fresh sequence of keys. {@link Random}, because its algorithm is part of its specification. */
    private interface Source {
        LongSupplier start(Random random);
    }
}
