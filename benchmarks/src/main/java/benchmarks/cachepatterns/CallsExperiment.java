package benchmarks.cachepatterns;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many calls over the network each pattern makes, by what is asked of it. */
public final class CallsExperiment implements Experiment {

    private static final Duration TTL = Duration.ofMinutes(1);
    private static final String NONE = "-";

    @Override
    public String name() {
        return "cache-patterns-calls";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (PatternType type : PatternType.values()) {
            rows.add(List.of(type.toString(), held(type), notHeld(type), write(type), later(type), whileDown(type)));
        }
        return new Table(List.of("Calls of the cache + calls of the database, counted.",
                "For WriteBehindCache the log is the cache, and held is what waits in it. Later is what happens in the "
                        + "background: the flush of one write, or a refresh."),
                List.of("pattern", "read of what is held", "read of what is not", "write", "later",
                        "read while the cache is down"), rows);
    }

    private static String held(PatternType type) {
        CountedCalls calls = new CountedCalls();
        Pattern pattern = type.create(calls, TTL);
        // Where writes wait, only what was written is held.
        pattern.write().filter(write -> type == PatternType.WRITE_BEHIND).orElse(pattern.read()).run();
        return calls.of(pattern.read());
    }

    private static String notHeld(PatternType type) {
        CountedCalls calls = new CountedCalls();
        return calls.of(type.create(calls, TTL).read());
    }

    private static String write(PatternType type) {
        CountedCalls calls = new CountedCalls();
        return counted(calls, type.create(calls, TTL).write());
    }

    private static String later(PatternType type) {
        CountedCalls calls = new CountedCalls();
        return counted(calls, type.create(calls, TTL).later().map(later -> later.get()));
    }

    private static String whileDown(PatternType type) {
        CountedCalls calls = new CountedCalls();
        calls.breakCache();
        return calls.of(type.create(calls, TTL).read());
    }

    private static String counted(CountedCalls calls, Optional<Runnable> operation) {
        return operation.map(calls::of).orElse(NONE);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Calls of a pattern\n\n" + results.remarks() + results.markdown());
    }
}
