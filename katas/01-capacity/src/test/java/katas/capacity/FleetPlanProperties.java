package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FleetPlanProperties {

    @Property
    void oneMachineLessWouldNotDo(@ForAll @IntRange(min = 1, max = 500) int slots,
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll @IntRange(max = 5) int spares,
            @ForAll @LongRange(max = 10_000) long perSecond, @ForAll @LongRange(max = 5_000_000_000L) long nanos) {
        MachineType type = new MachineType("some", slots, 100);
        long machines = new FleetPlan(List.of(type), 0, percent, spares)
                .smallest(type, perSecond, Duration.ofNanos(nanos)).orElseThrow().machines();
        // 100 · 10,000 · 5 · 10^9 fits a long, and so does what the machines carry.
        long load = 100 * perSecond * nanos;
        long carriedByOne = slots * (long) percent * 1_000_000_000L;
        long busy = machines - spares;
        assertThat(busy).as("machines that are not spare").isPositive();
        assertThat(busy * carriedByOne).as("what %s machines carry", busy).isGreaterThanOrEqualTo(load);
        assertThat(busy == 1 || (busy - 1) * carriedByOne < load).as("%s machines would not do", busy - 1).isTrue();
    }

    @Property
    void noTypeIsCheaperThanTheCheapest(
            @ForAll List<@IntRange(min = 1, max = 64) Integer> sizes, @ForAll @IntRange(max = 3) int spares,
            @ForAll @LongRange(max = 2_000) long perSecond) {
        List<MachineType> list = Stream.concat(Stream.of(7), sizes.stream())
                .map(size -> new MachineType("of " + size, size, size * (90L + size * 31 % 40))).toList();
        FleetPlan plan = new FleetPlan(list, 1_500, 80, spares);
        Fleet cheapest = plan.cheapest(perSecond, Duration.ofMillis(300)).orElseThrow();
        for (MachineType type : list) {
            Fleet fleet = plan.smallest(type, perSecond, Duration.ofMillis(300)).orElseThrow();
            assertThat(cheapest.cents()).as("%s beside %s", cheapest, fleet).isLessThanOrEqualTo(fleet.cents());
        }
    }
}
