package katas.cap;

import java.util.Objects;

/**
 * What was asked of a register, and what was answered if there was an answer.
 *
 * @param <V> the type of values, which are compared by {@code equals}; null is the value of a register that nobody has
 *     written yet
 */
public sealed interface Action<V> {

    /**
     * A read.
     *
     * @param seen the value that was answered; null if there was none. If there was no answer it means nothing.
     */
    record Read<V>(V seen) implements Action<V> {
    }

    /**
     * A write.
     *
     * @param value the value to be written; not null
     */
    record Write<V>(V value) implements Action<V> {

        /**
         * Makes a write.
         *
         * @throws NullPointerException if {@code value} is null
         */
        public Write {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A write if the register has a certain value.
     *
     * @param expected the value that it must have; null if it must have none
     * @param value the value to be written then; not null
     * @param swapped whether the answer was that it had that value, and has the new one now. If there was no answer it
     *     means nothing.
     */
    record CompareAndSet<V>(V expected, V value, boolean swapped) implements Action<V> {

        /**
         * Makes a compare-and-set.
         *
         * @throws NullPointerException if {@code value} is null
         */
        public CompareAndSet {
            Objects.requireNonNull(value, "value");
        }
    }
}
