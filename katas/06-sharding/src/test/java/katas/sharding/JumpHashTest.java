package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JumpHashTest {

    /**
     * Key, number of buckets, bucket: answers of Hashing.consistentHash in Guava 33.8.0. The last two are of
     * the few keys for which (b + 1) · (2³¹ / k), as the paper has it, is rounded to the other side.
     */
    private static final long[] ANSWERS_OF_GUAVA = {
            -4386325221147460930L, 276, 111,
            2685440357799139976L, 1532414, 1263313,
            -2351825484295844670L, 7302, 1679,
            -8499329334001115401L, 2316642, 664639,
            -8053514990039632642L, 146655, 132115,
            -5001134777284387817L, 300, 285,
            -7193362673027163817L, 2505012, 157277,
            7834319822419845881L, 1354, 1,
            4620663517144820045L, 14278, 12270,
            -4508958900044563046L, 69, 17,
            -3755556698391442774L, 521, 332,
            842704404679044708L, 310807, 218853,
            -3174607389300326451L, 1306724, 70975,
            3573558900375796195L, 63487, 7302,
            -552801917890025366L, 3257245, 2674100,
            -6761129172119672390L, 2356, 1812,
            7926355692016638838L, 691, 505,
            2205947874939959776L, 6, 4,
            -5928480815317198625L, 79747, 46210,
            -7227279474366598139L, 1529868, 262570,
            -5183473484194275327L, 67, 6,
            4108804320044427842L, 19, 5,
            -9223372036854775808L, 10, 5,
            9223372036854775807L, 10, 8,
            -1L, 1000, 313,
            3743136665096242312L, 64, 48,
            4626093953513826134L, 2, 1,
            482L, 1_000_000, 599966,
            314L, 1_000_000, 837289,
            -6419750086956577161L, 1338, 1074
    };

    @Test
    void oneBucketHasEveryKey() {
        JumpHash one = new JumpHash(1);
        for (long key : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(one.bucketOf(key)).as("the only bucket there is, for key %d", key).isZero();
        }
    }

    @Test
    void theFirstTenKeysInAHundredBuckets() {
        JumpHash hundred = new JumpHash(100);
        assertThat(LongStream.range(0, 10).mapToInt(hundred::bucketOf)).as("keys 0 to 9 in 100 buckets")
                .containsExactly(0, 55, 62, 8, 45, 59, 86, 97, 82, 59);
    }

    @Test
    void everyKeyHasABucketThatIsThere() {
        for (int buckets : new int[] {1, 2, 3, 10, 1_000, 1_000_000}) {
            JumpHash jump = new JumpHash(buckets);
            for (long key : new long[] {0, 1, -1, -2, -7, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThat(jump.bucketOf(key)).as("the bucket of key %d, one of %d from 0 on", key, buckets)
                        .isBetween(0, buckets - 1);
            }
        }
    }

    /** Not more of them, for a step for each is allowed, and this many take a moment. */
    @Test
    void thereMayBeVeryManyBuckets() {
        assertThat(new JumpHash(200_000_000).bucketOf(-1)).as("key -1 in 200,000,000 buckets").isEqualTo(89_718_143);
        assertThat(new JumpHash(Integer.MAX_VALUE)).as("2147483647 buckets").isNotNull();
    }

    /** Keys made by running the generator backwards: it is a bijection. */
    @Test
    void aDrawMayBeAsSmallOrAsLargeAsCanBe() {
        for (int buckets : new int[] {1, 2, 10, 1_000_000}) {
            JumpHash jump = new JumpHash(buckets);
            assertThat(jump.bucketOf(2313046976756913067L))
                    .as("the first draw of key 2313046976756913067 is 1 in 2147483648: it stays in 0 of %d buckets",
                            buckets).isZero();
            assertThat(jump.bucketOf(6004266571019785131L))
                    .as("the first draw of key 6004266571019785131 is 2 in 2147483648: it stays in 0 of %d buckets",
                            buckets).isZero();
        }
        assertThat(new JumpHash(2).bucketOf(-1378172617505958997L))
                .as("the first draw of key -1378172617505958997 is 1: of two buckets it is in the new one")
                .isEqualTo(1);
        assertThat(new JumpHash(1_000_000).bucketOf(-1378172617505958997L))
                .as("and of 1,000,000 buckets it is in this one").isEqualTo(778_966);
    }

    @Test
    void aQuotientThatIsNearlyWholeIsRoundedDown() {
        assertThat(new JumpHash(5).bucketOf(-7529957174299989564L))
                .as("a quotient of 4.9999999992, which is not 5").isEqualTo(4);
    }

    @Test
    void theAnswersAreThoseOfGuava() {
        for (int row = 0; row < ANSWERS_OF_GUAVA.length; row += 3) {
            long key = ANSWERS_OF_GUAVA[row];
            int buckets = (int) ANSWERS_OF_GUAVA[row + 1];
            assertThat(new JumpHash(buckets).bucketOf(key)).as("key %d in %d buckets", key, buckets)
                    .isEqualTo((int) ANSWERS_OF_GUAVA[row + 2]);
        }
    }

    @Test
    void aNewBucketTakesItsShareAndNobodyElseMoves() {
        JumpHash ten = new JumpHash(10);
        JumpHash eleven = new JumpHash(11);
        int moved = 0;
        for (int number = 0; number < 10_000; number++) {
            long key = KeyHash.mix(number);
            int before = ten.bucketOf(key);
            int after = eleven.bucketOf(key);
            assertThat(after).as("of 10 buckets key %d was in %d; of 11 it stays or goes to the new one, 10", key,
                    before).isIn(before, 10);
            moved += after == before ? 0 : 1;
        }
        assertThat(moved).as("of 10,000 keys, those that move from 10 buckets to 11: one in eleven")
                .isCloseTo(909, within(150));
    }

    @Test
    void keysAreSpreadEvenly() {
        JumpHash ten = new JumpHash(10);
        int[] keys = new int[10];
        for (int number = 0; number < 10_000; number++) {
            keys[ten.bucketOf(KeyHash.mix(number))]++;
        }
        for (int bucket = 0; bucket < 10; bucket++) {
            assertThat(keys[bucket]).as("of 10,000 keys, those in bucket %d of ten", bucket)
                    .isCloseTo(1_000, within(150));
        }
    }

    @Test
    void aTextIsHashedFirst() {
        JumpHash hundred = new JumpHash(100);
        for (String text : OddNames.ALL) {
            assertThat(hundred.bucketOf(text)).as("the bucket of \"%s\" is that of its KeyHash", text)
                    .isEqualTo(hundred.bucketOf(KeyHash.of(text)));
        }
        assertThat(hundred.bucketOf("user-1")).as("the bucket of user-1, on every machine").isEqualTo(21);
    }

    @Test
    void thereIsABucketAtLeast() {
        JumpHash one = new JumpHash(1);
        assertThat(one.bucketOf("user-1")).as("one bucket is enough").isZero();
        for (int buckets : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new JumpHash(buckets), "%d buckets", buckets)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + buckets);
        }
        assertThatThrownBy(() -> one.bucketOf(null), "a key is not null").isInstanceOf(NullPointerException.class);
    }
}
