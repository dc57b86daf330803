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

    /**
     * Makes a law.
     *
     * @param alone what one worker does, in operations by time; above 0 and at most 10<sup>15</sup>
     * @param contention from 0, nobody waits, to 1, only one works at a time
     * @param coherence from 0 to 1,000
     * @throws IllegalArgumentException if one is out of its range, as {@code NaN} is; the message contains the value
     */
    public ScalingLaw(double alone, double contention, double coherence) {
        throw new UnsupportedOperationException("TODO: new ScalingLaw");
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
        throw new UnsupportedOperationException("TODO: ScalingLaw.fit");
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
        throw new UnsupportedOperationException("TODO: ScalingLaw.throughput");
    }

    /**
     * How many workers do the most: the smallest number that no other surpasses. Where two numbers next to each other
     * do the same but for rounding, it may be either.
     *
     * @return from 1 to {@link Integer#MAX_VALUE}; empty if there is none, for ever more workers do ever more, or if it
     *     is larger than that; takes no longer for a later peak
     */
    public OptionalInt peak() {
        throw new UnsupportedOperationException("TODO: ScalingLaw.peak");
    }

    /**
     * What one worker does.
     *
     * @return in operations by time
     */
    public double alone() {
        throw new UnsupportedOperationException("TODO: ScalingLaw.alone");
    }

    /**
     * The share of the work that only one can do at a time.
     *
     * @return from 0 to 1
     */
    public double contention() {
        throw new UnsupportedOperationException("TODO: ScalingLaw.contention");
    }

    /**
     * What each worker costs each other.
     *
     * @return at least 0
     */
    public double coherence() {
        throw new UnsupportedOperationException("TODO: ScalingLaw.coherence");
    }
}
