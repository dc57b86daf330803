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
import net.jqwik.api.Tuple;
import testkit.ManualClock;
import testkit.Script;

class WriteThroughCacheProperties {

    /** What happens, to which key, with what failing meanwhile: the call itself, or its answer. */
    private record Step(String what, String key, String failing, boolean afterwards) {
        @Override
        public String toString() {
            return what + " " + key + (failing.isEmpty() ? ""
                    : " while " + failing + (afterwards ? " loses its answer" : " fails"));
        }
    }

    @Property(tries = 300)
    void readsGetWhatTheDatabaseSays(@ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        Calls calls = new Calls();
        MemoryVersionedStore table = new MemoryVersionedStore();
        VersionedCache<String> cache = calls.watch("cache", VersionedCache.class,
                new MemoryVersionedCache(clock::nanoTime));
        VersionedStore<String> store = calls.watch("store", VersionedStore.class, table);
        WriteThroughCache<String> rows = new WriteThroughCache<>(cache, store, Duration.ofSeconds(5), 100);
        int[] number = {0};
        Script.replay("new WriteThroughCache<>(cache, store, 5 s, 100)", steps, step -> {
            String[] failing = step.failing.isEmpty() ? new String[0] : new String[] {step.failing};
            if (step.afterwards) {
                calls.losingAnswers(failing);
            } else {
                calls.failing(failing);
            }
            switch (step.what) {
                case "write" -> expectOnlyTheDatabase(() -> rows.write(step.key, "v" + number[0]++));
                case "delete" -> expectOnlyTheDatabase(() -> rows.delete(step.key));
                case "a second passes" -> clock.advance(Duration.ofSeconds(1));
                default -> expectOnlyTheDatabase(() -> assertThat(rows.read(step.key)).as("read(%s)", step.key)
                        .isEqualTo(table.load(step.key).row()));
            }
        });
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
        // Puts lose only their answers here: a write whose puts both fail may leave the old row, as the contract says.
        Arbitrary<Step> harmless = Combinators.combine(
                Arbitraries.of("read", "read", "read", "write", "delete", "a second passes"), Arbitraries.of("a", "b"),
                Arbitraries.of("", "", "cache.get", "store.load", "store.save", "store."),
                Arbitraries.of(true, false)).as(Step::new);
        Arbitrary<Step> lost = Combinators.combine(Arbitraries.of("read", "write", "delete"), Arbitraries.of("a", "b"))
                .as((what, key) -> new Step(what, key, "cache.put", true));
        return Arbitraries.frequencyOf(Tuple.of(4, harmless), Tuple.of(1, lost))
                .list().ofMaxSize(40);
    }
}
