package benchmarks.graphql;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The chapter's loader beside java-dataloader, and its executor beside graphql-java. */
public final class RequestExperiment implements ComparedExperiment {

    private static final String SERVE = "serve";
    private static final List<Integer> POSTS = List.of(10, 1_000);
    private static final double NANOS_A_MICRO = 1e3;

    @Override
    public String name() {
        return "graphql-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "Loaders load the author of each post, ten posts an author, in one "
                + "batch. Executors answer a query for all posts with their authors, from memory.",
                RequestBenchmark.class, SERVE, List.of(RequestType.values()), List.of(),
                Comparison.Axis.ofSizes("posts", POSTS));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(RequestBenchmark.class, SERVE, 1, Map.of()).table(List.of(
                "BatchLoader and " + Machine.library("java-dataloader") + ", a mapped loader: a new loader, the author "
                        + "of each post is loaded, ten posts an author, and one dispatch asks a source that answers "
                        + "at once.",
                "QueryExecutor and " + Machine.library("graphql-java") + ": " + Posts.QUERY + " from maps in memory. "
                        + "Both have read the query before; graphql-java has checked it, too. Size is the number of "
                        + "posts. One thread."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(RequestType.values()).map(type -> Stream.concat(
                Stream.of(type.toString()), POSTS.stream().map(size -> micros(results, type, size))).toList()).toList();
        return Map.of("md", "# One request\n\n" + results.remarks()
                + new Table(List.of(), Stream.concat(Stream.of("Microseconds a request"),
                        POSTS.stream().map(size -> String.format(Locale.ROOT, "%,d posts", size))).toList(), rows)
                        .markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }

    private static String micros(Table results, RequestType type, int size) {
        Score score = Score.of(results, SERVE, type.toString(), Integer.toString(size), 1);
        return String.format(Locale.ROOT, "%.2f ± %.2f", score.value() / NANOS_A_MICRO, score.error() / NANOS_A_MICRO);
    }
}
