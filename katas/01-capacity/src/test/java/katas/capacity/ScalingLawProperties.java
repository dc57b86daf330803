package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScalingLawProperties {

    @Property
    void aFitRecoversTheParametersOfGeneratedPoints(@ForAll @DoubleRange(min = 0.01, max = 1e9) double alone,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double contention,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double coherence,
            @ForAll @Size(min = 2, max = 10) Set<@IntRange(min = 2, max = 100) Integer> many) {
        List<Measurement> points = Stream.concat(Stream.of(1), many.stream())
                .map(n -> new Measurement(n, alone * n / (1 + contention * (n - 1) + coherence * n * (n - 1.0))))
                .toList();
        ScalingLaw fitted = ScalingLaw.fit(points);
        assertThat(fitted.alone()).as("alone, by %s", points).isCloseTo(alone, within(alone * 1e-6));
        assertThat(fitted.contention()).as("contention, by %s", points).isCloseTo(contention, within(1e-6));
        assertThat(fitted.coherence()).as("coherence, by %s", points).isCloseTo(coherence, within(1e-6));
    }

    @Property
    void throughputRisesToThePeakAndFallsFromThere(@ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double contention,
            @ForAll @DoubleRange(min = 0.001, max = 2) @Scale(4) double coherence) {
        ScalingLaw law = new ScalingLaw(1, contention, coherence);
        double most = IntStream.rangeClosed(1, 50).mapToDouble(law::throughput).max().orElseThrow();
        int peak = law.peak().orElseThrow();
        assertThat(peak).as("the square root of 1,000 is 31.6, so no peak comes later than at 32").isBetween(1, 32);
        assertThat(law.throughput(peak)).as("what %s workers do, and the most that 1 to 50 do", peak)
                .isCloseTo(most, within(1e-12 * most));
    }
}
