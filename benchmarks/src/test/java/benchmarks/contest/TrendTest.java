package benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final double[] SIZES = {10, 100, 1_000, 10_000};

    @Test
    void aConstantIsOne() {
        assertThat(words(n -> 50, 0.02)).as("50 ns at every size").isEqualTo("is constant from 10 to 10,000 entries");
    }

    @Test
    void lawsAreTold() {
        assertThat(words(n -> 5 + 3 * Math.log(n), 0.02)).as("5 + 3 log n")
                .isEqualTo("grows like log n, from 10 to 10,000 entries");
        assertThat(words(n -> 5 * n, 0.02)).as("5 n").isEqualTo("grows like n, from 10 to 10,000 entries");
        assertThat(words(n -> n * Math.log(n), 0.02)).as("n log n")
                .isEqualTo("grows like n log n, from 10 to 10,000 entries");
        assertThat(words(n -> 500 + 5 * n, 0.02)).as("500 + 5 n")
                .isEqualTo("grows like n, from 10 to 10,000 entries");
    }

    @Test
    void whatFollowsNoLawIsSaidToFollowNone() {
        assertThat(words(n -> n * n, 0.02)).as("n squared").isEqualTo(
                "takes 1,000,000 times as long, from 10 to 10,000 entries, by none of the laws log n, n and n log n");
        assertThat(words(Math::sqrt, 0.02)).as("the root of n").startsWith("takes 32 times as long");
    }

    @Test
    void widePointsHideTheLaw() {
        assertThat(words(n -> 50, 0.5)).as("errors of half the score").isEqualTo(
                "shows no growth from 10 to 10,000 entries, but the errors would hide a factor of 3.0");
        assertThat(words(n -> 5 + 3 * Math.log(n), 2)).as("errors of twice the score").isEqualTo(
                "shows no growth from 10 to 10,000 entries, but the errors would hide any");
        assertThat(new Trend(List.of(new Trend.Point(100, 100, 45), new Trend.Point(1_000, 1_100, 450),
                new Trend.Point(10_000, 13_000, 6_000)), "nodes").inWords()).as("n or n log n with wide errors")
                .isEqualTo("grows like n or n log n, from 100 to 10,000 nodes; the data do not tell which");
    }

    @Test
    void oneRoundAloneSaysNothing() {
        assertThat(words(n -> n, Double.NaN)).as("no errors known").endsWith("the errors would hide any");
    }

    @Test
    void twoSizesShowNoLaw() {
        assertThat(new Trend(List.of(new Trend.Point(10, 10, 1), new Trend.Point(1_000, 50, 1)), "rows").inWords())
                .as("two points").isEqualTo("takes 5.0 times as long, from 10 to 1,000 rows; two sizes show no law");
        assertThat(new Trend(List.of(new Trend.Point(10, 10, 1)), "rows").inWords()).as("one point")
                .isEqualTo("was measured at one size only");
    }

    @Test
    void fallingTimesDoNotGrow() {
        assertThat(words(n -> 100 / Math.log(n), 0.02)).as("less and less")
                .isEqualTo("does not grow from 10 to 10,000 entries");
    }

    private static String words(DoubleUnaryOperator time, double error) {
        return new Trend(DoubleStream.of(SIZES).mapToObj(n -> new Trend.Point(n, time.applyAsDouble(n),
                error * time.applyAsDouble(n))).toList(), "entries").inWords();
    }
}
