package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AvailabilityProperties {

    private static final double ROUNDING = 1e-12;

    @Property
    void aGroupIsAtLeastItsBestPartAndAChainAtMostItsWorst(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0, max = 1) Double> drawn) {
        double[] parts = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double best = Arrays.stream(parts).max().orElseThrow();
        double worst = Arrays.stream(parts).min().orElseThrow();
        assertThat(Availability.parallel(parts)).as("a group with a part of %s", best).isBetween(best - ROUNDING, 1.0);
        assertThat(Availability.series(parts)).as("a chain with a part of %s", worst).isBetween(0.0, worst + ROUNDING);
    }

    @Property
    void aFleetOfAFewIsWhatCountingAllStatesSays(@ForAll @IntRange(max = 10) int copies,
            @ForAll @IntRange(max = 10) int wanted, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        int needed = Math.min(wanted, copies);
        double enough = 0;
        for (int state = 0; state < 1 << copies; state++) {
            int up = Integer.bitCount(state);
            enough += up < needed ? 0 : Math.pow(part, up) * Math.pow(1 - part, copies - up);
        }
        assertThat(Availability.atLeast(needed, copies, part))
                .as("at least %s of %s parts of %s are up", needed, copies, part).isCloseTo(enough, within(ROUNDING));
    }

    @Property
    void whoeverNeedsMoreIsUpLess(@ForAll @IntRange(min = 1, max = 1_000) int copies,
            @ForAll @IntRange(max = 999) int wanted, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        int needed = Math.min(wanted, copies - 1);
        double few = Availability.atLeast(needed, copies, part);
        double more = Availability.atLeast(needed + 1, copies, part);
        assertThat(more).as("%s of %s parts of %s, and one more", needed, copies, part)
                .isBetween(0.0, Math.min(1, few + ROUNDING));
    }
}
