package benchmarks.cachepatterns;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Time of one row, by where it is read, and how often that goes over the network. */
public final class RowReadExperiment implements Experiment {

    private static final String READ = "readRow";
    private static final double NANOS_A_MICRO = 1e3;

    @Override
    public String name() {
        return "cache-patterns-reads";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).here()
                .run(RowReadBenchmark.class, READ, 1, Map.of("contender",
                        Arrays.stream(RowSource.values()).map(RowSource::name).toList()))
                .table(List.of(String.format(Locale.ROOT, "One of %,d rows of %d characters by its key; one "
                        + "connection, kept open, and one thread.", RowReadBenchmark.ROWS, RowReadBenchmark.LENGTH)));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(RowSource.values()).map(source -> {
            Score score = Score.of(results, READ, source.toString(), "", 1);
            return List.of(source.toString(), Integer.toString(source.roundTrips()),
                    String.format(Locale.ROOT, "%.2f ± %.2f", score.value() / NANOS_A_MICRO,
                            score.error() / NANOS_A_MICRO));
        }).toList();
        Table table = new Table(List.of(), List.of("A row from", "round trips", "microseconds"), rows);
        return Map.of("md", "# Time of a row by where it is read\n\n" + results.remarks() + table.markdown());
    }
}
