package benchmarks.sharding;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.BarChart;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many keys move when a node is added, and how evenly they were spread before, by scheme. */
public final class MovementExperiment implements Experiment {

    private static final List<Integer> NODES = List.of(3, 4, 10, 100);
    private static final int KEYS = 50_000;
    private static final List<String> KEY_NAMES = IntStream.range(0, KEYS).mapToObj(key -> "user-" + key).toList();
    private static final int FLEETS = 10;
    /** The columns of what is measured, first the one that the chapter speaks of most. */
    private static final List<String> MEASURED = List.of("moved", "even share", "not to the new one", "deviation",
            "fullest above mean");
    private static final List<Integer> SHOWN = List.of(4, 10);
    private static final int EVENNESS_SHOWN = 10;

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
        List<Growing> growing = Scheme.ALL.stream()
                .flatMap(scheme -> IntStream.range(0, scheme.isUpToLuck() ? FLEETS : 1)
                .mapToObj(fleet -> new Growing(scheme, fleet))).toList();
        Map<Growing, Map<Integer, Change>> changes = growing.parallelStream()
                .collect(Collectors.toConcurrentMap(fleet -> fleet, Growing::changes));
        List<List<String>> rows = NODES.stream().flatMap(nodes -> Scheme.ALL.stream().map(scheme -> row(nodes, scheme,
                growing.stream().filter(fleet -> fleet.scheme.equals(scheme))
                        .map(fleet -> changes.get(fleet).get(nodes)).toList()))).toList();
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

    /** One line of the table, of one fleet or of several. */
    private static List<String> row(int nodes, Scheme scheme, List<Change> fleets) {
        double mean = (double) KEYS / nodes;
        double keys = (double) fleets.size() * KEYS;
        double squares = fleets.stream().mapToDouble(Change::squares).sum();
        double fullest = fleets.stream().mapToDouble(Change::fullest).sum();
        return List.of(Integer.toString(nodes), scheme.name(), percent(1, nodes + 1),
                percent(fleets.stream().mapToInt(Change::moved).sum(), keys),
                percent(fleets.stream().mapToInt(Change::elsewhere).sum(), keys),
                percent(Math.sqrt(squares / (nodes * fleets.size())), mean),
                percent(fullest / fleets.size() - mean, mean));
    }

    /**
     * What one more node changes.
     *
     * @param moved how many keys are elsewhere afterwards
     * @param elsewhere how many of these are not on the new node
     * @param squares the sum of the squares of what each node had more or less than the mean before
     * @param fullest how many the fullest node had before
     */
    private record Change(int moved, int elsewhere, double squares, int fullest) {

        private static Change of(int[] before, int[] after, int nodes) {
            int[] load = new int[nodes];
            int moved = 0;
            int elsewhere = 0;
            for (int key = 0; key < KEYS; key++) {
                load[before[key]]++;
                moved += before[key] == after[key] ? 0 : 1;
                elsewhere += before[key] == after[key] || after[key] == nodes ? 0 : 1;
            }
            double mean = (double) KEYS / nodes;
            return new Change(moved, elsewhere,
                    Arrays.stream(load).mapToDouble(keys -> (keys - mean) * (keys - mean)).sum(),
                    Arrays.stream(load).max().orElseThrow());
        }
    }

    /** A fleet that grows, and what becomes of the keys. */
    private record Growing(Scheme scheme, int fleet) {

        /** By the number of nodes, what the next one changes. */
        Map<Integer, Change> changes() {
            Scheme.Fleet nodes = scheme.fleet(fleet);
            Map<Integer, int[]> owners = new HashMap<>();
            int before = 0;
            for (int size : NODES.stream().flatMap(each -> Stream.of(each, each + 1)).distinct().sorted().toList()) {
                owners.put(size, KEY_NAMES.stream().mapToInt(nodes.grown(before, size)).toArray());
                before = size;
            }
            return NODES.stream().collect(Collectors.toMap(size -> size,
                    size -> Change.of(owners.get(size), owners.get(size + 1), size)));
        }
    }
}
