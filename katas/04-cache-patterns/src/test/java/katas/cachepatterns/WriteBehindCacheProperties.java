package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class WriteBehindCacheProperties {

    private static final List<String> KEYS = List.of("a", "b");

    /** What happens, to which key, with what failing meanwhile: the call itself, or its answer. */
    private record Step(String what, String key, String failing, boolean afterwards) {
        @Override
        public String toString() {
            return what + " " + key + (failing.isEmpty() ? ""
                    : " while " + failing + (afterwards ? " loses its answer" : " fails"));
        }
    }

    @Property(tries = 300)
    void allThatWasAcceptedIsAppliedOnceAndInOrder(@ForAll("steps") List<Step> steps) {
        Calls calls = new Calls();
        MemoryLog memory = new MemoryLog();
        MemoryNumberedStore table = new MemoryNumberedStore();
        WriteLog<String> log = calls.watch("log", WriteLog.class, memory);
        NumberedStore<String> store = calls.watch("store", NumberedStore.class, table);
        List<WriteBehindCache<String>> current = new ArrayList<>(
                List.of(new WriteBehindCache<>(log, store, 4, 1)));
        int[] number = {0};
        Script.replay("new WriteBehindCache<>(log, store, 4, 1)", steps, step -> {
            String[] failing = step.failing.isEmpty() ? new String[0] : new String[] {step.failing};
            if (step.afterwards) {
                calls.losingAnswers(failing);
            } else {
                calls.failing(failing);
            }
            WriteBehindCache<String> rows = current.get(0);
            switch (step.what) {
                case "write" -> refusedOnlyIfSomethingFails(step, () -> rows.write(step.key, "v" + number[0]++));
                case "delete" -> refusedOnlyIfSomethingFails(step, () -> rows.delete(step.key));
                case "flush" -> rows.flush();
                case "restart" -> {
                    rows.close();
                    current.set(0, new WriteBehindCache<>(log, store, 4, 1));
                }
                default -> {
                    if (step.failing.isEmpty()) {
                        assertThat(rows.read(step.key)).as("read(%s): what was accepted last", step.key)
                                .isEqualTo(newest(memory, step.key));
                    }
                }
            }
            for (String key : KEYS) {
                List<Write<String>> accepted = memory.appended(key);
                List<Write<String>> applied = table.applied(key);
                assertThat(applied).as("what the database was told of %s so far", key)
                        .isEqualTo(accepted.subList(0, Math.min(applied.size(), accepted.size())));
            }
        });
        calls.failing();
        current.get(0).flush();
        for (String key : KEYS) {
            assertThat(table.applied(key)).as("what the database was told of %s in the end", key)
                    .isEqualTo(memory.appended(key));
        }
    }

    private static Optional<String> newest(MemoryLog log, String key) {
        List<Write<String>> accepted = log.appended(key);
        return accepted.isEmpty() ? Optional.empty() : accepted.get(accepted.size() - 1).row();
    }

    private static void refusedOnlyIfSomethingFails(Step step, Runnable write) {
        try {
            write.run();
        } catch (LogFullException | LinkBroken refused) {
            assertThat(step.failing).as("nothing is refused while everything works").isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of("write", "write", "write", "delete", "read", "flush", "restart"),
                Arbitraries.of(KEYS),
                Arbitraries.of("", "", "", "log.append", "log.waiting", "log.remove", "store.apply"),
                Arbitraries.of(true, false)).as(Step::new).list().ofMaxSize(40);
    }
}
