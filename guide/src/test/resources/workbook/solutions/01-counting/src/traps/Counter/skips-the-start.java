package katas.counting;

/**
 * Adds before it returns, so the start is never seen.
 *
 * <p>Caught by: CounterTest.theFirstNumberIsTheStart
 */
public final class Counter implements Sequence {

    @Override
    public int next() {
        return ++value;
    }
}
