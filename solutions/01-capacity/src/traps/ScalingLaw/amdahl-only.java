/**
 * Stops at Amdahl. Whoever waits for a lock costs his own time only; that he also costs the others' is left out, so
 * more never do less.
 *
 * <p>Caught by: ScalingLawTest.coherenceMakesMoreDoLess, manyWorkersDoNotOverflow, thePeakIsTheNumberThatDoesTheMost
 */
public final class ScalingLaw {

    public double throughput(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        double n = workers;
        return alone * n / (1 + contention * (n - 1));
    }
}
