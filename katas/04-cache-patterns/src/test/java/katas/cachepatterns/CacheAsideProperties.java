package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.ManualClock;
import testkit.Script;

class CacheAsideProperties {

    /** What happens, to which key, with what failing meanwhile. */
    private record Step(String what, String key, String failing, boolean afterwards) {
        @Override
        public String toString() {
            return what + " " + key + (failing.isEmpty() ? ""
                    : " while " + failing + (afterwards ? " loses its answer" : " fails"));
        }
    }

    /** Two processes take turns. No write finds the cache failing twice, so a read never gets an older row. */
    @Property(tries = 300)
    void readsGetWhatTheDatabaseSays(@ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        Calls calls = new Calls();
        MemoryStore table = new MemoryStore();
        LeasedCache<String> cache = calls.watch("cache", LeasedCache.class, new LocalLeasedCache<String>(
                Duration.ofSeconds(2), Duration.ofSeconds(4), clock::nanoTime));
        Store<String> store = calls.watch("store", Store.class, table);
        List<CacheAside<String>> processes = List.of(process(cache, store), process(cache, store));
        int[] number = {0};
        Script.replay("two of new CacheAside<>(cache, store, 10 s, 3 s, 100), by turns", steps, step -> {
            CacheAside<String> process = processes.get(number[0]++ % 2);
            if (step.afterwards) {
                calls.losingAnswers(step.failing.isEmpty() ? new String[0] : new String[] {step.failing});
            } else {
                calls.failing(step.failing.isEmpty() ? new String[0] : new String[] {step.failing});
            }
            switch (step.what) {
                case "write" -> expectOnlyTheDatabase(() -> process.write(step.key, "v" + number[0]));
                case "delete" -> expectOnlyTheDatabase(() -> process.delete(step.key));
                case "a second passes" -> clock.advance(Duration.ofSeconds(1));
                default -> expectOnlyTheDatabase(() -> assertThat(process.read(step.key)).as("read(%s)", step.key)
                        .isEqualTo(table.load(step.key)));
            }
        });
    }

    private static CacheAside<String> process(LeasedCache<String> cache, Store<String> store) {
        return new CacheAside<>(cache, store, Duration.ofSeconds(10), Duration.ofSeconds(3), 100);
    }

    private static void expectOnlyTheDatabase(Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        if (thrown instanceof AssertionError broken) {
            throw broken;
        }
        if (thrown != null) {
            assertThat(thrown).as("what may be thrown comes from the database")
                    .isInstanceOf(LinkBroken.class).hasMessageContaining("store.");
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of("read", "read", "read", "write", "delete", "a second passes"),
                Arbitraries.of("a", "b"), Arbitraries.of("", "", "", "cache.get", "cache.lease", "cache.fill",
                        "cache.hold", "cache.release", "cache.forget", "store.load", "store.save", "store.delete"),
                Arbitraries.of(true, false)).as(Step::new).list().ofMaxSize(40);
    }
}
