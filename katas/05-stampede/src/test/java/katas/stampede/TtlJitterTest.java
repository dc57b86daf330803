package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TtlJitterTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final int DRAWS = 10_000;

    private final RandomGenerator random = new Random(5);

    @Test
    void noLifeIsLongerThanTheTimeToLive() {
        TtlJitter jitter = new TtlJitter(HOUR, 0.5, random);
        for (int draw = 0; draw < DRAWS; draw++) {
            assertThat(jitter.next()).as("an hour is how old a value may be").isLessThanOrEqualTo(HOUR);
        }
    }

    @Test
    void noLifeIsShorterThanTheSpreadAllows() {
        TtlJitter jitter = new TtlJitter(HOUR, 0.25, random);
        for (int draw = 0; draw < DRAWS; draw++) {
            assertThat(jitter.next()).as("a quarter of an hour is the most that is taken away")
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(45));
        }
    }

    @Test
    void eachCallDrawsAnew() {
        TtlJitter jitter = new TtlJitter(HOUR, 0.1, random);
        Set<Duration> lives = new HashSet<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            lives.add(jitter.next());
        }
        assertThat(lives).as("of %s draws out of six minutes of nanoseconds hardly two are equal", DRAWS)
                .hasSizeGreaterThan(DRAWS - 10);
    }

    @Test
    void livesAreSpreadEvenly() {
        TtlJitter jitter = new TtlJitter(HOUR, 0.5, random);
        int[] tenths = new int[10];
        for (int draw = 0; draw < DRAWS; draw++) {
            tenths[(int) Math.min(9, (jitter.next().toSeconds() - 1800) / 180)]++;
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(tenths[tenth])
                    .as("of %s lives between half an hour and an hour, those in tenth %s", DRAWS, tenth)
                    .isBetween(850, 1150);
        }
    }

    @Test
    void bothEndsAreDrawnAndAllBetween() {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(8), 0.5, random);
        Set<Long> lives = new HashSet<>();
        for (int draw = 0; draw < 1_000; draw++) {
            lives.add(jitter.next().toNanos());
        }
        assertThat(lives).as("a life of 8 ns with a spread of one half").containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void eachOfAFewLivesIsAsLikely() {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(4), 0.5, random);
        Map<Long, Integer> lives = new HashMap<>();
        for (int draw = 0; draw < 9_000; draw++) {
            lives.merge(jitter.next().toNanos(), 1, Integer::sum);
        }
        for (long life = 2; life <= 4; life++) {
            assertThat(lives.getOrDefault(life, 0)).as("of 9,000 lives of 2, 3 or 4 ns, those of %s", life)
                    .isBetween(2_750, 3_250);
        }
    }

    @Test
    void noLifeDependsOnTheOneBefore() {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(2), 0.5, random);
        int repeated = 0;
        Duration last = jitter.next();
        for (int draw = 0; draw < DRAWS; draw++) {
            Duration life = jitter.next();
            repeated += life.equals(last) ? 1 : 0;
            last = life;
        }
        assertThat(repeated).as("of %s lives of 1 or 2 ns, those like the one before", DRAWS).isBetween(4_750, 5_250);
    }

    @Test
    void everyNanosecondOfALongLifeCounts() {
        TtlJitter jitter = new TtlJitter(LONGEST, 0.5, random);
        Set<Long> ends = new HashSet<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            ends.add(jitter.next().toNanos() & 1_023);
        }
        assertThat(ends).as("the last ten bits of %s lives between 146 and 292 years", DRAWS).hasSize(1_024);
    }

    @Test
    void eachThirdOfALongSpanIsAsLikely() {
        // The lives are three eighths of all longs in number, so whoever folds a long on them gets some more often.
        TtlJitter jitter = new TtlJitter(LONGEST, 0.75, random);
        long shortest = 1L << 61;
        int[] thirds = new int[3];
        for (int draw = 0; draw < DRAWS; draw++) {
            thirds[(int) Math.min(2, (jitter.next().toNanos() - shortest) / shortest)]++;
        }
        for (int third = 0; third < 3; third++) {
            assertThat(thirds[third]).as("of %s lives between 73 and 292 years, those in third %s", DRAWS, third)
                    .isBetween(3_100, 3_566);
        }
    }

    @Test
    void spansAboutTheLimitsOfAnIntAreDrawnWhole() {
        for (long span : new long[] {Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 1L << 31, (1L << 32) - 1, 1L << 32}) {
            TtlJitter jitter = new TtlJitter(Duration.ofNanos(2 * span), 0.5, random);
            int upper = 0;
            for (int draw = 0; draw < 1_000; draw++) {
                long life = jitter.next().toNanos();
                assertThat(life).as("a life of %s to %s ns", span, 2 * span).isBetween(span, 2 * span);
                upper += life - span > span / 2 ? 1 : 0;
            }
            assertThat(upper).as("of 1,000 lives of %s to %s ns, those in the upper half", span, 2 * span)
                    .isBetween(400, 600);
        }
    }

    @Test
    void theShortestIsRoundedUp() {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(7), 0.5, random);
        Set<Long> lives = new HashSet<>();
        for (int draw = 0; draw < 1_000; draw++) {
            lives.add(jitter.next().toNanos());
        }
        assertThat(lives).as("3.5 ns, the shortest life, is no whole number").containsExactlyInAnyOrder(4L, 5L, 6L, 7L);
    }

    @Test
    void noLifeIsZero() {
        double nearlyOne = Math.nextDown(1.0);
        TtlJitter one = new TtlJitter(Duration.ofNanos(1), nearlyOne, random);
        TtlJitter three = new TtlJitter(Duration.ofNanos(3), nearlyOne, random);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(one.next()).as("of one nanosecond nothing can be taken").isEqualTo(Duration.ofNanos(1));
            assertThat(three.next()).as("an entry lives").isPositive();
        }
    }

    @Test
    void withoutASpreadEveryLifeIsTheTimeToLive() {
        for (Duration ttl : List.of(Duration.ofNanos(1), Duration.ofNanos(999_999_999), HOUR, LONGEST)) {
            assertThat(new TtlJitter(ttl, 0, random).next()).as("nothing is taken from %s", ttl).isEqualTo(ttl);
        }
        // The first number that a double rounds.
        TtlJitter odd = new TtlJitter(Duration.ofNanos((1L << 53) + 1), 0, random);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(odd.next()).as("nothing is taken from 2^53 + 1 ns").isEqualTo(Duration.ofNanos((1L << 53) + 1));
        }
    }

    @Test
    void livesBelowASecondAreSpreadAsWell() {
        TtlJitter jitter = new TtlJitter(Duration.ofMillis(800), 0.5, random);
        Set<Duration> lives = new HashSet<>();
        for (int draw = 0; draw < 100; draw++) {
            Duration life = jitter.next();
            assertThat(life).as("a life of 400 to 800 ms").isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
            lives.add(life);
        }
        assertThat(lives).as("lives differ by nanoseconds").hasSizeGreaterThan(90);
    }

    @Test
    void theLongestLivesDoNotOverflow() {
        TtlJitter jitter = new TtlJitter(LONGEST, Math.nextDown(1.0), random);
        long above = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            Duration life = jitter.next();
            assertThat(life).as("a life out of 292 years").isBetween(Duration.ofNanos(1), LONGEST);
            above += life.compareTo(Duration.ofNanos(1L << 62)) > 0 ? 1 : 0;
        }
        assertThat(above).as("of 1,000 lives, those in the upper half").isBetween(400L, 600L);
    }

    @Test
    void nothingIsDrawnBeforeALifeIsAskedFor() {
        RandomGenerator silent = () -> {
            throw new IllegalStateException("asked too early");
        };
        new TtlJitter(HOUR, 0.5, silent);
    }

    @Test
    void eachLifeIsDrawnWhenItIsAskedFor() {
        int[] asked = {0};
        TtlJitter jitter = new TtlJitter(HOUR, 0.5, () -> {
            asked[0]++;
            return random.nextLong();
        });
        for (int draw = 0; draw < 1_000; draw++) {
            int before = asked[0];
            jitter.next();
            assertThat(asked[0]).as("how often the source was asked, by the end of draw %s", draw)
                    .isGreaterThan(before);
        }
    }

    @Test
    void badParametersAreRefused() {
        new TtlJitter(Duration.ofNanos(1), 0, random);
        for (double spread : new double[] {-0.1, -Double.MIN_VALUE, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new TtlJitter(HOUR, spread, random),
                    "a spread is from 0 to below 1, not %s", spread)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(spread));
        }
        for (Duration ttl : List.of(Duration.ZERO, Duration.ofNanos(-1), LONGEST.plusNanos(1),
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> new TtlJitter(ttl, 0.5, random),
                    "a life is from one nanosecond to Long.MAX_VALUE of them, not %s", ttl)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(ttl.toString());
        }
        assertThatThrownBy(() -> new TtlJitter(null, 0.5, random), "a life has a length")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new TtlJitter(HOUR, 0.5, null), "there is no lot without a source")
                .isInstanceOf(NullPointerException.class);
    }
}
