/**
 * Counts the pairs of workers in an int. From 46,342 workers on there are more pairs than that holds.
 *
 * <p>Caught by: ScalingLawTest.manyWorkersDoNotOverflow
 */
public final class ScalingLaw {

    public double throughput(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        return alone * workers / (1 + contention * (workers - 1) + coherence * (workers * (workers - 1)));
    }
}
