package benchmarks.eviction;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Machine;
import benchmarks.report.BarChart;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import testkit.workload.Belady;
import testkit.workload.Trace;
import testkit.workload.Workload;

/** Which part of all accesses a cache serves, by policy and workload, beside the best that any cache could do. */
public final class HitRatioExperiment implements Experiment {

    /** The column of {@link Belady}, who knows the future. */
    static final String OPTIMUM = "Optimum";
    static final List<Integer> CAPACITIES = List.of(256, 2048);

    private static final int SHOWN = 2048;
    private static final int ACCESSES_PER_ENTRY = 400;
    private static final long SEED = 42;
    private static final int CAFFEINE_RUNS = 3;
    private static final int KATA_COLOR = 0;
    private static final int LIBRARY_COLOR = 1;

    @Override
    public String name() {
        return "eviction-hit-ratio";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = CAPACITIES.stream()
                .flatMap(capacity -> Workload.standard(capacity).stream().map(workload -> new Cell(capacity, workload)))
                .parallel().map(Cell::row).toList();
        List<String> columns = Stream.of(Stream.of("capacity", "workload"),
                CacheType.policies().stream().map(CacheType::toString), Stream.of(OPTIMUM))
                .flatMap(names -> names).toList();
        return new Table(List.of(
                "Hits in percent of all accesses, from an empty cache on: %d accesses for each entry that fits; "
                        .formatted(ACCESSES_PER_ENTRY) + "seed " + SEED + ".",
                "The workloads are those of testkit.workload.Workload.standard; the optimum is Belady's.",
                Machine.library("Guava") + ", " + Machine.library("Caffeine") + ". Caffeine admits a newcomer now and "
                        + "then by chance: the mean of %d runs, which another time differs by some tenths."
                                .formatted(CAFFEINE_RUNS)),
                columns, rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        String tables = results.distinct("capacity").stream()
                .map(capacity -> "## " + capacity + " entries\n\n"
                        + results.where("capacity", capacity).without("capacity").markdown())
                .collect(Collectors.joining("\n"));
        return Map.of("md", "# Hit ratio by workload\n\n" + results.remarks() + tables, "svg", chart(results).svg(),
                "json", plot(results).json());
    }

    /** The policies that were measured. */
    static List<String> policies(Table results) {
        return results.columns().stream().filter(column -> !List.of("capacity", "workload", OPTIMUM).contains(column))
                .toList();
    }

    /** First the capacity that the picture shows. */
    private static Plot plot(Table results) {
        List<Plot.View> views = Stream.concat(Stream.of(Integer.toString(SHOWN)), results.distinct("capacity").stream())
                .distinct().map(capacity -> {
                    Table own = results.where("capacity", capacity);
                    Stream<String> names = Stream.concat(policies(results).stream(), Stream.of(OPTIMUM));
                    return new Plot.View(capacity + " entries", own.distinct("workload"), names
                            .map(name -> new Plot.Series(name, own.column(name).stream().map(Double::valueOf).toList()))
                            .toList());
                }).toList();
        return new Plot("% of accesses hit", "workload", Plot.Shape.BARS, LineChart.Scale.LINEAR, views);
    }

    private static BarChart chart(Table results) {
        Table shown = results.where("capacity", Integer.toString(SHOWN));
        List<BarChart.Group> groups = shown.distinct("workload").stream()
                .map(workload -> {
                    Table row = shown.where("workload", workload);
                    List<BarChart.Bar> bars = policies(results).stream()
                            .map(name -> new BarChart.Bar(name, row.number(name),
                                    CacheType.labeled(name).role() == CacheType.Role.KATA ? KATA_COLOR : LIBRARY_COLOR))
                            .toList();
                    return new BarChart.Group(workload, bars, row.number(OPTIMUM), "optimum");
                })
                .toList();
        return new BarChart("Hit ratio by workload",
                "percent of all accesses, %d entries; blue: the katas, orange: libraries; the optimum knows the future"
                        .formatted(SHOWN),
                100, groups);
    }

    /** The mean of several runs where chance plays a part. */
    private static double hitRatio(Trace trace, CacheType type, int capacity) {
        int runs = type == CacheType.CAFFEINE ? CAFFEINE_RUNS : 1;
        return IntStream.range(0, runs).mapToDouble(run -> {
            MeasuredCache<Long> cache = type.create(capacity, false);
            return trace.hitRatio(key -> {
                boolean hit = cache.access(key);
                cache.settle();
                return hit;
            });
        }).average().orElseThrow();
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.2f", 100 * ratio);
    }

    /** One line of the table. */
    private record Cell(int capacity, Workload workload) {

        List<String> row() {
            Trace trace = workload.trace(ACCESSES_PER_ENTRY * capacity, SEED);
            List<String> row = new ArrayList<>(List.of(Integer.toString(capacity), trace.name()));
            CacheType.policies().forEach(type -> row.add(percent(hitRatio(trace, type, capacity))));
            row.add(percent(Belady.hitRatio(trace, capacity)));
            return row;
        }
    }
}
