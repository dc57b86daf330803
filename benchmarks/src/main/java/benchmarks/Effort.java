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

    /** For results to keep. */
    public static final Effort FULL = new Effort(2, 3, 5, Duration.ofMillis(500), 1_000_000);

    /** For a first impression. */
    public static final Effort QUICK = new Effort(1, 2, 3, Duration.ofMillis(300), 1_000_000);

    /** Only to see that it runs. */
    public static final Effort BLINK = new Effort(0, 0, 1, Duration.ofMillis(10), 1_000);
}
