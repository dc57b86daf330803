package benchmarks.eviction;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Reading;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Time of an operation by the number of entries: constant but for what memory costs. */
public final class Growth implements Experiment {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final List<String> CACHES = List.of("LruCache", "LfuCache", "TtlCache", "TinyLfuCache", "Guava",
            "Caffeine", "ConcurrentHashMap");
    /** What TtlCache is compared with: they look at the time as well. */
    private static final List<String> EXPIRING = List.of("CaffeineExpiring", "GuavaExpiring");
    private static final String MEMORY = "one read of memory";

    @Override
    public String chapter() {
        return "eviction";
    }

    @Override
    public String name() {
        return "eviction-time";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> sizes = SIZES.stream().filter(size -> size <= effort.largest()).map(String::valueOf).toList();
        return new Jmh(effort)
                .run(CacheGrowth.class, "getOrPut", 1, Map.of("size", sizes, "contender",
                        Stream.concat(CACHES.stream(), EXPIRING.stream()).toList()))
                .run(CacheGrowth.class, "readMemory", 1, Map.of("size", sizes))
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
        rows.add(row(MEMORY, SIZES.stream().map(size -> memory(results, size)).toList(), "1.0"));
        Table table = new Table(List.of(), Stream.of(List.of("Nanoseconds an operation"),
                        SIZES.stream().map(Growth::entries).toList(), List.of("growth in reads of memory"))
                .flatMap(List::stream).toList(), rows);
        return Map.of("md", "# Time of an operation by size\n\n" + results.remarks()
                + "The last column divides the growth from the smallest to the largest size by that of one read of "
                + "memory.\n\n" + table.markdown(), "svg", chart(results).svg());
    }

    /** How many reads of memory, at what they cost in a large heap and not in a small one, explain the growth. */
    static double readsThatGrowthEquals(Table results, String cache) {
        int least = SIZES.get(0);
        int most = SIZES.get(SIZES.size() - 1);
        return (time(results, cache, most).score() - time(results, cache, least).score())
                / (memory(results, most).score() - memory(results, least).score());
    }

    private static List<String> row(String name, List<Reading> times, String reads) {
        return Stream.of(List.of(name), times.stream().map(Reading::toString).toList(), List.of(reads))
                .flatMap(List::stream).toList();
    }

    private static LineChart chart(Table results) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (String cache : CACHES) {
            lines.add(new LineChart.Line(cache,
                    SIZES.stream().map(size -> time(results, cache, size).score()).toList(), lines.size()));
        }
        lines.add(new LineChart.Line(MEMORY, SIZES.stream().map(size -> memory(results, size).score()).toList(),
                lines.size()));
        return new LineChart("Time of an operation by size",
                "nanoseconds for a getOrPut of which half hit and half evict, one thread",
                SIZES.stream().map(Growth::entries).toList(), "entries held", LineChart.Scale.LOGARITHMIC, lines);
    }

    private static Reading time(Table results, String cache, int size) {
        return Reading.of(results, "getOrPut", cache, Integer.toString(size), 1);
    }

    private static Reading memory(Table results, int size) {
        return Reading.of(results, "readMemory", "", Integer.toString(size), 1);
    }

    private static String entries(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
