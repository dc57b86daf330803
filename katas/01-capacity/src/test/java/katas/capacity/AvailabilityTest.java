package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration CENTURY = Duration.ofDays(36_525);
    private static final double[] NO_AVAILABILITIES = {-0.001, 1.001, -Double.MIN_VALUE, Math.nextUp(1.0), 99.9,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Test
    void aChainIsUpWhileAllOfItsPartsAre() {
        assertThat(Availability.series(0.999, 0.99)).as("0.999 of the time, and of that 0.99")
                .isCloseTo(0.98901, EXACTLY);
        assertThat(Availability.series(0.9, 0.8, 0.5)).as("three parts, all of them needed").isCloseTo(0.36, EXACTLY);
    }

    @Test
    void oneIsEnoughOfPartsThatStandInForEachOther() {
        assertThat(Availability.parallel(0.99, 0.99)).as("both are down for a hundredth of a hundredth of the time")
                .isCloseTo(0.9999, EXACTLY);
        assertThat(Availability.parallel(0.9, 0.8, 0.5)).as("down for 0.1 of 0.2 of 0.5 of the time")
                .isCloseTo(0.99, EXACTLY);
    }

    @Test
    void nothingIsRoundedToAFewDigits() {
        assertThat(Availability.series(0.123456789, 0.987654321)).as("a product of eighteen digits")
                .isCloseTo(0.121932631112635269, EXACTLY);
        assertThat(Availability.parallel(0.99, 0.98765432109)).as("down for 0.01 of 0.01234567891 of the time")
                .isCloseTo(0.9998765432109, EXACTLY);
        assertThat(Availability.parallel(1e-9, 2e-9)).as("hardly ever up").isCloseTo(2.999999998e-9, EXACTLY);
    }

    @Test
    void aSinglePartIsAsGoodAsItIs() {
        for (double part : new double[] {0, 0.5, 0.999, 1}) {
            assertThat(Availability.series(part)).as("a chain of one part, %s", part).isCloseTo(part, EXACTLY);
            assertThat(Availability.parallel(part)).as("one part, %s, that nothing stands in for", part)
                    .isCloseTo(part, EXACTLY);
            assertThat(Availability.atLeast(1, 1, part)).as("one of one part, %s", part).isCloseTo(part, EXACTLY);
        }
    }

    @Test
    void aPartThatIsNeverUpEndsAChainAndBurdensNoGroup() {
        assertThat(Availability.series(1, 0, 0.9)).as("a chain with a part that is never up")
                .isCloseTo(0, EXACTLY);
        assertThat(Availability.parallel(0.9, 0)).as("who is never up stands in for nobody").isCloseTo(0.9, EXACTLY);
        assertThat(Availability.parallel(0.9, 1)).as("one that is always up is enough").isCloseTo(1, EXACTLY);
    }

    @Test
    void nothingCanFailWhereNothingIs() {
        assertThat(Availability.series()).as("a chain of no parts has none that can be down").isEqualTo(1);
        assertThat(Availability.parallel()).as("of no parts none can be up").isZero();
    }

    @Test
    void aFleetIsUpWhileEnoughAre() {
        assertThat(Availability.atLeast(2, 3, 0.9)).as("three up: 0.729; exactly two: 3 x 0.081")
                .isCloseTo(0.972, EXACTLY);
        assertThat(Availability.atLeast(3, 5, 0.5)).as("three, four or five of five coins").isCloseTo(0.5, EXACTLY);
    }

    @Test
    void allOrOneOfAFleetAreAChainOrAGroup() {
        assertThat(Availability.atLeast(4, 4, 0.9)).as("all of four").isCloseTo(0.6561, EXACTLY);
        assertThat(Availability.atLeast(1, 4, 0.9)).as("one of four").isCloseTo(0.9999, EXACTLY);
    }

    @Test
    void aFleetOfWhichNoneIsNeededIsAlwaysUp() {
        assertThat(Availability.atLeast(0, 3, 0.5)).as("none of three is needed").isCloseTo(1, EXACTLY);
        assertThat(Availability.atLeast(0, 0, 0)).as("none of none is needed").isCloseTo(1, EXACTLY);
        assertThat(Availability.atLeast(0, 5, 0)).as("none of five is needed").isCloseTo(1, EXACTLY);
    }

    @Test
    void aFleetIsAsSureAsItsPartsAtTheEnds() {
        assertThat(Availability.atLeast(1, 5, 0)).as("one of five that are never up").isCloseTo(0, EXACTLY);
        assertThat(Availability.atLeast(5, 5, 1)).as("five of five that are always up").isCloseTo(1, EXACTLY);
    }

    @Test
    void aFleetMayHaveAThousandParts() {
        assertThat(Availability.atLeast(501, 1_000, 0.5)).as("more than half of a thousand coins")
                .isCloseTo(0.4873874909108196, EXACTLY);
        assertThat(Availability.atLeast(980, 1_000, 0.99)).as("980 of a thousand parts of 0.99")
                .isCloseTo(0.9985035184522908, EXACTLY);
        assertThat(Availability.atLeast(0, 1_000, 0.3)).as("no more than always").isBetween(1 - 1e-12, 1.0);
    }

    @Test
    void noFleetIsUpForMoreThanAlwaysOrLessThanNever() {
        for (int copies = 1; copies <= 20; copies++) {
            for (int percent = 1; percent < 100; percent++) {
                assertThat(Availability.atLeast(1, copies, percent / 100.0))
                        .as("one of %s parts that are up %s %% of the time", copies, percent).isBetween(0.0, 1.0);
                assertThat(Availability.atLeast(0, copies, percent / 100.0))
                        .as("none of %s parts that are up %s %% of the time", copies, percent).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void downtimeIsTheRestOfThePeriod() {
        assertRoughly(Availability.downtime(0.75, Duration.ofHours(1)), Duration.ofMinutes(15), "a quarter of an hour");
        assertRoughly(Availability.downtime(0.999, MONTH), Duration.ofSeconds(2_592), "three nines in 30 days");
        assertRoughly(Availability.downtime(0.99999, MONTH), Duration.ofMillis(25_920), "five nines in 30 days");
        assertRoughly(Availability.downtime(0.9999999, MONTH), Duration.ofNanos(259_200_000), "seven in 30 days");
    }

    @Test
    void partsOfASecondCountInThePeriod() {
        assertRoughly(Availability.downtime(0.5, Duration.ofMillis(1_500)), Duration.ofMillis(750), "half of 1.5 s");
        assertRoughly(Availability.downtime(0.25, Duration.ofNanos(400_000)), Duration.ofNanos(300_000),
                "three quarters of 400 microseconds");
        assertRoughly(Availability.downtime(0, MONTH.plusNanos(999_999_999)), MONTH.plusNanos(999_999_999),
                "never up in 30 days and nearly a second");
    }

    @Test
    void downtimeIsNothingOrAllAtTheEnds() {
        assertRoughly(Availability.downtime(1, MONTH), Duration.ZERO, "always up");
        assertThat(Availability.downtime(1, MONTH)).as("never less than nothing").isGreaterThanOrEqualTo(Duration.ZERO);
        assertRoughly(Availability.downtime(0, MONTH), MONTH, "never up");
        assertThat(Availability.downtime(0.5, Duration.ZERO)).as("no time to be down in").isEqualTo(Duration.ZERO);
        assertThat(Availability.downtime(0, Duration.ofNanos(1))).as("no longer than the period")
                .isLessThanOrEqualTo(Duration.ofNanos(1));
    }

    @Test
    void aCenturyIsNotTooLong() {
        assertRoughly(Availability.downtime(0.5, CENTURY), CENTURY.dividedBy(2), "half a century");
        assertRoughly(Availability.downtime(0, CENTURY), CENTURY, "a century that it is never up");
        assertThat(Availability.downtime(0, CENTURY)).as("no longer than the period").isLessThanOrEqualTo(CENTURY);
    }

    @Test
    void aCenturyIsNotTooShortForAMicrosecond() {
        // One minus this share has sixteen digits, and a trillionth of a century is three milliseconds.
        assertRoughly(Availability.downtime(1 - 0x1p-41, CENTURY), CENTURY.dividedBy(1L << 41), "nearly always up");
        assertRoughly(Availability.downtime(0x1p-41, CENTURY), CENTURY.minus(CENTURY.dividedBy(1L << 41)),
                "nearly never up");
        assertRoughly(Availability.downtime(0.123456789012345, CENTURY), Duration.ofNanos(2_766_160_003_506_402_151L),
                "down for the rest of 0.123456789012345");
    }

    @Test
    void noDowntimeIsLongerThanItsPeriod() {
        // The nearest doubles to these periods, in nanoseconds, are larger than they are.
        for (Duration period : List.of(CENTURY.minusNanos(1), Duration.ofNanos((1L << 53) + 3),
                Duration.ofDays(10_000).plusNanos(255))) {
            assertThat(Availability.downtime(0, period)).as("never up in %s: no longer than that", period)
                    .isLessThanOrEqualTo(period);
        }
    }

    @Test
    void partsAreNotChanged() {
        double[] parts = {0.9, 0.5, 0.7};
        Availability.series(parts);
        Availability.parallel(parts);
        assertThat(parts).as("the caller's own array").containsExactly(0.9, 0.5, 0.7);
    }

    @Test
    void whatIsNoAvailabilityIsRefused() {
        assertThat(Availability.series(0.5, 1)).as("a chain of good parts").isCloseTo(0.5, EXACTLY);
        for (double bad : NO_AVAILABILITIES) {
            String value = String.valueOf(bad);
            assertThatThrownBy(() -> Availability.series(0.5, bad), "a chain with a part of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> Availability.series(0, bad), "a chain that is down, with a part of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> Availability.parallel(1, bad), "a group with a part of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> Availability.atLeast(0, 0, bad), "a fleet of parts of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> Availability.downtime(bad, Duration.ZERO), "the downtime of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
        }
    }

    @Test
    void whatIsNoFleetIsRefused() {
        assertThat(Availability.atLeast(0, 0, 0.5)).as("none of none").isCloseTo(1, EXACTLY);
        for (int copies : new int[] {-1, 1_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Availability.atLeast(0, copies, 0.5), "a fleet of %s", copies)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(copies));
        }
        for (int needed : new int[] {-1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Availability.atLeast(needed, 3, 0.5), "%s of three", needed)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(needed));
        }
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        assertThat(Availability.downtime(0.5, Duration.ZERO)).as("a period of nothing").isZero();
        for (Duration period : List.of(Duration.ofNanos(-1), CENTURY.plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> Availability.downtime(0.5, period), "a period of %s", period)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(period.toString());
        }
    }

    @Test
    void nullIsRefused() {
        assertThat(Availability.series(0.5, 1)).as("a chain of good parts").isCloseTo(0.5, EXACTLY);
        assertThatThrownBy(() -> Availability.series((double[]) null), "a chain of null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Availability.parallel((double[]) null), "a group of null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Availability.downtime(0.5, null), "a period of null")
                .isInstanceOf(NullPointerException.class);
    }

    private static void assertRoughly(Duration downtime, Duration expected, String what) {
        assertThat(downtime).as("%s: %s, to within a microsecond", what, expected)
                .isBetween(expected.minusNanos(1_000), expected.plusNanos(1_000));
    }
}
