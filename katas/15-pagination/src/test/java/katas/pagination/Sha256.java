package katas.pagination;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** One step of SHA-256 (FIPS 180-4, section 6.2), from any state: the JDK's begins from the first one only. */
final class Sha256 {

    private static final int[] K = constants();

    private Sha256() {
    }

    /**
     * Adds the block that ends a text of {@code length} bytes, if these fill whole blocks.
     *
     * @param state the digest of what came before
     */
    static byte[] afterAnEmptyBlock(byte[] state, long length) {
        ByteBuffer block = ByteBuffer.allocate(64);
        block.put((byte) 0x80).putLong(56, length * 8);
        int[] before = new int[8];
        ByteBuffer.wrap(state).asIntBuffer().get(before);
        int[] after = compressed(before, schedule(block));
        ByteBuffer digest = ByteBuffer.allocate(32);
        for (int i = 0; i < 8; i++) {
            digest.putInt(before[i] + after[i]);
        }
        return digest.array();
    }

    private static int[] schedule(ByteBuffer block) {
        int[] w = new int[64];
        for (int i = 0; i < 16; i++) {
            w[i] = block.getInt(4 * i);
        }
        for (int i = 16; i < 64; i++) {
            int early = w[i - 15];
            int late = w[i - 2];
            w[i] = w[i - 16] + (turned(early, 7) ^ turned(early, 18) ^ early >>> 3)
                    + w[i - 7] + (turned(late, 17) ^ turned(late, 19) ^ late >>> 10);
        }
        return w;
    }

    private static int[] compressed(int[] state, int[] w) {
        int[] s = state.clone();
        for (int i = 0; i < 64; i++) {
            int first = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25))
                    + (s[4] & s[5] ^ ~s[4] & s[6]) + K[i] + w[i];
            int second = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22))
                    + (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]);
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += first;
            s[0] = first + second;
        }
        return s;
    }

    private static int turned(int word, int bits) {
        return Integer.rotateRight(word, bits);
    }

    /** The first 32 bits behind the point of the cube roots of the first 64 primes. */
    private static int[] constants() {
        int[] constants = new int[64];
        BigInteger prime = BigInteger.TWO;
        for (int i = 0; i < 64; i++) {
            constants[i] = cubeRoot(prime.shiftLeft(96)).intValue();
            prime = prime.nextProbablePrime();
        }
        return constants;
    }

    private static BigInteger cubeRoot(BigInteger cube) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = 40; bit >= 0; bit--) {
            BigInteger larger = root.setBit(bit);
            if (larger.pow(3).compareTo(cube) <= 0) {
                root = larger;
            }
        }
        return root;
    }
}
