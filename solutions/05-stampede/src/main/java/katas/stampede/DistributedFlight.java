package katas.stampede;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets callers in several processes share one load of a value, by way of a cache that they share.
 *
 * <p>Who finds the value in the cache returns it, and asks for no lock. Who does not tries to take the key's lock,
 * which goes by itself after its life. Whoever gets it looks once more, for the value may have come in between: if it
 * has, the lock is given back, and if not, the caller loads. The value is stored only if the lock is still the caller's
 * own, in one step with giving it back.
 * Whoever does not get the lock pauses and begins anew, also after its last pause: it looks and tries for the lock once
 * more. Only whoever has paused as often as it may, and does not get the lock then, loads for itself alone instead, and
 * stores nothing.
 *
 * <p>That there is no value is remembered like a value. A load that throws is not: its lock is given back, so that the
 * next caller may try. A holder that dies, or that takes longer than the lock's life, costs others a further load, one
 * each time a lock goes by itself, and never puts an old value over a newer one: it returns what is in the cache by
 * then, and what it has loaded itself only if nothing is.
 *
 * <p>The loader is called at most once by each call of {@link #get}. Where the cache does not answer, the caller loads
 * for itself and nothing is thrown; a lock that it may have taken is given back if the cache answers to that. A value
 * that has been loaded or found is returned whatever the cache does afterwards; if it does not answer when the value is
 * to be stored, the value may be stored or not. Values of one key are never taken for those of another, whatever
 * characters the keys have, halves of surrogate pairs included, and locks never for values. Thread-safe.
 */
public final class DistributedFlight {

    /** In front of each value, so that none of them can look like the sign for no value. */
    private static final String PRESENT = "+";
    private static final String ABSENT = "-";

    private final SharedCache cache;
    private final Duration lockLife;
    private final Duration valueLife;
    private final Duration pause;
    private final int pauses;
    private final Supplier<String> tokens;
    private final Pause waiting;

    /**
     * Makes a flight by a shared cache. Processes share loads if all they are given is equal.
     *
     * @param cache what is shared; not null
     * @param lockLife how long a lock lives if it is not given back; at least a millisecond
     * @param valueLife how long a value lives; at least a millisecond
     * @param pause how long to wait between two looks; more than zero
     * @param pauses how often to wait at most in one call; 0 or more
     * @param tokens gives a text that no other caller in any process gets; asked anew by each call of {@link #get} that
     *     finds no value, once or at each try for the lock; it gives no null and throws nothing; not null
     * @param waiting how to wait; it throws nothing but an {@code InterruptedException}; not null
     * @throws IllegalArgumentException if a duration or {@code pauses} is out of its range; the message contains the
     *     value, that of a duration as its {@code toString} has it
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public DistributedFlight(SharedCache cache, Duration lockLife, Duration valueLife, Duration pause, int pauses,
            Supplier<String> tokens, Pause waiting) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.lockLife = atLeast(Duration.ofMillis(1), lockLife, "lockLife");
        this.valueLife = atLeast(Duration.ofMillis(1), valueLife, "valueLife");
        this.pause = atLeast(Duration.ofNanos(1), pause, "pause");
        if (pauses < 0) {
            throw new IllegalArgumentException("pauses must be at least 0, not " + pauses);
        }
        this.pauses = pauses;
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.waiting = Objects.requireNonNull(waiting, "waiting");
    }

    private static Duration atLeast(Duration least, Duration given, String name) {
        if (given.compareTo(least) < 0) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + given);
        }
        return given;
    }

    /**
     * Gets a value from the cache, or from a load that callers share.
     *
     * @param key what is wanted; not null
     * @param loader gets the key and returns its value, or null if there is none; not null
     * @return the value, or null if there is none
     * @throws InterruptedException if the thread is interrupted while it pauses; nothing was loaded then
     * @throws NullPointerException if an argument is null
     * @throws RuntimeException whatever the loader throws, and Errors likewise
     */
    public String get(String key, Function<? super String, String> loader) throws InterruptedException {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        Turn turn = turn(key);
        if (turn.text != null) {
            return decoded(turn.text);
        }
        String loaded;
        try {
            loaded = loader.apply(key);
        } catch (Throwable thrown) {
            giveBack(key, turn.token);
            throw thrown;
        }
        return turn.token == null ? loaded : stored(key, turn.token, loaded);
    }

    /**
     * Forgets a value that has changed at its source: no call that begins after this one has returned gets a value
     * whose load began before this call did, and no such load is stored.
     *
     * @param key whose value; not null
     * @throws NullPointerException if it is null
     * @throws SharedCacheException if the cache does not answer, to whichever call; the value may then still be there,
     *     or a load that began before may still be stored, so call again
     */
    public void invalidate(String key) {
        Objects.requireNonNull(key, "key");
        // In this order: who still holds the lock when the value goes could store an old one over the gap.
        cache.remove(lock(key));
        cache.remove(value(key));
    }

    /** Looks and waits until there is a text, a lock, or nothing more to wait for. */
    private Turn turn(String key) throws InterruptedException {
        String token = null;
        try {
            for (int paused = 0; ; paused++) {
                String text = cache.get(value(key));
                if (text != null) {
                    return new Turn(text, null);
                }
                token = tokens.get();
                if (cache.putIfAbsent(lock(key), token, lockLife)) {
                    text = cache.get(value(key));
                    if (text == null) {
                        return new Turn(null, token);
                    }
                    giveBack(key, token);
                    return new Turn(text, null);
                }
                token = null;
                if (paused == pauses) {
                    return new Turn(null, null);
                }
                waiting.pause(pause);
            }
        } catch (SharedCacheException silent) {
            giveBack(key, token);
            return new Turn(null, null);
        }
    }

    /** What came of waiting: a text that was found, the token of a lock that is held, or neither. */
    private record Turn(String text, String token) {
    }

    private String stored(String key, String token, String loaded) {
        try {
            if (!cache.putAndUnlock(lock(key), token, value(key), encoded(loaded), valueLife)) {
                String newer = cache.get(value(key));
                return newer == null ? loaded : decoded(newer);
            }
        } catch (SharedCacheException silent) {
            // Nobody knows whether it was stored. If it was not, nobody shall wait for a lock that has no use any more.
            giveBack(key, token);
        }
        return loaded;
    }

    /** Gives a lock back that is or may be held; if the cache does not answer, it goes by itself. */
    private void giveBack(String key, String token) {
        if (token == null) {
            return;
        }
        try {
            cache.unlock(lock(key), token);
        } catch (SharedCacheException silent) {
            // There is nothing else to be done, and the caller has a value to return or an exception to throw.
        }
    }

    private static String lock(String key) {
        return "lock:" + key;
    }

    private static String value(String key) {
        return "value:" + key;
    }

    private static String encoded(String value) {
        return value == null ? ABSENT : PRESENT + value;
    }

    private static String decoded(String text) {
        return text.equals(ABSENT) ? null : text.substring(PRESENT.length());
    }
}
