package benchmarks.cap;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Time of a verdict by the length of a history and its clients. */
public final class CheckerTimeExperiment implements Experiment {

    private static final String JUDGE = "judge";
    private static final List<String> LENGTHS = List.of("100", "500");
    private static final double NANOS_A_MILLI = 1e6;

    @Override
    public String name() {
        return "cap-time";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(CheckerTimeBenchmark.class, JUDGE, 1, Map.of())
                .table(List.of("One verdict on a generated history of one register, on one thread."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(HistoryType.values())
                .map(type -> Stream.concat(Stream.of(type.toString()), LENGTHS.stream().map(length -> {
                    Score score = Score.of(results, JUDGE, type.toString(), length, 1);
                    return String.format(Locale.ROOT, "%.2f", score.value() / NANOS_A_MILLI);
                })).toList()).toList();
        Table table = new Table(List.of(), List.of("Milliseconds a verdict", "100 operations", "500 operations"), rows);
        return Map.of("md", "# Time of a verdict\n\n" + results.remarks() + table.markdown());
    }
}
