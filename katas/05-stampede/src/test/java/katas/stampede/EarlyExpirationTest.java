package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EarlyExpirationTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long HOUR = 3_600 * SECOND;
    private static final int READS = 20_000;

    private static EarlyExpiration withBeta(double beta) {
        return new EarlyExpiration(beta, new Random(5));
    }

    /** Of how many reads out of all a share is due. */
    private static double share(EarlyExpiration early, long now, long expiry, long cost) {
        int due = 0;
        for (int read = 0; read < READS; read++) {
            due += early.isDue(now, expiry, cost) ? 1 : 0;
        }
        return (double) due / READS;
    }

    @Test
    void fromTheExpiryOnEveryReadIsDue() {
        for (long cost : new long[] {0, 1, SECOND, Long.MAX_VALUE}) {
            for (double beta : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
                EarlyExpiration early = withBeta(beta);
                for (int read = 0; read < 100; read++) {
                    assertThat(early.isDue(HOUR, HOUR, cost)).as("at the expiry, cost %s, beta %s", cost, beta)
                            .isTrue();
                    assertThat(early.isDue(2 * HOUR, HOUR, cost)).as("after it, cost %s, beta %s", cost, beta).isTrue();
                }
            }
        }
        assertThat(new EarlyExpiration(Double.MAX_VALUE, beginningWith(0)).isDue(HOUR, HOUR, Long.MAX_VALUE))
                .as("at the expiry, when every bit that is drawn is 0").isTrue();
    }

    /** A source whose first 64 bits are these; the others are drawn, for some ways to draw never end on equal bits. */
    private static RandomGenerator beginningWith(long bits) {
        RandomGenerator others = new Random(5);
        int[] draws = {0};
        return () -> draws[0]++ == 0 ? bits : others.nextLong();
    }

    @Test
    void drawsAreNotRoundedToNanoseconds() {
        assertThat(share(withBeta(1), 0, 1, 1)).as("a nanosecond before the expiry, at a cost of one")
                .isCloseTo(Math.exp(-1), within(0.015));
        assertThat(share(withBeta(0.5), 0, 1, 1)).as("a nanosecond before the expiry, at a cost of one and beta 0.5")
                .isCloseTo(Math.exp(-2), within(0.015));
        assertThat(share(withBeta(1), 0, 3, 2)).as("three nanoseconds before the expiry, at a cost of two")
                .isCloseTo(Math.exp(-1.5), within(0.015));
    }

    @Test
    void aCostBeyondAllNumbersIsAlwaysDue() {
        assertThat(share(withBeta(Double.MAX_VALUE), 0, Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .as("292 years before the expiry, at a cost times beta that no double holds").isEqualTo(1);
    }

    @Test
    void aCostOfNothingIsNeverEarly() {
        assertThat(share(withBeta(5), 0, 1, 0)).as("a nanosecond before the expiry").isZero();
    }

    @Test
    void theChanceFallsWithTheTimeThatIsLeft() {
        for (double times : new double[] {0.1, 0.5, 1, 2, 4}) {
            assertThat(share(withBeta(1), HOUR - (long) (times * SECOND), HOUR, SECOND))
                    .as("of all reads at %s costs before the expiry, those that are due", times)
                    .isCloseTo(Math.exp(-times), within(0.015));
        }
    }

    @Test
    void betaStretchesTheTime() {
        assertThat(share(withBeta(2), HOUR - 2 * SECOND, HOUR, SECOND)).as("beta 2, at two costs before the expiry")
                .isCloseTo(Math.exp(-1), within(0.015));
        assertThat(share(withBeta(0.5), HOUR - SECOND, HOUR, SECOND)).as("beta 0.5, at one cost before the expiry")
                .isCloseTo(Math.exp(-2), within(0.015));
    }

    @Test
    void costsBelowASecondCount() {
        assertThat(share(withBeta(1), HOUR - 5 * MILLI, HOUR, 5 * MILLI)).as("5 ms before, at a cost of 5 ms")
                .isCloseTo(Math.exp(-1), within(0.015));
        assertThat(share(withBeta(1), HOUR - 500, HOUR, 500)).as("500 ns before, at a cost of 500 ns")
                .isCloseTo(Math.exp(-1), within(0.015));
    }

    @Test
    void farFromTheExpiryNobodyIsDue() {
        assertThat(share(withBeta(1), HOUR - 60 * SECOND, HOUR, SECOND)).as("a minute before, at a cost of a second")
                .isZero();
        assertThat(share(withBeta(1), 0, HOUR, 10 * MILLI)).as("an hour before, at a cost of 10 ms").isZero();
    }

    @Test
    void farFromTheExpiryHardlyAnybodyIsDue() {
        EarlyExpiration early = withBeta(1);
        int due = 0;
        for (int read = 0; read < 3_000_000; read++) {
            due += early.isDue(HOUR - 12 * SECOND, HOUR, SECOND) ? 1 : 0;
        }
        assertThat(due).as("of 3,000,000 reads at twelve costs before the expiry, those that are due; e^-12 are 18")
                .isBetween(1, 60);
    }

    @Test
    void noLotIsInfinite() {
        for (long bits : new long[] {0, -1}) {
            assertThat(new EarlyExpiration(1, beginningWith(bits)).isDue(0, HOUR, SECOND))
                    .as("an hour before, at a cost of a second, when every bit that is drawn is %s", bits & 1)
                    .isFalse();
        }
    }

    @Test
    void eachReadDrawsAnew() {
        EarlyExpiration early = withBeta(1);
        long changes = 0;
        boolean last = false;
        for (int read = 0; read < 1_000; read++) {
            boolean due = early.isDue(HOUR - SECOND, HOUR, SECOND);
            changes += due == last ? 0 : 1;
            last = due;
        }
        assertThat(changes).as("how often 1,000 reads at the same time differ from the one before").isGreaterThan(300);
    }

    @Test
    void eachReadAsksTheSource() {
        RandomGenerator source = new Random(5);
        int[] asked = {0};
        EarlyExpiration early = new EarlyExpiration(1, () -> {
            asked[0]++;
            return source.nextLong();
        });
        for (int read = 0; read < 1_000; read++) {
            int before = asked[0];
            early.isDue(HOUR - 20 * SECOND, HOUR, SECOND);
            assertThat(asked[0]).as("how often the source was asked, by the end of read %s", read)
                    .isGreaterThan(before);
        }
    }

    @Test
    void onlyTheDifferenceOfTimesMatters() {
        long[] origins = {0, -HOUR, Long.MAX_VALUE - SECOND, Long.MIN_VALUE, Long.MAX_VALUE - HOUR};
        for (long origin : origins) {
            assertThat(share(withBeta(1), origin, origin + 2 * SECOND, SECOND))
                    .as("two costs before the expiry, at tick %s", origin).isCloseTo(Math.exp(-2), within(0.015));
            assertThat(withBeta(1).isDue(origin + 2 * SECOND, origin, 0)).as("after the expiry, at tick %s", origin)
                    .isTrue();
        }
    }

    @Test
    void longTimesDoNotOverflow() {
        long century = 100L * 365 * 24 * HOUR;
        assertThat(share(withBeta(3), 0, 2 * century, century))
                .as("a cost of a hundred years, beta 3, two costs before")
                .isCloseTo(Math.exp(-2.0 / 3), within(0.015));
        assertThat(share(withBeta(1e-9), 0, Long.MAX_VALUE - 1, Long.MAX_VALUE)).as("a beta of nearly nothing")
                .isZero();
    }

    @Test
    void badParametersAreRefused() {
        withBeta(Double.MIN_VALUE);
        for (double beta : new double[] {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> withBeta(beta), "beta is above 0 and finite, not %s", beta)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(beta));
        }
        assertThatThrownBy(() -> new EarlyExpiration(1, null), "there is no lot without a source")
                .isInstanceOf(NullPointerException.class);
        for (long cost : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> withBeta(1).isDue(0, 0, cost), "nothing takes %s ns, at the expiry or not", cost)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(cost));
        }
    }
}
