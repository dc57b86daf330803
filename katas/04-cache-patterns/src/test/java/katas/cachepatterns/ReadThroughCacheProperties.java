package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.ManualClock;
import testkit.Script;

class ReadThroughCacheProperties {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration ABSENT_TTL = Duration.ofSeconds(3);

    /** What happens, to which key, with what failing meanwhile. */
    private record Step(String what, String key, String failing) {
        @Override
        public String toString() {
            return what + " " + key + (failing.isEmpty() ? "" : " while " + failing + " fails");
        }
    }

    @Property(tries = 300)
    void readsEqualAnOracle(@ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        Calls calls = new Calls();
        MemoryStore store = new MemoryStore();
        ReadThroughCache<String> cache = new ReadThroughCache<>(
                calls.watch("cache", SharedCache.class, new MemoryCache<>(clock::nanoTime)), "p:",
                calls.watch("loader", Loader.class, store), TTL, ABSENT_TTL, 100);
        Map<String, Optional<String>> held = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        int[] number = {0};
        Script.replay("new ReadThroughCache<>(cache, \"p:\", loader, 10 s, 3 s, 100)", steps, step -> {
            switch (step.what) {
                case "save" -> store.save(step.key, "v" + number[0]++);
                case "delete" -> store.delete(step.key);
                case "a second passes" -> clock.advance(Duration.ofSeconds(1));
                default -> {
                    calls.failing(step.failing.isEmpty() ? new String[0] : new String[] {step.failing});
                    boolean hit = ends.getOrDefault(step.key, Long.MIN_VALUE) > clock.nanoTime();
                    Optional<String> expected = hit && !step.failing.equals("cache.") ? held.get(step.key)
                            : store.load(step.key);
                    if (step.failing.equals("loader.") && !hit) {
                        assertThat(catchThrowable(() -> cache.read(step.key))).as("a load that fails")
                                .isInstanceOf(LinkBroken.class);
                        return;
                    }
                    assertThat(cache.read(step.key)).as("read(%s)", step.key).isEqualTo(expected);
                    if (!hit && step.failing.isEmpty()) {
                        held.put(step.key, expected);
                        ends.put(step.key, clock.nanoTime()
                                + (expected.isPresent() ? TTL : ABSENT_TTL).toNanos());
                    }
                }
            }
        });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of("read", "read", "read", "save", "delete", "a second passes"),
                Arbitraries.of("a", "b"), Arbitraries.of("", "", "", "cache.", "cache.put", "loader."))
                .as(Step::new).list().ofMaxSize(40);
    }
}
