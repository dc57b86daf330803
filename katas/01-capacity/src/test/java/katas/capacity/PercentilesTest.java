package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class PercentilesTest {

    private static final double ERROR = 0.01;

    private final Percentiles values = new Percentiles(ERROR);

    @Test
    void aQuantileIsTheValueOfItsRank() {
        for (long value = 1_000; value >= 1; value--) {
            values.record(value * 1_000);
        }
        assertClose(0.5, 500_000);
        assertClose(0.9, 900_000);
        assertClose(0.999, 999_000);
        assertClose(0.0005, 1_000);
    }

    @Test
    void theRankIsRoundedUp() {
        values.record(1_000);
        values.record(2_000);
        values.record(4_000);
        assertClose(0.25, 1_000);
        assertClose(0.5, 2_000);
        assertClose(0.75, 4_000);
    }

    @Test
    void theRankIsThatOfTheProductAsItComesOut() {
        for (long value = 1; value <= 100; value++) {
            values.record(value * 1_000);
        }
        // 0.07 · 100 is 7.000000000000001 and 0.29 · 100 is 28.999999999999996.
        assertClose(0.07, 8_000);
        assertClose(0.29, 29_000);
        assertClose(0.5, 50_000);
    }

    @Test
    void theEndsAreExact() {
        values.record(123_456_789);
        values.record(987_654_321);
        values.record(555_555_555);
        assertThat(values.quantile(0)).as("the smallest value").isEqualTo(123_456_789);
        assertThat(values.quantile(1)).as("the largest value").isEqualTo(987_654_321);
    }

    @Test
    void theEndsAreExactWhateverIsBesideThem() {
        // A bucket's middle is below some values and above others, so no single pair would show whether it is taken.
        for (long smallest = 100_000; smallest < 103_000; smallest += 100) {
            Percentiles two = new Percentiles(ERROR);
            two.record(smallest);
            two.record(smallest * 3);
            assertThat(two.quantile(0)).as("the smaller of two values, not what is near it").isEqualTo(smallest);
            assertThat(two.quantile(1)).as("the larger of two values, not what is near it").isEqualTo(smallest * 3);
        }
    }

    @Test
    void noAnswerIsBeyondTheValues() {
        values.record(1_000_003);
        for (double q : new double[] {0, 0.001, 0.5, 0.999, 1}) {
            assertThat(values.quantile(q)).as("the quantile %s of a single value", q).isEqualTo(1_000_003);
        }
    }

    @Test
    void valuesOfAnySizeAreWithinTheError() {
        for (double error : new double[] {0.0001, 0.01, 0.1, 0.5}) {
            for (long value = 1; value < 1L << 61; value = value * 3 + 1) {
                Percentiles three = new Percentiles(error);
                three.record(0);
                three.record(value);
                three.record(Long.MAX_VALUE);
                assertThat((double) three.quantile(0.5)).as("%s between others, with an error of %s", value, error)
                        .isCloseTo(value, allowed(value, error));
            }
        }
    }

    @Test
    void zeroAndTheLargestLongAreValues() {
        values.record(0);
        assertThat(values.quantile(0.5)).as("nothing but a zero").isZero();
        values.record(0);
        values.record(Long.MAX_VALUE);
        assertThat(values.quantile(0.5)).as("two zeros of three values").isZero();
        assertThat(values.quantile(1)).as("the largest").isEqualTo(Long.MAX_VALUE);
        values.record(Long.MAX_VALUE);
        values.record(Long.MAX_VALUE);
        assertThat(values.quantile(0.5)).as("three of five are the largest long")
                .isGreaterThan((long) (Long.MAX_VALUE * 0.98));
        assertThat(values.count()).as("values").isEqualTo(5);
    }

    @Test
    void mergingIsRecordingAll() {
        Percentiles slow = new Percentiles(ERROR);
        for (int call = 0; call < 990; call++) {
            values.record(10_000);
        }
        for (int call = 0; call < 10; call++) {
            slow.record(1_000_000 + call);
        }
        values.merge(slow);
        assertThat(values.count()).as("calls on both servers").isEqualTo(1_000);
        assertClose(0.5, 10_000);
        assertClose(0.99, 10_000);
        assertClose(0.995, 1_000_004);
        assertThat(values.quantile(1)).as("the largest of both").isEqualTo(1_000_009);
        assertThat(slow.count()).as("the other one does not change").isEqualTo(10);
        slow.record(5);
        assertThat(values.quantile(0)).as("what the other one hears later").isEqualTo(10_000);
    }

    @Test
    void mergingKeepsTheSmallest() {
        values.record(500);
        Percentiles other = new Percentiles(ERROR);
        other.record(300);
        other.record(0);
        values.merge(other);
        assertThat(values.quantile(0)).as("the smallest of both").isZero();
        assertClose(0.5, 300);
    }

    @Test
    void whatIsMergedIntoNothingStaysItsOwn() {
        Percentiles other = new Percentiles(ERROR);
        for (long value : new long[] {1_000, 3_000, 5_000}) {
            other.record(value);
        }
        values.merge(other);
        for (int call = 0; call < 3; call++) {
            values.record(2_000);
        }
        assertThat((double) other.quantile(0.9)).as("the third of three, whoever they were merged into hears more")
                .isCloseTo(5_000, within(5_000 * ERROR + 1));
        for (int call = 0; call < 4; call++) {
            other.record(4_000);
        }
        assertThat(values.count()).as("three that were merged, and three recorded").isEqualTo(6);
        assertClose(0.99, 5_000);
    }

    @Test
    void aQuantileIsOfAllThatCameUntilItIsAsked() {
        values.record(1_000);
        assertClose(0.5, 1_000);
        values.record(3_000);
        values.record(3_000);
        assertClose(0.5, 3_000);
        Percentiles other = new Percentiles(ERROR);
        for (int call = 0; call < 4; call++) {
            other.record(7_000);
        }
        values.merge(other);
        assertClose(0.5, 7_000);
        values.record(16_000, 2_000);
        assertClose(0.8, 10_000);
        values.merge(values);
        assertClose(0.8, 10_000);
    }

    @Test
    void mergingNothingChangesNothing() {
        values.merge(new Percentiles(ERROR));
        assertThat(values.count()).as("nothing and nothing").isZero();
        values.record(70);
        values.merge(new Percentiles(ERROR));
        assertThat(values.quantile(0)).as("the one value").isEqualTo(70);
        assertThat(values.quantile(1)).as("the one value").isEqualTo(70);
    }

    @Test
    void mergedWithItselfEachValueCountsTwice() {
        values.record(1_000);
        values.record(3_000);
        values.merge(values);
        assertThat(values.count()).as("two values, twice").isEqualTo(4);
        assertClose(0.5, 1_000);
        assertClose(0.75, 3_000);
    }

    @Test
    void countsGoBeyondAnInt() {
        values.record(1_000);
        for (int doubling = 0; doubling < 40; doubling++) {
            values.merge(values);
        }
        values.record(2_000);
        assertThat(values.count()).as("2^40 and one").isEqualTo((1L << 40) + 1);
        assertClose(0.999999, 1_000);
        assertThat(values.shareWithin(10)).as("nothing is that fast").isZero();
    }

    @Test
    void ranksGoBeyondAnInt() {
        Percentiles slower = new Percentiles(ERROR);
        values.record(1_000);
        slower.record(2_000);
        for (int doubling = 0; doubling < 32; doubling++) {
            values.merge(values);
            slower.merge(slower);
        }
        values.merge(slower);
        assertClose(0.75, 2_000);
        assertThat(values.shareWithin(1_500)).as("2^32 of 2^33").isCloseTo(0.5, within(1e-12));
    }

    @Test
    void countsDoNotOverflow() {
        values.record(1_000);
        for (int doubling = 0; doubling < 62; doubling++) {
            values.merge(values);
        }
        assertThatThrownBy(() -> values.merge(values), "2^63 values").isInstanceOf(ArithmeticException.class);
        assertThat(values.count()).as("a merge that is refused adds nothing").isEqualTo(1L << 62);
        assertClose(0.99, 1_000);
        Percentiles others = new Percentiles(ERROR);
        others.merge(values);
        others.record(5_000);
        others.record(10);
        assertThatThrownBy(() -> values.merge(others), "2^62 and 2^62 + 2").isInstanceOf(ArithmeticException.class);
        assertThat(values.quantile(0)).as("a merge that is refused adds nothing").isEqualTo(1_000);
        assertThat(values.quantile(1)).as("a merge that is refused adds nothing").isEqualTo(1_000);
        assertThat(values.shareWithin(2_000)).as("a merge that is refused adds nothing").isEqualTo(1);
        assertClose(0.99, 1_000);
    }

    @Test
    void asManyAsALongCountsAreRecorded() {
        fill();
        assertThat(values.count()).as("1 + 2 + 4 and so on to 2^62").isEqualTo(Long.MAX_VALUE);
        assertClose(0.5, 1_000);
        assertThatThrownBy(() -> values.record(5), "one more").isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> values.record(30, 10), "three more").isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> values.record(5, 10), "one more, that held nobody up")
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> values.record(9_000), "a larger one").isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> values.record(9_000, 3_000), "three more, two of them larger")
                .isInstanceOf(ArithmeticException.class);
        assertThat(values.count()).as("what is refused is not counted").isEqualTo(Long.MAX_VALUE);
        assertThat(values.quantile(0)).as("what is refused is not recorded").isEqualTo(1_000);
        assertThat(values.quantile(1)).as("what is refused is not recorded").isEqualTo(1_000);
        assertThat(values.shareWithin(100)).as("what is refused has no share").isZero();
        assertThat(values.shareWithin(20_000)).as("what is refused has no share").isEqualTo(1);
    }

    @Test
    void nothingHasRoomInWhatIsFull() {
        fill();
        values.merge(new Percentiles(ERROR));
        assertThat(values.count()).as("none was added to as many as there can be").isEqualTo(Long.MAX_VALUE);
        Percentiles empty = new Percentiles(ERROR);
        empty.merge(values);
        assertThat(empty.count()).as("as many as there can be were added to none").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatHasRoomInPartOnlyIsNotRecorded() {
        Percentiles doubled = fillAllButOne();
        assertThat(values.count()).as("2 + 4 + 8 and so on to 2^62: room for one more").isEqualTo(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> values.record(20, 10), "two more").isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> values.merge(doubled), "2^62 more").isInstanceOf(ArithmeticException.class);
        assertThat(values.count()).as("nothing of what is refused is counted").isEqualTo(Long.MAX_VALUE - 1);
        assertThat(values.quantile(0)).as("nothing of what is refused is recorded").isEqualTo(1_000);
        assertThat(values.quantile(1)).as("nothing of what is refused is recorded").isEqualTo(1_000);
        assertThat(values.shareWithin(100)).as("nothing of what is refused has a share").isZero();
        values.record(19, 10);
        assertThat(values.count()).as("one has room").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whoWaitedToBeginIsRecorded() {
        values.record(1_000, 100);
        assertThat(values.count()).as("a call of 1,000 with another due every 100: 1,000, 900 and so on to 100")
                .isEqualTo(10);
        assertThat(values.quantile(0)).as("the last one that was held up").isEqualTo(100);
        assertThat(values.quantile(1)).as("the one that held up").isEqualTo(1_000);
        assertClose(0.5, 500);
    }

    @Test
    void intervalsGoBeyondAnInt() {
        values.record(15_000_000_000L, 5_000_000_000L);
        assertThat(values.count()).as("15, 10 and 5 billion").isEqualTo(3);
        assertThat(values.quantile(0)).as("the last one that was held up").isEqualTo(5_000_000_000L);
        values.record(Long.MAX_VALUE, Long.MAX_VALUE / 2);
        assertThat(values.count()).as("two more: the largest long and a little more than half of it").isEqualTo(5);
        assertClose(0.8, Long.MAX_VALUE / 2 + 1);
    }

    @Test
    void whoWaitsLessThanAnIntervalHoldsNobodyUp() {
        values.record(99, 100);
        values.record(0, 100);
        values.record(100, 100);
        values.record(199, 100);
        assertThat(values.count()).as("four calls, after none of which another was late").isEqualTo(4);
        values.record(200, 100);
        assertThat(values.count()).as("one of 200, and the one that waited 100 for it").isEqualTo(6);
        assertThat(values.quantile(0)).as("the smallest").isZero();
    }

    @Test
    void aPauseIsSeenInTheQuantiles() {
        for (int call = 0; call < 9_900; call++) {
            values.record(1_000, 10_000);
        }
        values.record(1_000_000, 10_000);
        assertThat(values.count()).as("9,900 calls, and the 100 of the pause").isEqualTo(10_000);
        assertClose(0.99, 1_000);
        assertClose(0.995, 500_000);
    }

    @Test
    void aMillionIntervalsAreTheMost() {
        values.record(1_000_000, 1);
        assertThat(values.count()).as("a million").isEqualTo(1_000_000);
        for (long[] bad : new long[][] {{1_000_001, 1}, {Long.MAX_VALUE, 1}, {2_000_001, 2}}) {
            assertThatThrownBy(() -> values.record(bad[0], bad[1]), "%s with an interval of %s", bad[0], bad[1])
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad[1]));
        }
        assertThat(values.count()).as("what is refused is not recorded").isEqualTo(1_000_000);
        values.record(Long.MAX_VALUE, Long.MAX_VALUE);
        values.record(1, Long.MAX_VALUE);
        assertThat(values.count()).as("two more, each of one").isEqualTo(1_000_002);
    }

    @Test
    void theShareWithinALimitIsOfAllValues() {
        Percentiles busy = new Percentiles(ERROR);
        for (int call = 0; call < 10; call++) {
            values.record(call < 5 ? 100 : 9_000);
        }
        for (int call = 0; call < 90; call++) {
            busy.record(100);
        }
        values.merge(busy);
        assertThat(values.shareWithin(1_000)).as("5 of 10 calls and 90 of 90").isCloseTo(0.95, within(1e-12));
        assertThat(values.shareWithin(50)).as("none is that fast").isZero();
        assertThat(values.shareWithin(Long.MAX_VALUE)).as("all are within any time").isEqualTo(1);
    }

    @Test
    void whatTookNoTimeIsWithinTheLimits() {
        values.record(0);
        values.record(0);
        values.record(9_000);
        for (long limit : new long[] {3, 100, 8_000}) {
            assertThat(values.shareWithin(limit)).as("two of three took no time, the third more than %s", limit)
                    .isCloseTo(2 / 3.0, within(1e-12));
        }
        assertThat(values.shareWithin(10_000)).as("all three are within 10,000").isCloseTo(1, within(1e-12));
    }

    @Test
    void aValueThatIsNotNearTheLimitIsOnOneSide() {
        for (double error : new double[] {0.0001, 0.01, 0.1, 0.5}) {
            for (long limit = 100; limit < 1L << 58; limit = limit * 7 + 1) {
                double step = (1 + error) / (1 - error) * (1 + 1e-9);
                Percentiles four = new Percentiles(error);
                four.record((long) (limit / step) - 3);
                for (int slower = 0; slower < 3; slower++) {
                    four.record((long) Math.ceil(limit * step) + 3);
                }
                assertThat(four.shareWithin(limit)).as("one of four is within %s, with an error of %s", limit, error)
                        .isCloseTo(0.25, within(1e-12));
            }
        }
    }

    @Test
    void noShareIsMoreThanAll() {
        // From one to three values in each of six buckets: the digits of a number to the base of three.
        for (int counts = 0; counts < 729; counts++) {
            Percentiles some = new Percentiles(0.1);
            int digits = counts;
            for (long value = 1; value <= 100_000; value *= 10) {
                for (int time = 0; time <= digits % 3; time++) {
                    some.record(value);
                }
                digits /= 3;
            }
            assertThat(some.shareWithin(Long.MAX_VALUE)).as("all of %s values in six buckets", some.count())
                    .isBetween(1 - 1e-12, 1.0);
        }
    }

    @Test
    void memoryDoesNotGrowWithTheValues() {
        Footprint.assertAtMost((64 * 100 + 1_000) * 8, "200,000 values with an error of 0.01 are in it", () -> {
            Percentiles many = new Percentiles(ERROR);
            for (long value = 1; value <= 200_000; value++) {
                many.record(value * value * value);
            }
            return many;
        });
    }

    @Test
    void memoryIsBoundedByTheError() {
        for (double error : new double[] {0.5, 0.002}) {
            int times = (int) (1_000 * error);
            double step = (1 + error) / (1 - error);
            long bytes = (long) ((64 / error + 1_000) * 8 * times);
            Footprint.assertAtMost(bytes, times + " with an error of " + error + ", and values of all sizes", () -> {
                List<Percentiles> held = new ArrayList<>();
                for (int made = 0; made < times; made++) {
                    Percentiles some = new Percentiles(error);
                    for (double value = 1; value < Long.MAX_VALUE; value *= step) {
                        some.record((long) value);
                    }
                    held.add(some);
                }
                return held;
            });
        }
    }

    @Test
    void badParametersAreRefused() {
        for (double bad : new double[] {0, -0.1, 0.00009, Math.nextUp(0.5), 1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Percentiles(bad), "a relative error of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
        values.record(1);
        for (double bad : new double[] {-0.1, -Double.MIN_VALUE, Math.nextUp(1.0), 99, Double.NaN}) {
            assertThatThrownBy(() -> values.quantile(bad), "a quantile of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
        for (long bad : new long[] {-1, Long.MIN_VALUE}) {
            String value = String.valueOf(bad);
            assertThatThrownBy(() -> values.record(bad), "a value of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> values.record(bad, 1), "a value of %s and an interval", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> values.record(1, bad), "an interval of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> values.shareWithin(bad), "a limit of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value);
        }
        for (long value : new long[] {0, 500}) {
            assertThatThrownBy(() -> values.record(value, 0), "an interval of 0 and a value of %s", value)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(values.count()).as("what is refused is not recorded").isEqualTo(1);
        assertThat(values.quantile(0)).as("what is refused is not the smallest").isEqualTo(1);
        assertThat(values.quantile(1)).as("what is refused is not the largest").isEqualTo(1);
        assertThat(values.shareWithin(100)).as("what is refused has no share").isEqualTo(1);
    }

    @Test
    void onlyOnesOfTheSameErrorAreMerged() {
        Percentiles other = new Percentiles(0.02);
        other.record(7);
        assertThatThrownBy(() -> values.merge(other), "errors of 0.01 and 0.02")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0.01").hasMessageContaining("0.02");
        assertThatThrownBy(() -> values.merge(new Percentiles(0.010001)), "errors that differ by a millionth")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0.010001");
        double next = Math.nextUp(ERROR);
        assertThatThrownBy(() -> values.merge(new Percentiles(next)), "errors of 0.01 and %s", next)
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(next));
        assertThatThrownBy(() -> values.merge(null), "null").isInstanceOf(NullPointerException.class);
        assertThat(values.count()).as("what is refused is not recorded").isZero();
    }

    @Test
    void withoutValuesThereIsNoQuantile() {
        assertThat(values.count()).as("no values").isZero();
        assertThatThrownBy(() -> values.quantile(0.5), "a quantile of nothing")
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> values.shareWithin(5), "a share of nothing")
                .isInstanceOf(NoSuchElementException.class);
    }

    /** Records a value of 1,000 as many times as a long counts. */
    private void fill() {
        fillAllButOne();
        values.record(1_000);
    }

    /** Records a value of 1,000 once less than a long counts, and returns the largest of what was merged for it. */
    private Percentiles fillAllButOne() {
        Percentiles doubled = new Percentiles(ERROR);
        doubled.record(1_000);
        for (int doubling = 0; doubling < 62; doubling++) {
            doubled.merge(doubled);
            values.merge(doubled);
        }
        return doubled;
    }

    private void assertClose(double q, long exact) {
        assertThat((double) values.quantile(q)).as("the quantile %s, to within %s of it", q, ERROR)
                .isCloseTo(exact, allowed(exact, ERROR));
    }

    private static Offset<Double> allowed(long exact, double error) {
        return within(exact * (error + 1e-9) + 1);
    }
}
