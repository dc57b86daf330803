package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The process dies in any of its calls, before it has taken effect or after it, and another one goes on. */
interface WriteBehindCacheCrashes {

    /** What outlives a process. */
    record Remains(MemoryLog log, MemoryNumberedStore store) {

        private void assertNothingIsLost() {
            WriteBehindCache<String> next = new WriteBehindCache<>(log, store, 10, 1);
            for (String key : List.of("7", "8")) {
                Write<String> newest = log.appended(key).get(log.appended(key).size() - 1);
                assertThat(next.read(key)).as("what was accepted last for %s, read after a crash", key)
                        .isEqualTo(newest.row());
            }
            next.flush();
            for (String key : List.of("7", "8")) {
                assertThat(store.applied(key)).as("what was applied to %s after a crash, in order and once", key)
                        .isEqualTo(log.appended(key));
            }
            assertThat(log.waiting()).as("what waits when all is flushed").isEmpty();
        }
    }

    private static void everyCrash(Consumer<WriteBehindCache<String>> work) {
        Links.explore(1, run -> {
            Remains remains = new Remains(new MemoryLog(), new MemoryNumberedStore());
            WriteBehindCache<String> process = new WriteBehindCache<>(
                    Links.ofMortals(run, "log", WriteLog.class, remains.log),
                    Links.ofMortals(run, "store", NumberedStore.class, remains.store), 10, 1);
            process.write("7", "one");
            process.write("8", "other");
            process.delete("7");
            process.write("7", "two");
            run.start("process", () -> {
                work.accept(process);
                return null;
            });
            return remains;
        }, (run, remains) -> remains.assertNothingIsLost());
    }

    @Test
    default void aFlushThatCrashesAnywhereLosesNothing() {
        everyCrash(WriteBehindCache::flush);
    }

    @Test
    default void aCloseThatCrashesAnywhereLosesNothing() {
        everyCrash(WriteBehindCache::close);
    }

    @Test
    default void aWriterThatCrashesAnywhereLosesNothingThatWasAccepted() {
        everyCrash(process -> {
            process.write("7", "three");
            process.flush();
            process.delete("8");
        });
    }
}
