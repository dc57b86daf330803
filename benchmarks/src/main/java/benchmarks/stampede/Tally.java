package benchmarks.stampede;

/** Counts what reached a database, and who had to wait for it. */
final class Tally {

    private static final long SECOND = 1_000_000_000L;

    private long reads;
    private long waited;
    private long loads;
    private long second;
    private long inSecond;
    private long busiest;

    void read(boolean atOnce) {
        reads++;
        waited += atOnce ? 0 : 1;
    }

    /** Counts a load that began; none began later than the one before. */
    void load(long now) {
        loads++;
        if (now / SECOND != second) {
            second = now / SECOND;
            inSecond = 0;
        }
        busiest = Math.max(busiest, ++inSecond);
    }

    long loads() {
        return loads;
    }

    /** How many loads began in the second in which most did. */
    long busiestSecond() {
        return busiest;
    }

    /** How many of all reads had to wait for a load, in percent. */
    double waitedPercent() {
        return 100.0 * waited / reads;
    }
}
