package katas.cap;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * One operation of a history. It was called at one time and answered at a later one, or never.
 *
 * @param client who called; only for whoever reads the history
 * @param key which register; not null
 * @param action what was asked and answered; not null
 * @param called when it was called
 * @param answered when it was answered, above {@code called}; empty if no answer came, so that nobody knows whether it
 *     took place, or takes place later; not null
 * @param <V> the type of values
 */
public record Operation<V>(int client, String key, Action<V> action, long called, OptionalLong answered) {

    /**
     * Makes an operation.
     *
     * @throws IllegalArgumentException if {@code answered} is not above {@code called}; the message contains both
     * @throws NullPointerException if {@code key}, {@code action} or {@code answered} is null
     */
    public Operation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(action, "action");
        if (answered.isPresent() && answered.getAsLong() <= called) {
            throw new IllegalArgumentException("an operation must be answered after it was called at " + called
                    + ", not at " + answered.getAsLong());
        }
    }

    /**
     * An operation that was answered.
     *
     * @param <V> the type of values
     * @param client who called
     * @param key which register; not null
     * @param action what was asked and answered; not null
     * @param called when it was called
     * @param answered when it was answered, above {@code called}
     * @return it
     */
    public static <V> Operation<V> answered(int client, String key, Action<V> action, long called, long answered) {
        return new Operation<>(client, key, action, called, OptionalLong.of(answered));
    }

    /**
     * An operation without an answer.
     *
     * @param <V> the type of values
     * @param client who called
     * @param key which register; not null
     * @param action what was asked; not null
     * @param called when it was called
     * @return it
     */
    public static <V> Operation<V> unanswered(int client, String key, Action<V> action, long called) {
        return new Operation<>(client, key, action, called, OptionalLong.empty());
    }
}
