package katas.stampede;

import java.time.Duration;

/**
 * What several processes share: texts by key, each with a life, after which it is gone. Each call is one atomic step,
 * as a command or a script of Redis is. Thread-safe.
 *
 * <p>Any call may throw a {@link SharedCacheException}; whether its effect took place is then unknown.
 */
public interface SharedCache {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return its text, or null when there is none
     * @throws SharedCacheException if the cache does not answer
     */
    String get(String key);

    /**
     * Stores a text unless there is one.
     *
     * @param key the key, not null
     * @param text what to store, not null
     * @param life after which time it is gone; at least a millisecond
     * @return whether it was stored
     * @throws SharedCacheException if the cache does not answer
     */
    boolean putIfAbsent(String key, String text, Duration life);

    /**
     * Stores a text if a lock is still held, and gives the lock back: all or nothing.
     *
     * @param lock the lock's key, not null
     * @param token what must be stored under {@code lock}, not null
     * @param key the key, not null
     * @param text what to store, in place of an older text if there is one; not null
     * @param life after which time it is gone; at least a millisecond
     * @return whether the lock was held, so that the text is stored and the lock is gone
     * @throws SharedCacheException if the cache does not answer
     */
    boolean putAndUnlock(String lock, String token, String key, String text, Duration life);

    /**
     * Gives a lock back if it is still held.
     *
     * @param lock the lock's key, not null
     * @param token what must be stored under {@code lock}, not null
     * @return whether it was held
     * @throws SharedCacheException if the cache does not answer
     */
    boolean unlock(String lock, String token);

    /**
     * Forgets a key.
     *
     * @param key the key, not null
     * @throws SharedCacheException if the cache does not answer
     */
    void remove(String key);
}
