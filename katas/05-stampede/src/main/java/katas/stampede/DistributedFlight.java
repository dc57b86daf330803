package katas.stampede;

import java.time.Duration;
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
        throw new UnsupportedOperationException("TODO: new DistributedFlight");
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
        throw new UnsupportedOperationException("TODO: DistributedFlight.get");
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
        throw new UnsupportedOperationException("TODO: DistributedFlight.invalidate");
    }
}
