package benchmarks.stampede;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.BarChart;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many loads reach the database in a simulated hour, by what is done about the moment of expiry. */
public final class StampedeExperiment implements Experiment {

    private static final long SEED = 42;
    private static final List<Double> SPREADS = List.of(0.0, 0.1, 0.5);
    private static final String ONE_KEY = "one key";
    private static final String MANY_KEYS = "many keys";
    private static final String BUSIEST = "in the busiest second";
    private static final int BARS_BELOW = 1_000;

    @Override
    public String name() {
        return "stampede-loads";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (StrategyType strategy : StrategyType.values()) {
            Tally hour = HotKey.play(strategy, SEED);
            rows.add(row(ONE_KEY, strategy.toString(), hour, String.format(Locale.ROOT, "%.3f", hour.waitedPercent())));
        }
        for (double spread : SPREADS) {
            String name = spread == 0 ? "the same life for all" : "TtlJitter of " + spread;
            rows.add(row(MANY_KEYS, name, WarmedKeys.play(spread, SEED), ""));
        }
        return new Table(List.of(
                ("Simulated, seed %d. One key: %d processes read it %d times a second in all, at random; a value "
                        + "lives %d s, and a load takes %d ms, however many there are. The hour begins with a new "
                        + "value.").formatted(SEED, HotKey.PROCESSES,
                        HotKey.READS_PER_SECOND, HotKey.LIFE.toSeconds(), HotKey.COST.toMillis()),
                "A value's life counts from the beginning of its load. The processes share a cache, except for "
                        + "StaleWhileRevalidate, where each has its own: fresh for nine tenths of a life, stale for "
                        + "the last. EarlyExpiration: beta 1; who is due has the load done in the background.",
                ("Many keys: %d keys are stored in the same moment and live %d minutes; each is read %.0f times a "
                        + "second, and loaded when it is not there.").formatted(WarmedKeys.KEYS,
                        WarmedKeys.LIFE.toMinutes(), WarmedKeys.READS_PER_SECOND),
                "Loads in an hour; loads that began in the second in which most did; of all reads, those that had to "
                        + "wait for a load, in percent."),
                List.of("scenario", "strategy", "loads", BUSIEST, "reads that waited %"), rows);
    }

    private static List<String> row(String scenario, String strategy, Tally hour, String waited) {
        return List.of(scenario, strategy, Long.toString(hour.loads()), Long.toString(hour.busiestSecond()), waited);
    }

    @Override
    public Map<String, String> render(Table results) {
        String one = "## One key\n\n" + of(results, ONE_KEY).markdown();
        String many = "\n## Many keys\n\n" + of(results, MANY_KEYS).without("reads that waited %").markdown();
        return Map.of("md", "# Loads on the database in an hour\n\n" + results.remarks() + one + many,
                "svg", chart(results).svg(), "json", plot(results).json());
    }

    private static Table of(Table results, String scenario) {
        return results.where("scenario", scenario).without("scenario");
    }

    private static Plot plot(Table results) {
        List<Plot.View> views = new ArrayList<>();
        for (String column : List.of(BUSIEST, "loads")) {
            Table one = of(results, ONE_KEY);
            views.add(new Plot.View(column, one.distinct("strategy"), List.of(new Plot.Series(column,
                    one.column(column).stream().map(Double::valueOf).toList()))));
        }
        return new Plot("loads", "", Plot.Shape.BARS, LineChart.Scale.LOGARITHMIC, views);
    }

    private static BarChart chart(Table results) {
        return new BarChart("Loads in the busiest second of an hour",
                "one key that is read 1000 times a second by 8 processes; a load takes half a second", BARS_BELOW,
                List.of(new BarChart.Group("by strategy", of(results, ONE_KEY).rows().stream()
                        .map(row -> new BarChart.Bar(row.get(0), Double.parseDouble(row.get(2)), 0)).toList(),
                        Double.NaN, "")));
    }
}
