package benchmarks.cachepatterns;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The katas beside a cache that loads by itself, at what is done most: a hit. */
public final class HitExperiment implements ComparedExperiment {

    private static final String READ = "readHeld";

    @Override
    public String name() {
        return "cache-patterns-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "A row is read that is held in this process.", HitBenchmark.class,
                READ, List.of(HitType.values()), List.of(), Comparison.Axis.ofOneThread());
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(HitBenchmark.class, READ, 1, Map.of()).table(List.of(String.format(Locale.ROOT,
                "One of %,d rows by its key; all are held, for an hour, in this process, so that what the pattern "
                        + "itself takes is seen. One thread.", HitBenchmark.ROWS),
                "ReadThroughCache and WriteThroughCache are over maps, CacheAside and RefreshAheadCache over "
                        + "LocalLeasedCache. " + Machine.library("Caffeine")
                        + " with expireAfterWrite and refreshAfterWrite. The map, a ConcurrentHashMap, forgets "
                        + "nothing."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(HitType.values()).map(type -> List.of(type.toString(),
                Score.of(results, READ, type.toString(), "", 1).toString())).toList();
        return Map.of("md", "# A hit in this process\n\n" + results.remarks()
                + new Table(List.of(), List.of("Read by", "nanoseconds"), rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
