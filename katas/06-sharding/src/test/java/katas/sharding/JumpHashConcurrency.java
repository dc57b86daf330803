package katas.sharding;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Program;

class JumpHashConcurrency {

    @Test
    void threadsThatAskAtTheSameTimeGetTheAnswersOfOne() {
        new TwoKeys().bucketOfOne();
        Interleavings.check("a key has its bucket, whatever other threads ask in the meantime", TwoKeys.class,
                new Program(List.of(), List.of(to("bucketOfOne")), List.of(to("bucketOfTwo")), List.of()));
    }

    /** Two threads ask one function for the buckets of two keys. */
    public static class TwoKeys {

        private final JumpHash jump = new JumpHash(100);

        @Operation
        public int bucketOfOne() {
            return jump.bucketOf(1);
        }

        @Operation
        public int bucketOfTwo() {
            return jump.bucketOf(2);
        }
    }
}
