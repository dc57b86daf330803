package katas.stampede;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import testkit.ManualClock;

/**
 * A shared cache in memory. A test moves its time, makes chosen calls fail, and does something right before others.
 */
final class MemoryCache implements SharedCache {

    /** How a call fails. */
    enum Failure { BEFORE_THE_EFFECT, AFTER_THE_EFFECT }

    private record Stored(String text, long gone) {
    }

    private final ManualClock clock;
    private final Map<String, Stored> texts = new HashMap<>();
    private final Map<Integer, Failure> failures = new TreeMap<>();
    private final Map<Integer, Runnable> before = new TreeMap<>();
    private int failing = Integer.MAX_VALUE;
    private int calls;

    MemoryCache(ManualClock clock) {
        this.clock = clock;
    }

    /** How many calls there were. */
    synchronized int calls() {
        return calls;
    }

    /** How many texts are stored, values and locks. */
    synchronized int size() {
        texts.values().removeIf(stored -> stored.gone - clock.nanoTime() <= 0);
        return texts.size();
    }

    /** Makes the call that comes after so many others fail. */
    synchronized void failAfter(int others, Failure failure) {
        failures.put(calls + others, failure);
    }

    /** Makes every call fail from that one on that comes after so many others. */
    synchronized void failAllAfter(int others) {
        failing = others == Integer.MAX_VALUE ? others : calls + others;
    }

    /** Does something before the call that comes after so many others. */
    synchronized void doAfter(int others, Runnable work) {
        before.put(calls + others, work);
    }

    @Override
    public String get(String key) {
        return call("get", () -> text(key));
    }

    @Override
    public boolean putIfAbsent(String key, String text, Duration life) {
        return call("putIfAbsent", () -> {
            boolean absent = text(key) == null;
            if (absent) {
                texts.put(key, new Stored(text, clock.nanoTime() + life.toNanos()));
            }
            return absent;
        });
    }

    @Override
    public boolean putAndUnlock(String lock, String token, String key, String text, Duration life) {
        return call("putAndUnlock", () -> {
            boolean held = token.equals(text(lock));
            if (held) {
                texts.remove(lock);
                texts.put(key, new Stored(text, clock.nanoTime() + life.toNanos()));
            }
            return held;
        });
    }

    @Override
    public boolean unlock(String lock, String token) {
        return call("unlock", () -> {
            boolean held = token.equals(text(lock));
            if (held) {
                texts.remove(lock);
            }
            return held;
        });
    }

    @Override
    public void remove(String key) {
        call("remove", () -> texts.remove(key));
    }

    private String text(String key) {
        Stored stored = texts.get(key);
        return stored == null || stored.gone - clock.nanoTime() <= 0 ? null : stored.text;
    }

    private <T> T call(String name, Supplier<T> effect) {
        Runnable first;
        synchronized (this) {
            first = before.remove(calls);
        }
        // What is done before a call may call as well, also on other threads.
        if (first != null) {
            first.run();
        }
        synchronized (this) {
            int number = calls++;
            Failure failure = number >= failing ? Failure.BEFORE_THE_EFFECT : failures.remove(number);
            T result = failure == Failure.BEFORE_THE_EFFECT ? null : effect.get();
            if (failure != null) {
                throw new SharedCacheException(name + " got no answer", null);
            }
            return result;
        }
    }
}
