package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

class ScalingLawTest {

    private static final double MILLIONTH = 1e-6;

    @Test
    void withoutContentionTwiceAsManyDoTwiceAsMuch() {
        ScalingLaw law = new ScalingLaw(100, 0, 0);
        assertThat(law.throughput(1)).as("one worker").isCloseTo(100, within(1e-10));
        assertThat(law.throughput(8)).as("eight who share nothing").isCloseTo(800, within(1e-9));
        assertThat(law.throughput(Integer.MAX_VALUE)).as("as many as there can be")
                .isCloseTo(214_748_364_700.0, within(1.0));
    }

    @Test
    void contentionBoundsWhatManyDo() {
        ScalingLaw law = new ScalingLaw(100, 0.05, 0);
        assertThat(law.throughput(20)).as("100 · 20 / (1 + 0.05 · 19)").isCloseTo(1025.6410256410256, within(1e-8));
        assertThat(law.throughput(Integer.MAX_VALUE)).as("Amdahl's bound is 100 / 0.05")
                .isCloseTo(2_000, within(0.001));
    }

    @Test
    void onlyOneWorksAtATimeWhereAllIsContended() {
        ScalingLaw law = new ScalingLaw(100, 1, 0);
        for (int workers : new int[] {1, 2, 1_000, Integer.MAX_VALUE}) {
            assertThat(law.throughput(workers)).as("%s workers, and all of the work is behind one lock", workers)
                    .isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void coherenceMakesMoreDoLess() {
        ScalingLaw law = new ScalingLaw(100, 0.05, 0.01);
        assertThat(law.throughput(10)).as("1000 / (1 + 0.45 + 0.9)").isCloseTo(425.531914893617, within(1e-9));
        assertThat(law.throughput(40)).as("4000 / (1 + 1.95 + 15.6)").isCloseTo(215.63342318059299, within(1e-9));
    }

    @Test
    void manyWorkersDoNotOverflow() {
        ScalingLaw law = new ScalingLaw(1e15, 0, 1e-10);
        assertThat(law.throughput(100_000) / 1e15).as("1e5 / (1 + 1e-10 · 1e5 · 99,999)")
                .isCloseTo(50_000.250001250006, within(1e-6));
        assertThat(new ScalingLaw(1, 0, 1_000).throughput(Integer.MAX_VALUE)).as("little is left, but something")
                .isCloseTo(4.656612877414201e-13, within(1e-23));
    }

    @Test
    void thePeakIsTheNumberThatDoesTheMost() {
        for (double contention : new double[] {0, 0.03, 0.3, 0.9}) {
            for (double coherence : new double[] {0.0001, 0.0013, 0.02, 0.3, 0.7}) {
                ScalingLaw law = new ScalingLaw(1, contention, coherence);
                int best = IntStream.rangeClosed(1, 200).boxed()
                        .reduce(1, (most, n) -> law.throughput(n) > law.throughput(most) ? n : most);
                assertThat(law.peak()).as("contention %s, coherence %s: of 1 to 200 workers", contention, coherence)
                        .hasValue(best);
            }
        }
    }

    @Test
    void thePeakIsNotTheRootRounded() {
        assertThat(new ScalingLaw(1, 0, 0.1625).peak()).as("the root of 1 / 0.1625 is 2.48; three do 1.519, two 1.509")
                .hasValue(3);
    }

    @Test
    void thePeakIsTheSmallestOfThoseThatDoTheSame() {
        assertThat(new ScalingLaw(1, 1, 0).peak()).as("all numbers do the same").hasValue(1);
        assertThat(new ScalingLaw(1, 1, 0.5).peak()).as("each further one does harm").hasValue(1);
        assertThat(new ScalingLaw(1, 0, 1_000).peak()).as("a second one does harm").hasValue(1);
    }

    @Test
    void withoutCoherenceThereIsNoPeak() {
        assertThat(new ScalingLaw(1, 0, 0).peak()).as("ever more do ever more").isEmpty();
        assertThat(new ScalingLaw(1, 0.99, 0).peak()).as("a little more each time").isEmpty();
        assertThat(new ScalingLaw(1, 1 - 1e-10, 0).peak()).as("next to nothing more each time").isEmpty();
        assertThat(new ScalingLaw(1, 0, 1e-20).peak()).as("the peak is at ten billion workers").isEmpty();
        assertThat(new ScalingLaw(1, 0, Double.MIN_VALUE).peak()).as("the peak is beyond all numbers").isEmpty();
    }

    @Test
    void aLatePeakIsFound() {
        assertThat(new ScalingLaw(1, 0.36, 1e-12).peak().orElseThrow()).as("the root of 0.64 / 1e-12")
                .isBetween(799_999, 800_001);
        assertThat(new ScalingLaw(1, 0, 2.5e-19).peak().orElseThrow()).as("the root of 1 / 2.5e-19")
                .isBetween(1_999_999_990, 2_000_000_010);
    }

    @Test
    void aPeakMayBeAtTheLastNumberThereIs() {
        // The root is a quarter below the largest int, so that no rounding makes a number beyond it of the peak.
        double root = Integer.MAX_VALUE - 0.25;
        assertThat(new ScalingLaw(1, 0, 1 / (root * root)).peak().orElseThrow()).as("the root is %s", root)
                .isBetween(Integer.MAX_VALUE - 10, Integer.MAX_VALUE);
        assertThat(new ScalingLaw(1, 0.5, 0.5 / (root * root)).peak().orElseThrow()).as("the same root, of halves")
                .isBetween(Integer.MAX_VALUE - 10, Integer.MAX_VALUE);
    }

    @Test
    void aLaterPeakTakesNoLonger() {
        Scaling.assertFlat("a peak at so many workers", 100, 30_000, workers -> {
            ScalingLaw law = new ScalingLaw(1, 0, 1.0 / workers / workers);
            return law::peak;
        });
    }

    @Test
    void aFitFindsTheLawThatMadeThePoints() {
        assertFitted(new ScalingLaw(995.6, 0.0267, 0.000769), 1, 2, 4, 8, 16, 32);
        assertFitted(new ScalingLaw(3, 0.9, 0.4), 1, 2, 3);
        assertFitted(new ScalingLaw(1e-9, 0.5, 0.01), 100, 50, 1);
        assertFitted(new ScalingLaw(9e13, 0.001, 10), 7, 1, 99, 100);
    }

    @Test
    void aFitFindsALawOfVeryLittle() {
        assertFitted(new ScalingLaw(1e-170, 0.1, 0.01), 1, 2, 4, 8);
        assertFitted(new ScalingLaw(1e-200, 0.5, 0), 1, 2, 3, 100);
    }

    @Test
    void aFitFindsTheEndsOfTheRanges() {
        assertFitted(new ScalingLaw(100, 0, 0), 1, 2, 3, 5, 8, 13, 100);
        assertFitted(new ScalingLaw(100, 1, 0), 1, 2, 3, 5, 8, 13, 100);
        assertFitted(new ScalingLaw(100, 0.3, 0), 1, 2, 3, 64, 100);
        assertFitted(new ScalingLaw(100, 0, 0.3), 1, 2, 3, 64, 100);
    }

    @Test
    void aFitFindsALawOfWhichLittleIsLeftButForOne() {
        assertFitted(new ScalingLaw(1_000, 0, 100), 1, 99, 100);
        assertFitted(new ScalingLaw(1e14, 1, 100), 100, 99, 1);
        assertFitted(new ScalingLaw(1e-200, 0.5, 100), 1, 99, 100);
        assertFitted(new ScalingLaw(5, 0, 100), 1, 2, 3);
    }

    @Test
    void aFitTakesTimeInProportion() {
        int measurements = 4_096;
        Scaling.assertFlat("so many measurements in one fit, or in many fits of a few", 64, measurements, 40, each -> {
            List<Measurement> points = new ArrayList<>();
            for (int n = 1; n <= each; n++) {
                points.add(new Measurement(n, n / (1 + 0.1 * (n - 1) + 0.001 * n * (n - 1))));
            }
            return () -> {
                for (int fits = 0; fits < measurements / each; fits++) {
                    ScalingLaw.fit(points);
                }
            };
        });
    }

    @Test
    void aFitNeedsNotBeginWithOne() {
        ScalingLaw law = new ScalingLaw(50, 0.1, 0.02);
        ScalingLaw fitted = ScalingLaw.fit(points(law, 4, 2, 16, 8));
        assertThat(fitted.throughput(1)).as("what one would do").isCloseTo(50, within(0.001));
    }

    @Test
    void aFitHearsEveryMeasurement() {
        List<Measurement> noisy = List.of(new Measurement(1, 108), new Measurement(1, 92), new Measurement(2, 181),
                new Measurement(2, 170), new Measurement(4, 290), new Measurement(8, 330), new Measurement(8, 350),
                new Measurement(16, 240));
        assertBest(noisy);
    }

    @Test
    void aMeasurementThatCameTwiceCountsTwice() {
        assertBest(List.of(new Measurement(1, 100), new Measurement(1, 80), new Measurement(1, 80),
                new Measurement(1, 80), new Measurement(2, 150), new Measurement(4, 250), new Measurement(8, 300)));
    }

    @Test
    void theOrderOfMeasurementsDoesNotMatter() {
        List<Measurement> points = new ArrayList<>(points(new ScalingLaw(7, 0.2, 0.01), 1, 2, 4, 8, 16));
        points.add(new Measurement(2, 12));
        ScalingLaw fitted = ScalingLaw.fit(points);
        Collections.reverse(points);
        List<Measurement> reversed = Collections.unmodifiableList(points);
        assertThat(ScalingLaw.fit(reversed).contention()).as("the same points from behind")
                .isCloseTo(fitted.contention(), within(1e-9));
    }

    @Test
    void twoNumbersOfWorkersDetermineNoLaw() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of()), "a fit to nothing")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(points(new ScalingLaw(1, 0.1, 0.1), 1, 2)), "a fit to two points")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(points(new ScalingLaw(1, 0.1, 0.1), 1, 2, 2, 1, 2)),
                "a fit to five measurements of one and two workers").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGrowsFasterThanItsWorkersIsNoLaw() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(1, 100), new Measurement(2, 220),
                new Measurement(4, 480))), "throughput that grows faster than the workers")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(1, 100), new Measurement(2, 110),
                new Measurement(4, 300))), "throughput that bends upwards")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContentionOfMoreThanOneIsNoLaw() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(1, 100), new Measurement(2, 20),
                new Measurement(3, 12))), "points of a contention of 3 and a coherence of 3")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWithinAMillionthBeyondARangeIsRounding() {
        assertThat(ScalingLaw.fit(points(100, -5e-7, 0.01, 1, 2, 4, 8)).contention())
                .as("half a millionth below 0 is taken for no contention").isCloseTo(0, within(0.0));
        assertThat(ScalingLaw.fit(points(100, 0.3, -5e-7, 1, 2, 4, 8)).coherence())
                .as("half a millionth below 0 is taken for no coherence").isCloseTo(0, within(0.0));
        assertThat(ScalingLaw.fit(points(100, 1 + 5e-7, 0.01, 1, 2, 4, 8)).contention())
                .as("half a millionth above 1 is taken for a contention of 1").isEqualTo(1);
    }

    @Test
    void whatIsFurtherBeyondARangeIsNoLaw() {
        assertFitted(new ScalingLaw(100, 0.3, 0.01), 1, 2, 4, 8);
        assertThatThrownBy(() -> ScalingLaw.fit(points(100, -1e-5, 0.01, 1, 2, 4, 8)),
                "points of a contention of ten millionths below 0").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(points(100, 0.3, -1e-5, 1, 2, 4, 8)),
                "points of a coherence of ten millionths below 0").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(points(100, 1 + 1e-5, 0.01, 1, 2, 4, 8)),
                "points of a contention of ten millionths above 1").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHasNoBeginningIsNoLaw() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(2, 1_000), new Measurement(3, 300),
                new Measurement(4, 250))), "a fit by which one worker does less than nothing")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsBeyondTheRangesIsNoLaw() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(1, 1e16), new Measurement(2, 2e16),
                new Measurement(3, 3e16))), "one worker who does 1e16").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScalingLaw.fit(List.of(new Measurement(1, 4_001), new Measurement(2, 2),
                new Measurement(3, 12_003 / 12_001.0))), "points of no contention and a coherence of 2,000")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void badParametersAreRefused() {
        new ScalingLaw(1e15, 1, 1_000);
        new ScalingLaw(Double.MIN_VALUE, 0, 0);
        for (double bad : new double[] {0, -1, 1.1e15, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ScalingLaw(bad, 0.1, 0.1), "one worker who does %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
        for (double bad : new double[] {-Double.MIN_VALUE, -0.1, Math.nextUp(1.0), 2, Double.NaN}) {
            assertThatThrownBy(() -> new ScalingLaw(1, bad, 0.1), "a contention of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
        for (double bad : new double[] {-Double.MIN_VALUE, -0.1, Math.nextUp(1_000.0), Double.NaN,
                Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ScalingLaw(1, 0.1, bad), "a coherence of %s", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
        ScalingLaw law = new ScalingLaw(1, 0.1, 0.1);
        for (int bad : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> law.throughput(bad), "%s workers", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(bad));
        }
    }

    @Test
    void nullIsRefused() {
        assertFitted(new ScalingLaw(100, 0.1, 0.01), 1, 2, 3);
        assertThatThrownBy(() -> ScalingLaw.fit(null), "no list").isInstanceOf(NullPointerException.class);
        List<Measurement> withNull = Arrays.asList(new Measurement(1, 1), new Measurement(2, 1),
                new Measurement(3, 1), null);
        assertThatThrownBy(() -> ScalingLaw.fit(withNull), "a list with null").isInstanceOf(NullPointerException.class);
    }

    @Test
    void aLawTellsItsParameters() {
        ScalingLaw law = new ScalingLaw(12.5, 0.25, 0.75);
        assertThat(law.alone()).as("alone").isEqualTo(12.5);
        assertThat(law.contention()).as("contention").isEqualTo(0.25);
        assertThat(law.coherence()).as("coherence").isEqualTo(0.75);
    }

    private static void assertBest(List<Measurement> measurements) {
        ScalingLaw fitted = ScalingLaw.fit(measurements);
        double best = misfit(measurements, fitted.alone(), fitted.contention(), fitted.coherence());
        for (double step : new double[] {-0.01, 0.01}) {
            assertThat(misfit(measurements, fitted.alone() * (1 + step), fitted.contention(), fitted.coherence()))
                    .as("with another alone the squares add up to more").isGreaterThan(best);
            assertThat(misfit(measurements, fitted.alone(), fitted.contention() + step / 10, fitted.coherence()))
                    .as("with another contention the squares add up to more").isGreaterThan(best);
            assertThat(misfit(measurements, fitted.alone(), fitted.contention(), fitted.coherence() * (1 + step)))
                    .as("with another coherence the squares add up to more").isGreaterThan(best);
        }
    }

    private static void assertFitted(ScalingLaw law, int... workers) {
        ScalingLaw fitted = ScalingLaw.fit(points(law, workers));
        String what = "points of " + law.alone() + ", " + law.contention() + ", " + law.coherence();
        assertThat(fitted.alone() / law.alone()).as("%s: alone", what).isCloseTo(1, within(MILLIONTH));
        assertThat(fitted.contention()).as("%s: contention", what).isCloseTo(law.contention(), within(MILLIONTH));
        assertThat(fitted.coherence()).as("%s: coherence", what).isCloseTo(law.coherence(), within(MILLIONTH));
    }

    private static List<Measurement> points(ScalingLaw law, int... workers) {
        return points(law.alone(), law.contention(), law.coherence(), workers);
    }

    private static List<Measurement> points(double alone, double contention, double coherence, int... workers) {
        return Arrays.stream(workers).mapToObj(n -> {
            double denominator = 1 + contention * (n - 1) + coherence * n * (n - 1.0);
            return new Measurement(n, alone * n / denominator);
        }).toList();
    }

    private static double misfit(List<Measurement> measurements, double alone, double contention, double coherence) {
        return measurements.stream().mapToDouble(measured -> {
            double n = measured.workers();
            double computed = alone * n / (1 + contention * (n - 1) + coherence * n * (n - 1));
            return Math.pow(1 - measured.throughput() / computed, 2);
        }).sum();
    }
}
