package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class TtlJitterProperties {

    @Property
    void everyLifeIsWithinItsBounds(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long ttl,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double spread, @ForAll long seed) {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(ttl), spread, new Random(seed));
        // So much for the rounding of a double.
        long shortest = BigDecimal.valueOf(ttl).subtract(BigDecimal.valueOf(ttl).multiply(new BigDecimal(spread)))
                .longValue() - 1 - (ttl >> 52);
        for (int draw = 0; draw < 20; draw++) {
            assertThat(jitter.next().toNanos()).as("a life of at most %s ns, less a share of %s", ttl, spread)
                    .isBetween(Math.max(1, shortest), ttl);
        }
    }
}
