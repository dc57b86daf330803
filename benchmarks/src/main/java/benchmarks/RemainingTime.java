package benchmarks;

/** Estimates how long a measurement will take yet: by the settings at first, then by what its runs really take. */
public final class RemainingTime implements Jmh.Progress {

    private final double expected;
    private final Display display;
    private final long start = System.nanoTime();

    /** Shows the estimate. */
    @FunctionalInterface
    public interface Display {

        /** For people who look at standard error. */
        Display PLAIN = (done, all, seconds, next) -> System.err.println(done + " of " + all + " measured, " + seconds
                + " s left: " + next);

        /**
         * One more run begins.
         *
         * @param done how many runs have ended
         * @param all how many there are
         * @param seconds how long the rest will take
         * @param next what begins
         */
        void show(int done, int all, long seconds, Case next);
    }

    /**
     * Starts.
     *
     * @param effort how thoroughly is measured, not null
     * @param display shows the estimate, not null
     */
    public RemainingTime(Effort effort, Display display) {
        this.expected = effort.seconds();
        this.display = display;
    }

    @Override
    public void at(int done, int all, Case next) {
        double each = done == 0 ? expected : (System.nanoTime() - start) / 1e9 / done;
        display.show(done, all, Math.round(each * (all - done)), next);
    }
}
