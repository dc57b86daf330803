package benchmarks.rest;

/** What answers, as it is measured. For one thread. */
interface MeasuredHandler extends AutoCloseable {

    /**
     * Answers once.
     *
     * @param number which user is asked for, from 0 to the number of users less one
     * @return the answer's size in bytes
     */
    int answer(int number);

    /**
     * Has a user replaced by another of the same name.
     *
     * @param number which one
     * @return the answer's size in bytes
     * @throws UnsupportedOperationException if this has no users
     */
    default int replace(int number) {
        throw new UnsupportedOperationException("there are no users to replace");
    }

    @Override
    default void close() {
    }
}
