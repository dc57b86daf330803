package katas.sharding;

import java.nio.charset.StandardCharsets;

/**
 * A hash of text to 64 bits that is the same on every JVM, on every machine, and in every other language that follows
 * this page: nothing of the process is in it.
 *
 * <p>It spreads keys; it keeps no secrets. Whoever may choose keys can find many with the same hash.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">Fowler, Noll and Vo, FNV hash</a>
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast Splittable Pseudorandom Number
 *     Generators, 2014, for the finalizer</a>
 */
public final class KeyHash {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private KeyHash() {
    }

    /**
     * Hashes a text: FNV-1a of 64 bits over its bytes in UTF-8, and {@link #mix} of that. Half of a surrogate pair, for
     * which UTF-8 has no bytes, counts as a question mark.
     *
     * @param text any text, not null
     * @return its hash, any number from {@link Long#MIN_VALUE} to {@link Long#MAX_VALUE}
     * @throws NullPointerException if {@code text} is null
     */
    public static long of(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /**
     * The finalizer of SplitMix64: each bit of the input changes about half of the bits of the output. No two numbers
     * are mixed to the same one.
     *
     * @param bits any number
     * @return another one, which looks like chance
     */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
