package benchmarks.eviction;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.report.Table;
import java.util.List;
import java.util.Map;

/** Operations a second of each cache, by threads. */
public final class CacheThroughputExperiment implements Experiment {

    private static final List<Integer> THREADS = List.of(1, 2);

    @Override
    public String name() {
        return "eviction-throughput";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        Jmh jmh = new Jmh(effort);
        THREADS.forEach(threads -> jmh.run(CacheThroughputBenchmark.class, ".*", threads, Map.of(
                "contender", CacheType.shared().stream().map(CacheType::name).toList())));
        return jmh.table(List.of(
                "Caches of %d entries; keys by Zipf's law. get: every key is held. getOrPut: twenty times as many "
                        .formatted(CacheThroughputBenchmark.CAPACITY) + "keys as fit, and a missing one is put.",
                "LinkedHashMap is in access order and behind one lock. LfuCache, TtlCache and TinyLfuCache are behind "
                        + "one lock where threads share them. ConcurrentHashMap has no bound: the limit of what is "
                        + "possible.",
                Machine.library("Guava") + ", " + Machine.library("Caffeine")
                        + " (housekeeping in the calling thread)."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = results.distinct("contender").stream()
                .map(contender -> List.of(contender,
                        Score.of(results, "get", contender, "", 1).toString(),
                        Score.of(results, "get", contender, "", 2).toString(),
                        Score.of(results, "getOrPut", contender, "", 1).toString(),
                        Score.of(results, "getOrPut", contender, "", 2).toString(),
                        results.where("operation", "getOrPut").where("contender", contender).where("threads", "1")
                                .column("bytes").get(0)))
                .toList();
        Table table = new Table(List.of(), List.of("Cache", "get, 1 thread", "get, 2 threads", "getOrPut, 1 thread",
                "getOrPut, 2 threads", "bytes allocated by getOrPut"), rows);
        return Map.of("md", "# Throughput of caches\n\nMillion operations a second, all threads together.\n\n"
                + results.remarks() + table.markdown());
    }
}
