package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.ManualClock;
import testkit.Script;

class RefreshAheadCacheProperties {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(3);

    /** What happens, to which key. */
    private record Step(String what, String key) {
        @Override
        public String toString() {
            return what + " " + key;
        }
    }

    /** A row is never older than its time to live allows, refreshes are one a key, and who reads often never loads. */
    @Property(tries = 300)
    void readsAreNoOlderThanTheTimeToLive(@ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        Queue<Runnable> tasks = new ArrayDeque<>();
        int[] version = {0};
        LocalLeasedCache<String> cache =
                new LocalLeasedCache<>(Duration.ofSeconds(1), Duration.ofSeconds(1), clock::nanoTime);
        // The row is the time at which it was loaded.
        Loader<String> loader = key -> {
            version[0]++;
            return Optional.of(String.valueOf(clock.nanoTime()));
        };
        RefreshAheadCache<String> rows =
                new RefreshAheadCache<>(cache, loader, TTL, Duration.ofSeconds(1), MARGIN, tasks::add, 1);
        Script.replay("new RefreshAheadCache<>(cache, loader, 10 s, 1 s, 3 s, tasks::add, 1)", steps, step -> {
            switch (step.what) {
                case "a second passes" -> clock.advance(Duration.ofSeconds(1));
                case "refreshes run" -> {
                    while (!tasks.isEmpty()) {
                        tasks.remove().run();
                    }
                }
                default -> {
                    Optional<Cached<String>> held = cache.get(step.key);
                    int loads = version[0];
                    int waiting = tasks.size();
                    long loaded = Long.parseLong(rows.read(step.key).orElseThrow());
                    assertThat(clock.nanoTime() - loaded).as("the age of what read(%s) returns", step.key)
                            .isLessThan(TTL.toNanos());
                    assertThat(version[0] - loads).as("loads of a read, where a row is held or not")
                            .isEqualTo(held.isPresent() ? 0 : 1);
                    boolean late = held.filter(row -> row.left().compareTo(MARGIN) <= 0).isPresent();
                    assertThat(tasks.size() - waiting).as("refreshes that a read of a row has started, late or not")
                            .isLessThan(late ? 2 : 1);
                    assertThat(tasks.size()).as("refreshes that wait, for two keys").isLessThan(3);
                    assertThat(late && tasks.isEmpty()).as("a late row was read, and no refresh waits").isFalse();
                }
            }
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of("read", "read", "read", "a second passes", "a second passes",
                "refreshes run"), Arbitraries.of("a", "b")).as(Step::new).list().ofMaxSize(50);
    }
}
