package benchmarks.sharding;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.BarChart;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many keys move when a node is added, and how evenly they were spread before, by scheme. */
public final class MovementExperiment implements Experiment {

    private static final List<Integer> NODES = List.of(3, 4, 10, 100);
    private static final int KEYS = 50_000;
    private static final int FLEETS = 10;
    /** The columns of what is measured, first the one that the chapter speaks of most. */
    private static final List<String> MEASURED = List.of("moved", "even share", "not to the new one", "deviation",
            "fullest above mean");
    private static final List<Integer> SHOWN = List.of(4, 10);
    private static final int EVENNESS_SHOWN = 10;

    @Override
    public String chapter() {
        return "sharding";
    }

    @Override
    public String name() {
        return "sharding-movement";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = NODES.stream()
                .flatMap(nodes -> Scheme.ALL.stream().map(scheme -> new Cell(nodes, scheme)))
                .parallel().map(Cell::row).toList();
        return new Table(List.of(
                "%d keys, user-0 and so on; nodes of equal weight. From n nodes to n + 1: which keys are elsewhere "
                        .formatted(KEYS) + "afterwards, and which of them are not on the new node, in percent of all "
                        + "keys. The even share of the new node is 100/(n + 1) percent: who moves less gives it less.",
                "With n nodes: the standard deviation of the keys of a node, and how many more than the mean the "
                        + "fullest node has, in percent of the mean. Of rings, the mean of %d fleets with other "
                        .formatted(FLEETS) + "names (of the deviation, the root of the mean square).",
                "Chance alone makes n nodes with 50000/n keys each deviate by 100/√(50000/n) percent: 0.8 of three, "
                        + "1.4 of ten and 4.5 of a hundred."),
                List.of("nodes", "scheme", "even share", "moved", "not to the new one", "deviation",
                        "fullest above mean"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        String tables = results.distinct("nodes").stream()
                .map(nodes -> "## From %s nodes to %d\n\n".formatted(nodes, Integer.parseInt(nodes) + 1)
                        + results.where("nodes", nodes).without("nodes").markdown())
                .collect(Collectors.joining("\n"));
        return Map.of("md", "# Keys moved on growth, and evenness\n\n" + results.remarks() + tables,
                "svg", chart(results).svg(), "json", plot(results).json());
    }

    private static Plot plot(Table results) {
        List<String> nodes = results.distinct("nodes");
        List<Plot.View> views = MEASURED.stream().map(column -> new Plot.View(column, nodes,
                results.distinct("scheme").stream().map(scheme -> new Plot.Series(scheme, nodes.stream()
                        .map(each -> results.where("nodes", each).where("scheme", scheme).number(column)).toList()))
                        .toList())).toList();
        return new Plot("%", "nodes", Plot.Shape.LINES, LineChart.Scale.LINEAR, views);
    }

    private static BarChart chart(Table results) {
        List<BarChart.Group> groups = new ArrayList<>();
        for (int nodes : SHOWN) {
            groups.add(group(results, nodes, "moved", "Keys that move from %d nodes to %d".formatted(nodes, nodes + 1),
                    100.0 / (nodes + 1), "even share"));
        }
        groups.add(group(results, EVENNESS_SHOWN, "deviation",
                "Standard deviation of the keys of a node, %d nodes".formatted(EVENNESS_SHOWN), Double.NaN, ""));
        double most = groups.stream().flatMap(group -> group.bars().stream()).mapToDouble(BarChart.Bar::value).max()
                .orElseThrow();
        return new BarChart("Keys moved on growth, and evenness",
                "percent of all keys, and percent of the mean", Math.max(100, most), groups);
    }

    private static BarChart.Group group(Table results, int nodes, String column, String heading, double limit,
            String limitName) {
        List<BarChart.Bar> bars = Scheme.ALL.stream()
                .map(scheme -> new BarChart.Bar(scheme.name(), results.where("nodes", Integer.toString(nodes))
                        .where("scheme", scheme.name()).number(column), scheme.isUpToLuck() ? 1 : 0))
                .toList();
        return new BarChart.Group(heading, bars, limit, limitName);
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.1f", 100 * part / whole);
    }

    /** One line of the table. */
    private record Cell(int nodes, Scheme scheme) {

        List<String> row() {
            int fleets = scheme.isUpToLuck() ? FLEETS : 1;
            double mean = (double) KEYS / nodes;
            int moved = 0;
            int elsewhere = 0;
            double squares = 0;
            double fullest = 0;
            for (int fleet = 0; fleet < fleets; fleet++) {
                int[] before = owners(scheme.over(nodes, fleet));
                int[] after = owners(scheme.over(nodes + 1, fleet));
                int[] load = new int[nodes];
                for (int key = 0; key < KEYS; key++) {
                    load[before[key]]++;
                    moved += before[key] == after[key] ? 0 : 1;
                    elsewhere += before[key] == after[key] || after[key] == nodes ? 0 : 1;
                }
                squares += Arrays.stream(load).mapToDouble(keys -> (keys - mean) * (keys - mean)).sum();
                fullest += Arrays.stream(load).max().orElseThrow();
            }
            double keys = (double) fleets * KEYS;
            return List.of(Integer.toString(nodes), scheme.name(), percent(1, nodes + 1), percent(moved, keys),
                    percent(elsewhere, keys), percent(Math.sqrt(squares / (nodes * fleets)), mean),
                    percent(fullest / fleets - mean, mean));
        }

        private static int[] owners(ToIntFunction<String> function) {
            return IntStream.range(0, KEYS).map(key -> function.applyAsInt("user-" + key)).toArray();
        }
    }
}
