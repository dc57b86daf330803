package benchmarks.comparison;

import benchmarks.Effort;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a measurement was said to take, and a word in time when it takes longer. */
final class Promise {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double NANOS = 1e9;
    /** Of so many runs their time tells that of the others. */
    private static final int FEW = 3;
    private static final double TOLERANCE = 1.25;
    /** Below this nobody minds. */
    private static final double SHORT_SECONDS = 20;

    private final double seconds;
    private final int runs;
    private final boolean known;
    private final LongSupplier ticker;
    private final long start;
    private boolean told;

    /**
     * Promises.
     *
     * @param seconds how long it will take
     * @param runs how many runs there are that cannot be left out
     * @param known whether the one who waits has been told already
     * @param ticker nanoseconds
     */
    Promise(double seconds, int runs, boolean known, LongSupplier ticker) {
        this.seconds = seconds;
        this.runs = runs;
        this.known = known;
        this.ticker = ticker;
        this.start = ticker.getAsLong();
    }

    /** What the command promises for a first impression; only the first pass must be done in it. */
    static Promise ofAMinute(int cases) {
        return new Promise(MINUTE.toSeconds(), cases, true, System::nanoTime);
    }

    /** What the settings make one expect. */
    static Promise ofEstimate(Effort effort, int cases) {
        int runs = cases * effort.passes();
        return new Promise(effort.seconds() * runs, runs, false, System::nanoTime);
    }

    /** How long it may take at most if something can be left out. */
    Duration time() {
        return Duration.ofMillis((long) (1e3 * seconds));
    }

    /** The promise itself, where it has not been given yet. */
    Optional<String> words() {
        return known || seconds < SHORT_SECONDS ? Optional.empty()
                : Optional.of("This takes about " + words(seconds) + ".");
    }

    /** Once, as soon as it can be seen: that the promise will not be kept. */
    Optional<String> warning(int done) {
        double expected = done == 0 ? 0 : (ticker.getAsLong() - start) / NANOS / done * runs;
        if (told || done < Math.min(FEW, runs) || expected < TOLERANCE * seconds || expected < SHORT_SECONDS) {
            return Optional.empty();
        }
        told = true;
        return Optional.of("This will take about " + words(expected) + " instead of " + words(seconds)
                + ": the machine is slow or busy. Ctrl+C ends it.");
    }

    private static String words(double seconds) {
        return seconds < 100 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }
}
