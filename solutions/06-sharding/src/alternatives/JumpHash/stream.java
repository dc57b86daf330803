package katas.sharding;

import java.math.BigInteger;
import java.util.stream.Stream;

/** The whole life of a key as a stream of moves, with a generator that knows no sign: the last move that counts. */
public final class JumpHash {

    private static final BigInteger MULTIPLIER = BigInteger.valueOf(2862933555777941757L);
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private final int buckets;

    public JumpHash(int buckets) {
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets must be at least 1, not " + buckets);
        }
        this.buckets = buckets;
    }

    public int bucketOf(long key) {
        return Stream.iterate(new Stay(BigInteger.valueOf(key).mod(WORD), 0), Stay::next)
                .takeWhile(stay -> stay.bucket < buckets)
                .reduce((before, after) -> after)
                .map(stay -> (int) stay.bucket)
                .orElseThrow();
    }

    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }

    /** A key in a bucket: the generator as it left it there. */
    private record Stay(BigInteger state, double bucket) {

        Stay next() {
            BigInteger drawn = state.multiply(MULTIPLIER).add(BigInteger.ONE).mod(WORD);
            double draw = drawn.shiftRight(33).add(BigInteger.ONE).doubleValue() / 0x1p31;
            return new Stay(drawn, Math.floor((bucket + 1) / draw));
        }
    }
}
