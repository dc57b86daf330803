package benchmarks.sharding;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Reading;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Time of a look-up by the number of nodes. */
public final class LookupTime implements Experiment {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000);
    private static final List<String> SCHEMES = List.of("JumpHash", "Guava", "HashRing", "RendezvousHash", "KeyHash");

    @Override
    public String chapter() {
        return "sharding";
    }

    @Override
    public String name() {
        return "sharding-lookup";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> sizes = SIZES.stream().map(String::valueOf).toList();
        return new Jmh(effort).run(Lookup.class, "locate", 1, Map.of("size", sizes, "contender", SCHEMES))
                .table(List.of("The node of a text of 16 characters. All hash it with KeyHash first, which is also "
                                + "shown by itself. HashRing: 100 points a node. Guava: Hashing.consistentHash.",
                        Machine.library("Guava") + "."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = new ArrayList<>();
        List<LineChart.Line> lines = new ArrayList<>();
        for (String scheme : SCHEMES) {
            List<Reading> times = SIZES.stream().map(size -> time(results, scheme, size)).toList();
            rows.add(Stream.concat(Stream.of(scheme), times.stream().map(Reading::toString)).toList());
            lines.add(new LineChart.Line(scheme, times.stream().map(Reading::score).toList(), lines.size()));
        }
        Table table = new Table(List.of(), Stream.concat(Stream.of("Nanoseconds a look-up"),
                SIZES.stream().map(size -> size + " nodes")).toList(), rows);
        LineChart chart = new LineChart("Time of a look-up by the number of nodes", "nanoseconds, one thread",
                SIZES.stream().map(String::valueOf).toList(), "nodes", LineChart.Scale.LOGARITHMIC, lines);
        return Map.of("md", "# Time of a look-up by the number of nodes\n\n" + results.remarks() + table.markdown(),
                "svg", chart.svg());
    }

    private static Reading time(Table results, String scheme, int size) {
        return Reading.of(results, "locate", scheme, Integer.toString(size), 1);
    }
}
