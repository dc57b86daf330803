package benchmarks.loadbalancing;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long requests take by policy, in a simulated minute in which something may go wrong. */
public final class LatencyExperiment implements Experiment {

    static final List<Scenario> SCENARIOS =
            List.of(Scenario.calm(), Scenario.slow(), Scenario.failing(), Scenario.unequal());

    private static final String SHOWN = "slow";
    private static final long SEED = 42;
    private static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9);
    private static final List<String> PERCENTILE_NAMES = List.of("p50", "p90", "p99", "p99.9");
    private static final Map<String, String> HEADINGS = Map.of(
            "calm", "Nothing goes wrong",
            "slow", "One server of ten is ten times slower for twenty seconds",
            "failing", "One server of ten refuses every request at once for twenty seconds",
            "unequal", "Five servers have six workers, five have two");
    private static final List<String> GLANCE = List.of("calm", "slow", "unequal", "failing");
    private static final List<String> GLANCE_COLUMNS = List.of("policy", "calm", "one server ten times slower",
            "sizes differ by three", "one server fails at once", "requests failed");

    /** A balancer that learns only of failures does in other scenarios what it does without. */
    private static final String ONLY_FOR_FAILURES = " + HealthTracker";

    @Override
    public String name() {
        return "load-balancing-latency";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (Scenario scenario : SCENARIOS) {
            for (BalancerType balancer : BalancerType.simulated()) {
                Simulation.Outcome outcome = Simulation.run(scenario, balancer, SEED);
                List<String> row = new ArrayList<>(List.of(scenario.name(), balancer.toString()));
                PERCENTILES.forEach(percentile -> row.add(number("%.1f", outcome.millisAt(percentile))));
                row.add(number("%.2f", outcome.failedPercent()));
                rows.add(row);
            }
        }
        List<String> columns = Stream.of(List.of("scenario", "policy"), PERCENTILE_NAMES, List.of("failed %"))
                .flatMap(List::stream).toList();
        return new Table(List.of(
                ("Simulated, seed %d: ten servers with 40 workers in all, each with its own queue; a request keeps a "
                        + "worker busy for 10 ms on average (exponentially distributed).").formatted(SEED),
                "Requests come at random, 2800 a second, so that seven in ten workers are busy on average. A minute of "
                        + "them; what goes wrong does so from second 20 to second 40.",
                "Milliseconds from the pick to the answer, of the requests that were served. A refusal takes 1 ms and "
                        + "is not retried.",
                "PeakEwma: decay 10 s, a failure costs 1 s. SmoothWeightedRoundRobin: the weight is the number of "
                        + "workers."),
                columns, rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        String overview = "## The 99th percentile at a glance\n\n" + overview(results).markdown();
        String tables = results.distinct("scenario").stream()
                .map(scenario -> "## " + HEADINGS.get(scenario) + "\n\n"
                        + relevant(results, scenario).without("scenario").markdown())
                .collect(Collectors.joining("\n"));
        return Map.of("md", "# Latency by policy\n\n" + results.remarks() + overview + "\n" + tables,
                "svg", picture(plot(results)).svg(), "json", plot(results).json());
    }

    private static Table overview(Table results) {
        List<List<String>> rows = results.distinct("policy").stream()
                .map(policy -> {
                    Table outcomes = results.where("policy", policy);
                    List<String> row = new ArrayList<>(List.of(policy));
                    GLANCE.forEach(scenario -> row.add(rounded(outcomes.where("scenario", scenario))));
                    row.add(outcomes.where("scenario", "failing").column("failed %").get(0) + " %");
                    return row;
                })
                .toList();
        return new Table(List.of(), GLANCE_COLUMNS, rows);
    }

    private static String rounded(Table outcome) {
        double p99 = outcome.number("p99");
        return number(p99 < 1000 ? "%.1f" : "%.0f", p99);
    }

    /** First the scenario that the picture shows. */
    private static Plot plot(Table results) {
        List<Plot.View> views = Stream.concat(Stream.of(SHOWN), results.distinct("scenario").stream()).distinct()
                .map(scenario -> {
                    Table outcomes = relevant(results, scenario);
                    return new Plot.View(scenario, PERCENTILE_NAMES, outcomes.distinct("policy").stream()
                            .map(policy -> new Plot.Series(policy, PERCENTILE_NAMES.stream()
                                    .map(name -> outcomes.where("policy", policy).number(name)).toList())).toList());
                }).toList();
        return new Plot("ms", "percentile", Plot.Shape.LINES, LineChart.Scale.LOGARITHMIC, views);
    }

    private static LineChart picture(Plot plot) {
        return LineChart.of(plot, "Latency by policy when one server of ten is ten times slower",
                "milliseconds, simulated; with equal weights SmoothWeightedRoundRobin does what RoundRobin does",
                "percentile of the requests of a minute; the server is slow for a third of it",
                policy -> !policy.equals(BalancerType.SMOOTH_WEIGHTED_ROUND_ROBIN.toString()));
    }

    private static Table relevant(Table results, String scenario) {
        return results.where("scenario", scenario)
                .where("policy", policy -> scenario.equals("failing") || !policy.endsWith(ONLY_FOR_FAILURES));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
