package testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves only when a test moves it: a wall clock and a nano-second ticker in one. Thread-safe. */
public final class ManualClock implements InstantSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant instant() {
        return START.plusNanos(nanos.get());
    }

    /**
     * The ticker.
     *
     * @return nanoseconds since this clock was made
     */
    public long nanoTime() {
        return nanos.get();
    }

    /**
     * Moves the clock.
     *
     * @param step how far; negative moves it back, as a wall clock may
     */
    public void advance(Duration step) {
        nanos.addAndGet(step.toNanos());
    }
}
