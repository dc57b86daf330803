package katas.cap;

import java.time.Duration;

/**
 * Texts by key that several processes share, as Redis or another server has them. Each call is one atomic step.
 * Thread-safe.
 *
 * <p>Any call may throw a {@link SharedRegistersException}; whether its effect took place is then unknown.
 */
public interface SharedRegisters {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return its text, or null when there is none
     * @throws SharedRegistersException if there is no answer
     */
    String get(String key);

    /**
     * Stores a text for some time unless there is one.
     *
     * @param key the key, not null
     * @param text what to store, not null
     * @param life after which time the key is gone, by the clock of whoever stores it; at least a millisecond
     * @return whether it was stored
     * @throws SharedRegistersException if there is no answer
     */
    boolean putIfAbsent(String key, String text, Duration life);

    /**
     * Removes a key if it has this text.
     *
     * @param key the key, not null
     * @param text the text that it must have, not null
     * @return whether it was removed
     * @throws SharedRegistersException if there is no answer
     */
    boolean removeIfEqual(String key, String text);

    /**
     * Counts up.
     *
     * @param key a key that nothing but this method is called with, not null
     * @return how often it was called with this key, this time included
     * @throws SharedRegistersException if there is no answer
     */
    long increment(String key);

    /**
     * Replaces a text by another, which stays for good, if it is the expected one.
     *
     * @param key the key, not null
     * @param expected the text that it must have; null if it must have none
     * @param text what to store, not null
     * @return whether it was stored
     * @throws SharedRegistersException if there is no answer
     */
    boolean compareAndSet(String key, String expected, String text);
}
