package katas.capacity;

import java.util.List;
import java.util.OptionalInt;

/**
 * How much more is done by more workers: Gunther's Universal Scalability Law.
 *
 * <p>One worker does {@code alone}, and {@code n} of them do
 *
 * <pre>alone · n / (1 + contention · (n − 1) + coherence · n · (n − 1))</pre>
 *
 * <p>Contention is the share of the work that only one can do at a time. Coherence is what each worker costs each
 * other. Without coherence this is Amdahl's law. Immutable.
 *
 * @see <a href="https://arxiv.org/abs/0808.1431">N. Gunther, A General Theory of Computational Scalability, 2008</a>
 */
public final class ScalingLaw {

    private static final double MOST_ALONE = 1e15;
    private static final double MOST_COHERENCE = 1_000;
    private static final double ROUNDING = 1e-6;

    private final double alone;
    private final double contention;
    private final double coherence;

    /**
     * Makes a law.
     *
     * @param alone what one worker does, in operations by time; above 0 and at most 10<sup>15</sup>
     * @param contention from 0, nobody waits, to 1, only one works at a time
     * @param coherence from 0 to 1,000
     * @throws IllegalArgumentException if one is out of its range, as {@code NaN} is; the message contains the value
     */
    public ScalingLaw(double alone, double contention, double coherence) {
        // Written so that NaN, which is neither below nor above anything, is refused as well.
        if (!(alone > 0 && alone <= MOST_ALONE)) {
            throw new IllegalArgumentException("alone must be above 0 and at most " + MOST_ALONE + ", not " + alone);
        }
        if (!(contention >= 0 && contention <= 1)) {
            throw new IllegalArgumentException("contention must be from 0 to 1, not " + contention);
        }
        if (!(coherence >= 0 && coherence <= MOST_COHERENCE)) {
            throw new IllegalArgumentException("coherence must be from 0 to " + MOST_COHERENCE + ", not " + coherence);
        }
        this.alone = alone;
        this.contention = contention;
        this.coherence = coherence;
    }

    /**
     * Finds the law that fits measurements best: the one for which the squares of 1 − measured / computed have the
     * smallest sum.
     *
     * <p>For measurements of up to 100 workers that lie on a law, one of them with one worker, this is that law: {@code
     * alone} to within a millionth of it, contention and coherence to within a millionth. This holds for an {@code
     * alone} from 10<sup>-200</sup> to 10<sup>14</sup> and a coherence of up to 100; beyond that, rounding may weigh
     * more. A contention or coherence that comes out by no more than a millionth beyond an end of its range is
     * rounding, and taken for that end. Takes time in proportion to the number of measurements, if the list has each of
     * them at hand.
     *
     * @param measurements in any order, also several with the same number of workers; at least three different numbers;
     *     not changed
     * @return the law
     * @throws IllegalArgumentException if there are fewer than three different numbers of workers; or if the best fit
     *     is no law, for one of its parameters is out of its range, as when throughput grows faster than the workers
     * @throws NullPointerException if {@code measurements} or one of them is null
     */
    public static ScalingLaw fit(List<Measurement> measurements) {
        long different = measurements.stream().mapToInt(Measurement::workers).distinct().count();
        if (different < 3) {
            throw new IllegalArgumentException("three parameters need measurements of three different numbers of "
                    + "workers, not of " + different + ": " + measurements);
        }
        // measured / computed is x/n · (a + b·(n − 1) + c·n·(n − 1)), where a is 1 / alone, b contention / alone and c
        // coherence / alone. So the best a, b and c solve a linear system, the normal equations.
        double largest = measurements.stream().mapToDouble(Measurement::throughput).max().orElseThrow();
        double[][] system = new double[3][4];
        for (Measurement measured : measurements) {
            double n = measured.workers();
            double weight = measured.throughput() / largest / n;
            double[] row = {weight, weight * (n - 1), weight * n * (n - 1), 1};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 4; j++) {
                    system[i][j] += row[i] * row[j];
                }
            }
        }
        double[] solved = solve(system);
        double a = solved[0];
        return new ScalingLaw(largest / a, share(solved[1] / a, 1), share(solved[2] / a, MOST_COHERENCE));
    }

    /** Gauss's elimination. The matrix is symmetric and positive, so it needs no exchange of rows. */
    private static double[] solve(double[][] system) {
        for (int i = 1; i < 3; i++) {
            for (int pivot = 0; pivot < i; pivot++) {
                double factor = system[i][pivot] / system[pivot][pivot];
                for (int j = pivot; j < 4; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        double[] solved = new double[3];
        for (int i = 2; i >= 0; i--) {
            double rest = system[i][3];
            for (int j = i + 1; j < 3; j++) {
                rest -= system[i][j] * solved[j];
            }
            solved[i] = rest / system[i][i];
        }
        return solved;
    }

    /** Takes what is out of the range by rounding only for the end of the range. */
    private static double share(double found, double most) {
        double nearest = Math.max(0, Math.min(most, found));
        return Math.abs(found - nearest) <= ROUNDING ? nearest : found;
    }

    /**
     * What so many workers do together.
     *
     * @param workers at least 1
     * @return in operations by time; if {@code alone} is at least 10<sup>-200</sup>, it is above 0, and right to within
     *     a part in 10<sup>12</sup>; O(1)
     * @throws IllegalArgumentException if {@code workers} is below 1; the message contains it
     */
    public double throughput(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        double n = workers;
        return alone * n / (1 + contention * (n - 1) + coherence * n * (n - 1));
    }

    /**
     * How many workers do the most: the smallest number that no other surpasses. Where two numbers next to each other
     * do the same but for rounding, it may be either.
     *
     * @return from 1 to {@link Integer#MAX_VALUE}; empty if there is none, for ever more workers do ever more, or if it
     *     is larger than that; takes no longer for a later peak
     */
    public OptionalInt peak() {
        // n + 1 workers do more than n exactly if coherence · n · (n + 1) is below 1 − contention.
        double left = 1 - contention;
        if (rise(Integer.MAX_VALUE) < left) {
            return OptionalInt.empty();
        }
        int below = 0;
        int reached = Integer.MAX_VALUE;
        while (reached - below > 1) {
            int middle = below + (reached - below) / 2;
            if (rise(middle) < left) {
                below = middle;
            } else {
                reached = middle;
            }
        }
        return OptionalInt.of(reached);
    }

    private double rise(double n) {
        return coherence * n * (n + 1);
    }

    /**
     * What one worker does.
     *
     * @return in operations by time
     */
    public double alone() {
        return alone;
    }

    /**
     * The share of the work that only one can do at a time.
     *
     * @return from 0 to 1
     */
    public double contention() {
        return contention;
    }

    /**
     * What each worker costs each other.
     *
     * @return at least 0
     */
    public double coherence() {
        return coherence;
    }
}
