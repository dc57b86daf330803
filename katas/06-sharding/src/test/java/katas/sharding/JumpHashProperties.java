package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JumpHashProperties {

    @Property
    void whileBucketsAreAddedAKeyMovesToTheNewOneOnly(@ForAll long key) {
        int bucket = new JumpHash(1).bucketOf(key);
        for (int buckets = 2; buckets <= 50; buckets++) {
            int after = new JumpHash(buckets).bucketOf(key);
            assertThat(after).as("key %d was in bucket %d; bucket %d is added", key, bucket, buckets - 1)
                    .isIn(bucket, buckets - 1);
            bucket = after;
        }
    }

    @Property
    void ofAnyNumberOfBucketsTheAnswerIsOne(@ForAll long key,
            @ForAll @IntRange(min = 1, max = 1_000_000) int buckets) {
        int bucket = new JumpHash(buckets).bucketOf(key);
        assertThat(bucket).as("the bucket of key %d, one of %d from 0 on", key, buckets).isBetween(0, buckets - 1);
        assertThat(new JumpHash(bucket + 1).bucketOf(key))
                .as("with no bucket behind %d, key %d is there as well: it came when that bucket did", bucket, key)
                .isEqualTo(bucket);
    }

    @Property
    void theNumberOfBucketsDecidesWhetherToMoveAndNotWhere(@ForAll long key,
            @ForAll @IntRange(min = 1, max = 100_000) int few, @ForAll @IntRange(min = 1, max = 100_000) int many) {
        int ofFew = new JumpHash(Math.min(few, many)).bucketOf(key);
        int ofMany = new JumpHash(Math.max(few, many)).bucketOf(key);
        assertThat(ofMany == ofFew || ofMany >= Math.min(few, many))
                .as("from %d buckets to %d, key %d stays in %d or goes to a new bucket, not to %d", Math.min(few, many),
                        Math.max(few, many), key, ofFew, ofMany).isTrue();
    }
}
