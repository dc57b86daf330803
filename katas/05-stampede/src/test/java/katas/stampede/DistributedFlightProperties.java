package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import testkit.ManualClock;

class DistributedFlightProperties {

    @Property
    void whatIsLoadedIsServedUnchanged(@ForAll String key, @ForAll @WithNull(0.1) String value)
            throws InterruptedException {
        AtomicInteger tokens = new AtomicInteger();
        DistributedFlight flight = new DistributedFlight(new MemoryCache(new ManualClock()), Duration.ofSeconds(1),
                Duration.ofSeconds(9), Duration.ofMillis(1), 1, () -> "token " + tokens.incrementAndGet(),
                length -> { });
        flight.get(key, wanted -> value);
        assertThat(flight.get(key, wanted -> "another")).as("the value of '%s'", key).isEqualTo(value);
    }
}
