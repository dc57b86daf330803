package benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import benchmarks.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedupTest {

    @ParameterizedTest
    @CsvSource({
        "200, 10, 100, 10, faster",
        "100, 10, 200, 10, slower",
        "100, 10, 100, 10, no difference",
        // The error of the difference is sqrt(10² + 10²) = 14.1.
        "114, 10, 100, 10, no difference",
        "115, 10, 100, 10, faster",
        "100, 10, 114, 10, no difference",
        "100, 10, 115, 10, slower",
        "200, 10, 100, 100, no difference",
        "200, NaN, 100, 10, no difference",
        "200, 10, 100, NaN, no difference"
    })
    void aDifferenceSmallerThanItsErrorIsNone(double score, double error, double other, double otherError,
            String verdict) {
        Speedup ratio = Speedup.of(new Score(score, error), new Score(other, otherError), false);
        assertThat(ratio.verdict()).as("%s ± %s operations against %s ± %s", score, error, other, otherError)
                .hasToString(verdict);
        Speedup ofTimes = Speedup.of(new Score(other, otherError), new Score(score, error), true);
        assertThat(ofTimes).as("times the other way round say the same").isEqualTo(ratio);
    }

    @Test
    void aSlowMinuteSlowsBothOfAPair() {
        Speedup alike = Speedup.ofPairs(new double[] {110, 225, 108, 440}, new double[] {100, 200, 100, 400});
        assertThat(alike.verdict()).as("each time a tenth more, though the machine had slow minutes")
                .isEqualTo(Speedup.Verdict.FASTER);
        assertThat(alike.value()).as("the median of the quotients").isCloseTo(1.1, within(0.01));
        Speedup turned = Speedup.ofPairs(new double[] {100, 200, 100, 400}, new double[] {110, 225, 108, 440});
        assertThat(turned.value() * alike.value()).as("the other way round").isCloseTo(1, within(1e-9));
        assertThat(turned.verdict()).as("the other way round").isEqualTo(Speedup.Verdict.SLOWER);
    }

    @Test
    void aPairOfWhichTheMachineSlowedOneDoesNotMatter() {
        assertThat(Speedup.ofPairs(new double[] {110, 900, 110}, new double[] {100, 100, 100}))
                .as("one pair of three").isEqualTo(Speedup.ofPairs(new double[] {110, 110}, new double[] {100, 100}));
    }

    @ParameterizedTest
    @CsvSource({
        // The deviation in the middle is that of 1.1, log(1.2 / 1.1) = 0.087. The error is
        // 1.858 * 0.087 / sqrt(5) = 0.072.
        "1.2, 1.1, 1.2, 1.32, 1.44, faster, 1.1163",
        "1.2, 0.8, 1.2, 1.8, 3, no difference, 0.8567",
        "1.06, 1.06, 1.06, 1.06, 1.06, faster, 1.0095",
        "1.04, 1.04, 1.04, 1.04, 1.04, no difference, 0.9905"
    })
    void aMedianNoFurtherFromOneThanItsStandardErrorIsNoDifference(double a, double b, double c, double d, double e,
            String verdict, double low) {
        Speedup ratio = Speedup.ofPairs(new double[] {a, b, c, d, e}, new double[] {1, 1, 1, 1, 1});
        assertThat(ratio.verdict()).as("%s", ratio).hasToString(verdict);
        assertThat(ratio.low()).as("the least").isCloseTo(low, within(1e-4));
    }

    @Test
    void theIntervalIsFiellers() {
        Speedup exact = Speedup.of(new Score(300, 0), new Score(100, 0), false);
        assertThat(exact).as("without errors there is no interval").isEqualTo(new Speedup(3, 3, 3));
        Speedup above = Speedup.of(new Score(300, 30), new Score(100, 0), false);
        assertThat(above.low()).as("only the score above has an error: the least").isCloseTo(2.7, within(1e-9));
        assertThat(above.high()).as("only the score above has an error: the most").isCloseTo(3.3, within(1e-9));
        Speedup below = Speedup.of(new Score(300, 0), new Score(100, 10), false);
        assertThat(below.low()).as("only the score below has an error: the least").isCloseTo(300 / 110.0, within(1e-9));
        assertThat(below.high()).as("only the score below has an error: the most").isCloseTo(300 / 90.0, within(1e-9));
    }

    @Test
    void itIsWrittenWithItsVerdict() {
        assertThat(new Speedup(1.414, 1.3, 1.5)).as("a ratio").hasToString("1.41 faster");
        assertThat(new Speedup(0.98, 0.8, 1.2)).as("a ratio").hasToString("0.98 no difference");
        assertThat(new Speedup(0.0046, 0.004, 0.005)).as("a small ratio").hasToString("0.0046 slower");
    }

    @Test
    void inWordsItNamesTheOther() {
        assertThat(new Speedup(1.8, 1.7, 1.9).of("Caffeine")).as("faster").isEqualTo("1.80 times as fast as Caffeine");
        assertThat(new Speedup(0.5, 0.45, 0.55).of("Caffeine")).as("slower")
                .isEqualTo("slower: Caffeine is 2.00 times as fast");
        assertThat(new Speedup(1.1, 0.9, 1.3).of("Caffeine")).as("errors larger than the difference")
                .isEqualTo("no difference from Caffeine that exceeds the errors");
    }

    @Test
    void errorsThatWouldHideAFactorOfTwoAllowNoVerdict() {
        assertThat(new Speedup(78.43, 0, Double.POSITIVE_INFINITY).of("Guava")).as("errors as large as the scores")
                .isEqualTo("no verdict on Guava: the errors would hide a factor of two");
        assertThat(new Speedup(1, 0.4, 1.5).of("Guava")).as("it may as well be less than half as fast")
                .startsWith("no verdict on Guava");
    }
}
