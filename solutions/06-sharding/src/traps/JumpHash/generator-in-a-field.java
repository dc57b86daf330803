/**
 * Keeps the state of the generator in a field, where the draws of two threads mix. Alone, each of them is right, so
 * the tests of most projects pass; under load a key is looked for in a bucket that it was never put into.
 *
 * <p>Caught by: JumpHashConcurrency.threadsThatAskAtTheSameTimeGetTheAnswersOfOne
 */
public final class JumpHash {

    private long state;

    public int bucketOf(long key) {
        state = key;
        long bucket = 0;
        long next = 0;
        while (next < buckets) {
            bucket = next;
            next = (long) ((bucket + 1) / draw());
        }
        return (int) bucket;
    }

    private double draw() {
        state = MULTIPLIER * state + 1;
        return ((state >>> 33) + 1) / 0x1p31;
    }
}
