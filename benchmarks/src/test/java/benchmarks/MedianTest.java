package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.ListStatistics;

class MedianTest {

    @Test
    void itIsTheValueInTheMiddle() {
        assertThat(Median.of(3, 1, 2).value()).as("of three").isEqualTo(2);
        assertThat(Median.of(4, 1, 2, 3).value()).as("of four, between two").isEqualTo(2.5);
        assertThat(Median.of(7).value()).as("of one").isEqualTo(7);
        assertThat(Median.of(7).error()).as("one does not tell its error").isNaN();
    }

    @Test
    void whatDisturbsAFewDoesNotMatterHoweverMuch() {
        assertThat(Median.of(10, 11, 12, 13, 1e9)).as("disturbed").isEqualTo(Median.of(10, 11, 12, 13, 14));
    }

    @Test
    void theErrorIsWhatMediansOfNormalValuesVaryBy() {
        Random random = new Random(42);
        int each = 400;
        ListStatistics values = new ListStatistics();
        ListStatistics errors = new ListStatistics();
        for (int sample = 0; sample < 500; sample++) {
            Median median = Median.of(DoubleStream.generate(random::nextGaussian).limit(each).toArray());
            values.addValue(median.value());
            errors.addValue(median.error());
        }
        double varies = values.getStandardDeviation();
        assertThat(errors.getMean()).as("the error, where medians of %d values vary by %s", each, varies)
                .isCloseTo(varies, within(0.1 * varies));
    }
}
