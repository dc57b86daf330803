package benchmarks.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.util.Random;
import katas.sharding.JumpHash;
import org.junit.jupiter.api.Test;

/** The jump hash of the chapter is that of Guava. */
class GuavaTest {

    private static final int QUESTIONS = 1_000_000;
    private static final long SEED = 42;

    @Test
    void jumpHashAgreesOnAMillionRandomKeysAndNumbersOfBuckets() {
        Random random = new Random(SEED);
        for (int question = 0; question < QUESTIONS; question++) {
            long key = random.nextLong();
            // Of all magnitudes, from one bucket to two billion.
            int buckets = Math.max(1, random.nextInt() >>> 1 + random.nextInt(31));
            int bucket = new JumpHash(buckets).bucketOf(key);
            if (bucket != Hashing.consistentHash(key, buckets)) {
                assertThat(bucket).as("key %d in %d buckets, as Guava has it", key, buckets)
                        .isEqualTo(Hashing.consistentHash(key, buckets));
            }
        }
    }

    @Test
    void jumpHashAgreesWhereKeysAndBucketsEnd() {
        for (long key : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            for (int buckets : new int[] {1, 2, 10, Integer.MAX_VALUE}) {
                int bucket = new JumpHash(buckets).bucketOf(key);
                assertThat(bucket).as("key %d in %d buckets, as Guava has it", key, buckets)
                        .isEqualTo(Hashing.consistentHash(key, buckets));
            }
        }
    }
}
