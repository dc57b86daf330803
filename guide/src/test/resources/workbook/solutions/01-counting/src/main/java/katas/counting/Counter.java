package katas.counting;

/** Counts up by one. */
public final class Counter implements Sequence {

    private int value;

    /**
     * Makes a counter.
     *
     * @param start the first number, not negative
     * @throws IllegalArgumentException if {@code start} is negative; the message names it
     */
    public Counter(int start) {
        if (start < 0) {
            throw new IllegalArgumentException("start must not be negative: " + start);
        }
        value = start;
    }

    @Override
    public int next() {
        return value++;
    }
}
