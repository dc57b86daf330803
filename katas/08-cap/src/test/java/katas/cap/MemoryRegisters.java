package katas.cap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import testkit.ManualClock;

/**
 * Shared registers in memory. A test moves their time, makes chosen calls fail, and does something before one. They
 * object where a key is counted and a text is kept under it as well.
 */
final class MemoryRegisters implements SharedRegisters {

    /** How a call fails. */
    enum Failure { BEFORE_THE_EFFECT, AFTER_THE_EFFECT }

    private record Stored(String text, long begun, long life) {
    }

    private final ManualClock clock;
    private final Map<String, Stored> texts = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> textKeys = new LinkedHashSet<>();
    private final Map<Integer, Failure> failures = new TreeMap<>();
    private final Map<Integer, Throwable> thrown = new TreeMap<>();
    private final Map<Integer, Runnable> before = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private long counted;

    MemoryRegisters(ManualClock clock) {
        this.clock = clock;
    }

    /** The names of the calls so far. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The keys of the calls so far. */
    synchronized Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(textKeys);
        keys.addAll(counts.keySet());
        return keys;
    }

    /** Counts as if each key had been counted up so often before. */
    synchronized void countFrom(long before) {
        counted = before;
    }

    /** Makes the call that comes after so many others throw, without an effect, what may be no answer of registers. */
    synchronized void throwAfter(int others, Throwable unchecked) {
        thrown.put(calls.size() + others, unchecked);
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
                texts.put(key, new Stored(text, clock.nanoTime(), nanos(life)));
            }
            return absent;
        });
    }

    private static long nanos(Duration life) {
        boolean forEver = life.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0;
        return forEver ? Long.MAX_VALUE : life.toNanos();
    }

    @Override
    public boolean removeIfEqual(String key, String text) {
        Objects.requireNonNull(text, "text");
        return call("removeIfEqual", () -> text.equals(text(key)) && texts.remove(key) != null);
    }

    @Override
    public long increment(String key) {
        return call("increment", () -> {
            long count = counted + counts.merge(key, 1L, Long::sum);
            requireOneUse(key);
            return count;
        });
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
        textKeys.add(Objects.requireNonNull(key, "key"));
        requireOneUse(key);
        Stored stored = texts.get(key);
        // A server sends a text, and never the object that it got.
        return stored == null || clock.nanoTime() - stored.begun >= stored.life ? null : new String(stored.text);
    }

    private void requireOneUse(String key) {
        if (counts.containsKey(key) && textKeys.contains(key)) {
            throw new AssertionError("increment was called with the key '" + key + "', and another method as well");
        }
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
            Throwable unchecked = thrown.remove(calls.size());
            calls.add(name);
            if (unchecked instanceof Error error) {
                throw error;
            }
            if (unchecked != null) {
                throw (RuntimeException) unchecked;
            }
            T result = failure == Failure.BEFORE_THE_EFFECT ? null : effect.get();
            if (failure != null) {
                throw new SharedRegistersException(name + " got no answer", null);
            }
            return result;
        }
    }
}
