package katas.counting;

/**
 * Adds before it returns, so the start is never seen.
 *
 * <p>Caught by: CounterTest.theFirstNumberIsTheStart
 */
public final class Counter implements Sequence {

    private int value;

    public Counter(int start) {
        if (start < 0) {
            throw new IllegalArgumentException("start must not be negative: " + start);
        }
        value = start;
    }

    @Override
    public int next() {
        return ++value;
    }
}
