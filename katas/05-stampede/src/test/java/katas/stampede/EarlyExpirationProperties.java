package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class EarlyExpirationProperties {

    private static final double SECOND = 1e9;

    /**
     * Plays readers who come at random, each alone with his lot, until the value has expired so many times. Who is due
     * computes; when the first computation of an epoch ends, the next epoch begins.
     *
     * @return computations an epoch
     */
    private static double computations(double beta, double readsPerSecond, double cost, double life, int epochs) {
        EarlyExpiration early = new EarlyExpiration(beta, new Random(7));
        Random arrivals = new Random(11);
        long computed = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            // Of a thousand reads a second hardly one is due before that.
            double now = life - 14 * beta * cost;
            double renewed = Double.POSITIVE_INFINITY;
            PriorityQueue<Double> ends = new PriorityQueue<>();
            while (now < renewed) {
                now += -Math.log(1 - arrivals.nextDouble()) / readsPerSecond * SECOND;
                if (now < renewed && early.isDue((long) now, (long) life, (long) cost)) {
                    ends.add(now + cost);
                    renewed = ends.peek();
                }
            }
            computed += ends.size();
        }
        return (double) computed / epochs;
    }

    @Example
    void asManyComputationsAnEpochAsThePaperSays() {
        for (double beta : new double[] {0.5, 1, 2}) {
            assertThat(computations(beta, 1_000, 0.1 * SECOND, 60 * SECOND, 4_000))
                    .as("computations an epoch at beta %s, 1,000 reads a second and a cost of 100 ms", beta)
                    .isCloseTo(Math.exp(1 / beta), within(0.05 * Math.exp(1 / beta)));
        }
    }

    @Example
    void theLoadDoesNotMatter() {
        for (double reads : new double[] {300, 2_000}) {
            assertThat(computations(1, reads, 0.1 * SECOND, 60 * SECOND, 4_000))
                    .as("computations an epoch at %s reads a second", reads)
                    .isCloseTo(Math.E, within(0.05 * Math.E));
        }
    }

    @Property
    void whoIsDueEarlyIsDueLater(@ForAll @LongRange(min = 0, max = 1L << 40) long left,
            @ForAll @LongRange(min = 0, max = 1L << 40) long cost,
            @ForAll @DoubleRange(min = 0.01, max = 100) double beta,
            @ForAll long seed) {
        boolean early = new EarlyExpiration(beta, new Random(seed)).isDue(0, left, cost);
        boolean later = new EarlyExpiration(beta, new Random(seed)).isDue(left / 2, left, cost);
        assertThat(!early || later).as("the same lot, %s ns before the expiry and at half of that", left).isTrue();
    }
}
