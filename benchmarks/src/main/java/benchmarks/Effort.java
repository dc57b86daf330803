package benchmarks;

import java.time.Duration;

/**
 * How much time a measurement may take.
 *
 * @param forks how many fresh JVMs measure each benchmark; 0 for this one
 * @param warmups how many rounds come before those that count
 * @param rounds how many rounds count
 * @param round how long a round lasts
 * @param largest how many entries a data structure may have at most
 */
public record Effort(int forks, int warmups, int rounds, Duration round, int largest) {

    /** For results to keep: JVMs differ from one another more than the rounds of one of them do. */
    public static final Effort FULL = new Effort(6, 9, 10, Duration.ofMillis(100), 1_000_000);

    /** For a reader who can wait for some minutes. */
    public static final Effort NORMAL = new Effort(2, 4, 6, Duration.ofMillis(250), 1_000_000);

    /** For a first impression. */
    public static final Effort QUICK = new Effort(1, 3, 6, Duration.ofMillis(100), 100_000);

    /** Only to see that it runs. */
    public static final Effort BLINK = new Effort(0, 0, 1, Duration.ofMillis(10), 1_000);

    private static final double START_SECONDS = 1.2;
    private static final double QUICK_SECONDS = 46;
    private static final Duration SHORTEST = Duration.ofMillis(40);
    private static final Duration LONGEST = Duration.ofMillis(200);

    /**
     * For a first impression of several things in less than a minute, if there are not too many of them.
     *
     * @param cases how many there are; at least 1
     * @return the rounds as long as there is time for, and a second JVM for each case if there is
     */
    public static Effort quick(int cases) {
        double each = QUICK_SECONDS / cases;
        int forks = each > 2 * (START_SECONDS + 1) ? 2 : 1;
        long millis = (long) (1e3 * (each / forks - START_SECONDS) / (QUICK.warmups + QUICK.rounds));
        Duration round = Duration.ofMillis(Math.max(SHORTEST.toMillis(), Math.min(LONGEST.toMillis(), millis)));
        return new Effort(forks, QUICK.warmups, QUICK.rounds, round, QUICK.largest);
    }

    /**
     * How often each benchmark is run, in this JVM or in fresh ones.
     *
     * @return the passes; at least 1
     */
    public int passes() {
        return Math.max(1, forks);
    }

    /**
     * How long one JVM takes for one benchmark, if its preparation takes no time.
     *
     * @return seconds
     */
    public double seconds() {
        return START_SECONDS + (warmups + rounds) * round.toMillis() / 1e3;
    }
}
