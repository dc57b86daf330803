package benchmarks.comparison;

import benchmarks.ProcessorTime;
import java.util.Locale;
import java.util.Optional;

/** Watches whether other processes keep this machine from measuring. */
final class LoadWatch {

    /** So much of the processors' time others may take: more, and they are what is measured. */
    static final double MOST = 0.15;
    private static final long LOOK_MILLIS = 500;

    private final double atFirst;
    private final Optional<ProcessorTime> start;

    private LoadWatch(double atFirst, Optional<ProcessorTime> start) {
        this.atFirst = atFirst;
        this.start = start;
    }

    /** Looks for half a second what others do while this process does nothing, and begins to watch. */
    static LoadWatch begin() throws InterruptedException {
        return new LoadWatch(ProcessorTime.othersDuring(LOOK_MILLIS), ProcessorTime.now());
    }

    /** What to say before anything is measured: a warning if others are busy. */
    Optional<String> warning() {
        return isTooMuch(atFirst) ? Optional.of("Other processes take " + percent(atFirst) + " of this machine's "
                + "processor time now. While they take more than " + percent(MOST) + ", there is no verdict. Ctrl+C "
                + "ends this.") : Optional.empty();
    }

    /** What others took since the beginning; where the system does not tell, what they take now. */
    double others() throws InterruptedException {
        Optional<ProcessorTime> end = ProcessorTime.now();
        return start.isPresent() && end.isPresent() ? end.get().othersSince(start.get())
                : Math.max(atFirst, ProcessorTime.othersDuring(LOOK_MILLIS));
    }

    /** Why there is no verdict, if there is none. */
    static Optional<String> refusal(double others) {
        return isTooMuch(others) ? Optional.of("No verdict: while this was measured, other processes took "
                + percent(others) + " of this machine's processor time, and more than " + percent(MOST)
                + " is too much. Close what keeps it busy, and measure again.") : Optional.empty();
    }

    private static boolean isTooMuch(double others) {
        return others > MOST;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
