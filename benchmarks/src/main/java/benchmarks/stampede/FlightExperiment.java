package benchmarks.stampede;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The kata beside a cache of futures, at one flight. */
public final class FlightExperiment implements ComparedExperiment {

    private static final String BURST = "burst";
    private static final List<Integer> CALLERS = List.of(1, 1_000);

    @Override
    public String name() {
        return "stampede-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(),
                "Callers ask for a key one after the other, its load ends, and all learn the value.",
                FlightBenchmark.class, BURST, List.of(FlightType.values()), List.of(),
                Comparison.Axis.ofSizes("callers", CALLERS));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(FlightBenchmark.class, BURST, 1, Map.of()).table(List.of(
                "Callers ask for a key one after the other, its load ends at once, all learn the value, and it is "
                        + "forgotten. Size is the number of callers. One thread.",
                "SingleFlight gives each caller a future of its own. " + Machine.library("Caffeine")
                        + ", an AsyncCache, gives all the same one, and so does the map, a ConcurrentHashMap."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = results.distinct("size").stream()
                .map(size -> Score.line(results, List.of(size), BURST, size)).toList();
        List<String> columns = new ArrayList<>(List.of("Nanoseconds a flight by callers"));
        columns.addAll(results.distinct("contender"));
        return Map.of("md", "# One load for many\n\n" + results.remarks()
                + new Table(List.of(), columns, rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }
}
