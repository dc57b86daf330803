package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import testkit.TwoThreads;

class TtlJitterConcurrency {

    private static final int DRAWS = 300_000;
    private static final long HOUR = Duration.ofHours(1).toNanos();

    @Test
    void threadsShareASourceOfLives() throws Exception {
        TtlJitter jitter = new TtlJitter(Duration.ofNanos(HOUR), 0.5, new Random(5));
        List<List<Long>> drawn = TwoThreads.calling(() -> jitter.next().toNanos(), () -> jitter.next().toNanos(),
                DRAWS);
        long[] lives = drawn.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
        Arrays.sort(lives);
        assertThat(lives[0]).as("the shortest, with half an hour as the least").isGreaterThanOrEqualTo(HOUR / 2);
        assertThat(lives[lives.length - 1]).as("the longest, with an hour as the most").isLessThanOrEqualTo(HOUR);
        assertThat(Arrays.stream(lives).distinct().count())
                .as("lives that differ, of %s that two threads have drawn", lives.length)
                .isGreaterThan(lives.length - 5);
    }
}
