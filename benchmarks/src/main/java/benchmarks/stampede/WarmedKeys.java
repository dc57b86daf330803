package benchmarks.stampede;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Random;
import katas.stampede.TtlJitter;

/** Plays an hour of many keys that a job has stored at once, each for its life, and that are loaded when read again. */
final class WarmedKeys {

    static final int KEYS = 20_000;
    static final Duration LIFE = Duration.ofMinutes(10);
    static final double READS_PER_SECOND = 2;

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private WarmedKeys() {
    }

    /** Plays the hour; each of the reads that find nothing is a load. */
    static Tally play(double spread, long seed) {
        Random random = new Random(seed);
        TtlJitter lives = new TtlJitter(LIFE, spread, random);
        PriorityQueue<Long> misses = new PriorityQueue<>();
        for (int key = 0; key < KEYS; key++) {
            misses.add(nextMiss(0, lives, random));
        }
        Tally tally = new Tally();
        while (misses.element() < HOUR) {
            long now = misses.remove();
            tally.read(false);
            tally.load(now);
            misses.add(nextMiss(now, lives, random));
        }
        return tally;
    }

    /** The first read after the expiry of what is stored now. */
    private static long nextMiss(long now, TtlJitter lives, Random random) {
        double untilRead = -StrictMath.log(1 - random.nextDouble()) / READS_PER_SECOND;
        return now + lives.next().toNanos() + (long) (untilRead * 1e9);
    }
}
