package testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Measures how the work of a call grows with what a subject holds, for contracts that promise constant time.
 *
 * <p>Work is processor time of the calling thread, so it does not matter where it is done: in a walk over nodes, in a
 * collection of the JDK, in an array that is moved by one place. What other processes and threads do meanwhile is not
 * counted. The same calls are measured on a small subject and on a large one by turns, in many short rounds, and the
 * quickest round of each counts: it is the one that nothing disturbed. A few times as long is what the caches of the
 * processor cost, or the logarithm of a tree; what takes time in proportion is far beyond what is allowed. So this
 * tells constant from linear, and not constant from logarithmic.
 *
 * <p>A test makes the subject of a size, filled, and returns the calls to measure. They are made thousands of times, so
 * they must leave the subject as large as it was: a put of a new key into a full cache, a removal and a put.
 * <pre>{@code
 * Scaling.assertFlat("an eviction takes constant time", 100, 30_000, entries -> {
 *     Cache<Integer, Integer> cache = filled(entries);
 *     int[] next = {entries};
 *     return () -> cache.put(next[0]++, 0);
 * });
 * }</pre>
 *
 * <p>The size need not be a number of entries: where a slow answer searches ranks, or grows with the number of calls
 * made before, it is that number. Sizes of 100 and 30,000 show everything that is linear, an array that is moved by one
 * place included, which a processor does at twenty bytes a nanosecond and more. Closer ones, down to a factor of
 * {@value #LEAST_FACTOR}, still show a walk over nodes or ranks. On references of constant time the factor between the
 * times was at most 2, on a tree 2.5, and on the least slow of the linear ones 25; {@value #ALLOWED} are allowed.
 */
public final class Scaling {

    /** How many times as long a call on the large subject may take. */
    private static final int ALLOWED = 8;
    /** What it may take without a second look. Calls that are not compiled yet hide some of what is slow. */
    private static final int SURE = 2;
    private static final int LEAST_FACTOR = 64;
    private static final int CALLS_A_ROUND = 64;
    /** Enough to get the calls compiled and the subjects into the processor's caches. */
    private static final int ROUNDS = 30;
    /** Where calls are few. */
    private static final int FEW_ROUNDS = 20;
    private static final int LEAST_CALLS = 40;
    /** What is not sure is given so many rounds in all, or so much time, to show what it is. */
    private static final int MOST_ROUNDS = 300;
    private static final long MOST_NANOS = 500_000_000;
    private static final LongSupplier CLOCK = clock();

    private Scaling() {
    }

    /**
     * Checks that the calls on a large subject do not take much longer than on a small one.
     *
     * @param rule the promise in a sentence, shown first when it is broken
     * @param few the size of the small subject; at least 1
     * @param many the size of the large one; at least {@value #LEAST_FACTOR} times {@code few}
     * @param subject makes a subject of a size and returns the calls to measure on it, which leave it of that size
     * @throws AssertionError if the work grows; the message says how long a call took on each
     * @throws IllegalArgumentException if the sizes are too close to each other to tell
     */
    public static void assertFlat(String rule, int few, int many, IntFunction<Runnable> subject) {
        assertFlat(rule, few, many, new Rounds(CALLS_A_ROUND, ROUNDS, MOST_ROUNDS), subject);
    }

    /**
     * Checks the same of subjects that do not stay of their size, and so bear only so many calls.
     *
     * @param rule the promise in a sentence, shown first when it is broken
     * @param few the size of the small subject; at least 1
     * @param many the size of the large one; at least {@value #LEAST_FACTOR} times {@code few}
     * @param calls how many calls are made on each subject; at least {@value #LEAST_CALLS}
     * @param subject makes a subject of a size and returns the calls to measure on it
     * @throws AssertionError if the work grows; the message says how long a call took on each
     * @throws IllegalArgumentException if the sizes are too close to each other to tell, or the calls too few
     */
    public static void assertFlat(String rule, int few, int many, int calls, IntFunction<Runnable> subject) {
        if (calls < LEAST_CALLS) {
            throw new IllegalArgumentException("calls must be at least " + LEAST_CALLS + ", not " + calls);
        }
        assertFlat(rule, few, many, new Rounds(calls / FEW_ROUNDS, FEW_ROUNDS, FEW_ROUNDS), subject);
    }

    private static void assertFlat(String rule, int few, int many, Rounds rounds, IntFunction<Runnable> subject) {
        if (few < 1 || many / LEAST_FACTOR < few) {
            throw new IllegalArgumentException("sizes must be at least 1 and a factor of " + LEAST_FACTOR
                    + " apart, not " + few + " and " + many);
        }
        Runnable small = subject.apply(few);
        Runnable large = subject.apply(many);
        long quick = Long.MAX_VALUE;
        long slow = Long.MAX_VALUE;
        long spent = 0;
        for (int round = 0; round < rounds.least
                || slow > SURE * quick && round < rounds.most && spent < MOST_NANOS; round++) {
            quick = Math.min(quick, round(small, rounds.calls));
            long nanos = round(large, rounds.calls);
            slow = Math.min(slow, nanos);
            spent += nanos;
        }
        if (slow > ALLOWED * quick) {
            throw new AssertionError(String.format(Locale.ROOT,
                    "[%s]%na call took %,d ns of the processor at a size of %,d, and %,d ns at %,d: %d times as long",
                    rule, quick / rounds.calls, few, slow / rounds.calls, many, slow / quick));
        }
    }

    /** How many calls a round has, how many rounds there are, and at most where something is not sure. */
    private record Rounds(int calls, int least, int most) {
    }

    private static long round(Runnable subject, int calls) {
        long start = CLOCK.getAsLong();
        for (int call = 0; call < calls; call++) {
            subject.run();
        }
        return Math.max(1, CLOCK.getAsLong() - start);
    }

    /** Processor time where it is counted finely; elsewhere time, of which the quickest round has lost none. */
    private static LongSupplier clock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean fine = !System.getProperty("os.name").startsWith("Windows");
        return fine && threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }
}
