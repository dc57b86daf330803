package benchmarks.eviction;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.Baseline;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Time of an operation by the number of entries: constant but for what memory costs. */
public final class CacheTimeExperiment implements ComparedExperiment {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final Baseline MEMORY = new Baseline("one read of memory", "readMemory");

    @Override
    public String name() {
        return "eviction-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(),
                "A look-up of any of twice as many keys as fit, which brings the key in when it is missing: half of "
                        + "the calls hit, the others put and evict. ConcurrentHashMap has no bound and soon holds all "
                        + "keys.",
                CacheTimeBenchmark.class, "getOrPut", List.of(CacheType.values()), List.of(MEMORY),
                Comparison.Axis.ofSizes("entries", SIZES));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort)
                .run(CacheTimeBenchmark.class, "getOrPut", 1, Map.of("contender",
                        CacheType.timed().stream().map(CacheType::name).toList()))
                .run(CacheTimeBenchmark.class, "readMemory", 1, Map.of())
                .table(List.of(
                        "getOrPut of any of twice as many keys as fit: half of the calls hit, the others put and "
                                + "evict. ConcurrentHashMap has no bound and soon holds them all.",
                        "readMemory: one read that depends on the one before, among as many cache lines of 64 bytes as "
                                + "the cache has entries.",
                        Machine.library("Guava") + ", " + Machine.library("Caffeine")
                                + " (housekeeping in the calling thread); the Expiring ones with expireAfterWrite."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        for (String cache : results.where("operation", "getOrPut").distinct("contender")) {
            rows.add(row(cache, SIZES.stream().map(size -> time(results, cache, size)).toList(),
                    String.format(Locale.ROOT, "%.1f", readsThatGrowthEquals(results, cache))));
        }
        rows.add(row(MEMORY.title(), SIZES.stream().map(size -> memory(results, size)).toList(), "1.0"));
        Table table = new Table(List.of(), Stream.of(List.of("Nanoseconds an operation"),
                        SIZES.stream().map(CacheTimeExperiment::entries).toList(),
                        List.of("growth in reads of memory")).flatMap(List::stream).toList(), rows);
        ComparisonReport report = ComparisonReport.ofKept(comparison(Effort.FULL), results);
        return Map.of("md", "# Time of an operation by size\n\n" + results.remarks()
                + "The last column divides the growth from the smallest to the largest size by that of one read of "
                + "memory.\n\n" + table.markdown() + report.ratioSection(),
                "svg", picture(report.plot()).svg(), "json", report.plot().json());
    }

    /** How many reads of memory, at what they cost in a large heap and not in a small one, explain the growth. */
    static double readsThatGrowthEquals(Table results, String cache) {
        int least = SIZES.get(0);
        int most = SIZES.get(SIZES.size() - 1);
        return (time(results, cache, most).value() - time(results, cache, least).value())
                / (memory(results, most).value() - memory(results, least).value());
    }

    private static List<String> row(String name, List<Score> times, String reads) {
        return Stream.of(List.of(name), times.stream().map(Score::toString).toList(), List.of(reads))
                .flatMap(List::stream).toList();
    }

    /** Without those that expire, which would be too many lines. */
    private static LineChart picture(Plot plot) {
        return LineChart.of(plot, "Time of an operation by size",
                "nanoseconds for a getOrPut of which half hit and half evict, one thread", "entries held",
                line -> !line.endsWith("Expiring"));
    }

    private static Score time(Table results, String cache, int size) {
        return Score.of(results, "getOrPut", cache, Integer.toString(size), 1);
    }

    private static Score memory(Table results, int size) {
        return Score.of(results, MEMORY.operation(), "", Integer.toString(size), 1);
    }

    private static String entries(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
