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
        new TwoKeys().bucketOfFour();
        Interleavings.check("a key has its bucket, whatever other threads ask in the meantime", TwoKeys.class,
                new Program(List.of(), List.of(to("bucketOfFour")), List.of(to("bucketOfTen")), List.of()));
    }

    /** Two threads ask for the buckets of two keys. Few buckets, for long loops look to the checker like a lock. */
    public static class TwoKeys {

        private final JumpHash jump = new JumpHash(8);

        @Operation
        public int bucketOfFour() {
            return jump.bucketOf(4);
        }

        @Operation
        public int bucketOfTen() {
            return jump.bucketOf(10);
        }
    }
}
