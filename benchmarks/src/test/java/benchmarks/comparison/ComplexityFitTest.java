package benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComplexityFitTest {

    private static final double[] SIZES = {10, 100, 1_000, 10_000};

    @Test
    void aConstantTakesAsLong() {
        assertThat(words(n -> 50, 0.02)).as("50 ns at every size")
                .isEqualTo("takes as long with 10,000 entries as with 10");
    }

    @Test
    void lawsAreToldWithAnExample() {
        assertThat(words(n -> 5 + 3 * Math.log(n), 0.02)).as("5 + 3 log n").isEqualTo("takes 2.7 times as long with "
                + "10,000 entries as with 10: it grows like log n, as a search in a balanced tree does");
        assertThat(words(n -> 5 * n, 0.02)).as("5 n").isEqualTo("takes 1,000 times as long with 10,000 entries as with "
                + "10: it grows like n, as a walk over all of them does");
        assertThat(words(n -> n * Math.log(n), 0.02)).as("n log n")
                .endsWith("it grows like n log n, as sorting them does");
        assertThat(words(n -> 500 + 5 * n, 0.02)).as("500 + 5 n").contains("it grows like n,");
    }

    @Test
    void whatFollowsNoLawIsMeasuredByProportion() {
        assertThat(words(n -> n * n, 0.02)).as("n squared").isEqualTo("takes 1,000,000 times as long with 10,000 "
                + "entries as with 10, which is more than in proportion");
        assertThat(words(Math::sqrt, 0.02)).as("the root of n").isEqualTo("takes 32 times as long with 10,000 entries "
                + "as with 10, which is far less than in proportion");
    }

    @Test
    void widePointsHideTheLaw() {
        assertThat(words(n -> 50, 0.5)).as("errors of half the score").isEqualTo(
                "takes as long with 10,000 entries as with 10, but the errors would hide a factor of 3.0");
        assertThat(words(n -> 5 + 3 * Math.log(n), 2)).as("errors of twice the score").isEqualTo(
                "takes as long with 10,000 entries as with 10, but the errors would hide any growth");
        assertThat(new ComplexityFit(List.of(new ComplexityFit.Point(100, 100, 45),
                new ComplexityFit.Point(1_000, 1_100, 450), new ComplexityFit.Point(10_000, 13_000, 6_000)), "nodes")
                .inWords()).as("n or n log n with wide errors").isEqualTo("takes 130 times as long with 10,000 nodes "
                        + "as with 100: it grows like n or n log n; the data do not tell which");
    }

    @Test
    void oneRoundAloneSaysNothing() {
        assertThat(words(n -> n, Double.NaN)).as("no errors known").endsWith("the errors would hide any growth");
    }

    @Test
    void twoSizesShowNoLaw() {
        assertThat(new ComplexityFit(List.of(new ComplexityFit.Point(10, 10, 1),
                new ComplexityFit.Point(1_000, 50, 1)), "rows").inWords()).as("two points")
                .isEqualTo("takes 5.0 times as long with 1,000 rows as with 10, which is far less than in proportion");
        assertThat(new ComplexityFit(List.of(new ComplexityFit.Point(10, 10, 1)), "rows").inWords()).as("one point")
                .isEqualTo("was measured at one size only");
    }

    @Test
    void fallingTimesDoNotGrow() {
        assertThat(words(n -> 100 / Math.log(n), 0.02)).as("less and less")
                .isEqualTo("takes no longer with 10,000 entries than with 10");
    }

    private static String words(DoubleUnaryOperator time, double error) {
        return new ComplexityFit(DoubleStream.of(SIZES).mapToObj(n -> new ComplexityFit.Point(n, time.applyAsDouble(n),
                error * time.applyAsDouble(n))).toList(), "entries").inWords();
    }
}
