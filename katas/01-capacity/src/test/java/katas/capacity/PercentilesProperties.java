package katas.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

class PercentilesProperties {

    private static final double[] QUANTILES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1};

    @Property
    void everyQuantileIsWithinTheErrorAndNoneFallsBack(
            @ForAll @NotEmpty List<@LongRange(max = Long.MAX_VALUE) Long> drawn,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double error) {
        Percentiles values = new Percentiles(error);
        drawn.forEach(values::record);
        long[] sorted = drawn.stream().mapToLong(Long::longValue).sorted().toArray();
        long before = 0;
        for (double q : QUANTILES) {
            double exact = sorted[(int) Math.max(1, Math.ceil(q * sorted.length)) - 1];
            long answer = values.quantile(q);
            assertThat((double) answer).as("the quantile %s of %s values", q, sorted.length)
                    .isCloseTo(exact, within(exact * (error + 1e-9) + 1));
            assertThat(answer).as("the quantile %s, and the one before", q).isGreaterThanOrEqualTo(before);
            before = answer;
        }
    }

    @Property
    void mergingIsRecordingAll(@ForAll List<@LongRange(max = 1_000_000_000_000L) Long> left,
            @ForAll @NotEmpty List<@LongRange(max = 1_000) Long> right) {
        Percentiles merged = new Percentiles(0.02);
        Percentiles other = new Percentiles(0.02);
        Percentiles all = new Percentiles(0.02);
        left.forEach(merged::record);
        right.forEach(other::record);
        left.forEach(all::record);
        right.forEach(all::record);
        merged.merge(other);
        assertThat(merged.count()).as("%s and %s values", left.size(), right.size()).isEqualTo(all.count());
        for (double q : QUANTILES) {
            assertThat(merged.quantile(q)).as("the quantile %s of what was merged", q).isEqualTo(all.quantile(q));
        }
    }

    @Property
    void correctedIsAsIfAllHadCalled(@ForAll @LongRange(max = 100_000) long value,
            @ForAll @LongRange(min = 50, max = 5_000) long interval) {
        Percentiles corrected = new Percentiles(0.02);
        Percentiles all = new Percentiles(0.02);
        corrected.record(value, interval);
        all.record(value);
        LongStream.iterate(value - interval, missed -> missed >= interval, missed -> missed - interval)
                .forEach(all::record);
        assertThat(corrected.count()).as("those who called and those who should have").isEqualTo(all.count());
        for (double q : QUANTILES) {
            assertThat(corrected.quantile(q)).as("the quantile %s of what was corrected", q)
                    .isEqualTo(all.quantile(q));
        }
    }
}
