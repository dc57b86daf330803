package katas.cap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import testkit.ManualClock;

/** Shared registers in memory. A test moves their time, makes chosen calls fail, and does something before one. */
final class MemoryRegisters implements SharedRegisters {

    /** How a call fails. */
    enum Failure { BEFORE_THE_EFFECT, AFTER_THE_EFFECT }

    private record Stored(String text, long begun, long life) {
    }

    private final ManualClock clock;
    private final Map<String, Stored> texts = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<Integer, Failure> failures = new TreeMap<>();
    private final Map<Integer, Runnable> before = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();

    MemoryRegisters(ManualClock clock) {
        this.clock = clock;
    }

    /** The names of the calls so far. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Makes the call that comes after so many others fail. */
    synchronized void failAfter(int others, Failure failure) {
        failures.put(calls.size() + others, failure);
    }

    /** Does something before the call that comes after so many others. */
    synchronized void doAfter(int others, Runnable work) {
        before.put(calls.size() + others, work);
    }

    @Override
    public String get(String key) {
        return call("get", () -> text(key));
    }

    @Override
    public boolean putIfAbsent(String key, String text, Duration life) {
        Objects.requireNonNull(text, "text");
        return call("putIfAbsent", () -> {
            boolean absent = text(key) == null;
            if (absent) {
                texts.put(key, new Stored(text, clock.nanoTime(), life.toNanos()));
            }
            return absent;
        });
    }

    @Override
    public boolean removeIfEqual(String key, String text) {
        Objects.requireNonNull(text, "text");
        return call("removeIfEqual", () -> text.equals(text(key)) && texts.remove(key) != null);
    }

    @Override
    public long increment(String key) {
        return call("increment", () -> counts.merge(key, 1L, Long::sum));
    }

    @Override
    public boolean compareAndSet(String key, String expected, String text) {
        Objects.requireNonNull(text, "text");
        return call("compareAndSet", () -> {
            boolean equal = Objects.equals(text(key), expected);
            if (equal) {
                texts.put(key, new Stored(text, 0, Long.MAX_VALUE));
            }
            return equal;
        });
    }

    private String text(String key) {
        Stored stored = texts.get(Objects.requireNonNull(key, "key"));
        return stored == null || clock.nanoTime() - stored.begun >= stored.life ? null : stored.text;
    }

    private <T> T call(String name, Supplier<T> effect) {
        Runnable first;
        synchronized (this) {
            first = before.remove(calls.size());
        }
        // What is done before a call may call as well.
        if (first != null) {
            first.run();
        }
        synchronized (this) {
            Failure failure = failures.remove(calls.size());
            calls.add(name);
            T result = failure == Failure.BEFORE_THE_EFFECT ? null : effect.get();
            if (failure != null) {
                throw new SharedRegistersException(name + " got no answer", null);
            }
            return result;
        }
    }
}
