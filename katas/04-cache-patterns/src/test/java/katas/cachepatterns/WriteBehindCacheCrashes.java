package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The process dies in any of its calls, and another one goes on. */
interface WriteBehindCacheCrashes {

    /** Lets a process die in its first call, then in its second, and so on, until it lives to its end. */
    private static void everyCrash(Consumer<WriteBehindCache<String>> process) {
        for (Fault death : List.of(Fault.BEFORE, Fault.AFTER)) {
            boolean died = true;
            for (int call = 0; died; call++) {
                MemoryLog log = new MemoryLog();
                MemoryNumberedStore store = new MemoryNumberedStore();
                WriteBehindCache<String> first = new WriteBehindCache<>(log, store, 10, 1);
                first.write("7", "one");
                first.write("8", "other");
                first.delete("7");
                first.write("7", "two");
                MortalProcess mortal = new MortalProcess(call, death);
                try {
                    process.accept(new WriteBehindCache<>(mortal.watch("log", WriteLog.class, log),
                            mortal.watch("store", NumberedStore.class, store), 10, 1));
                } catch (Crash crash) {
                    // As it was to be.
                }
                died = mortal.isDead();
                assertNothingIsLost(log, store, "a crash " + death + " the effect of the last of\n    " + mortal);
            }
        }
    }

    private static void assertNothingIsLost(MemoryLog log, MemoryNumberedStore store, String when) {
        WriteBehindCache<String> next = new WriteBehindCache<>(log, store, 10, 1);
        for (String key : List.of("7", "8")) {
            Write<String> newest = log.appended(key).get(log.appended(key).size() - 1);
            assertThat(next.read(key)).as("what was accepted last for %s is read after %s", key, when)
                    .isEqualTo(newest.row());
        }
        next.flush();
        for (String key : List.of("7", "8")) {
            assertThat(store.applied(key)).as("what was applied to %s, in order and once, after %s", key, when)
                    .isEqualTo(log.appended(key));
        }
        assertThat(log.waiting()).as("what waits when all is flushed, after %s", when).isEmpty();
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
