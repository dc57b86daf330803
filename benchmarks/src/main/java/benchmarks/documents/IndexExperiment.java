package benchmarks.documents;

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

/** The chapter's indexes beside those of H2 and Lucene. */
public final class IndexExperiment implements ComparedExperiment {

    private static final String FIND = "findTen";
    private static final List<Integer> DOCUMENTS = List.of(1_000, 100_000);
    private static final double NANOS_A_MICRO = 1e3;

    @Override
    public String name() {
        return "documents-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "Ten documents are found: orders of a customer, texts with one of two "
                + "words, or places near another.", IndexBenchmark.class, FIND, List.of(IndexType.values()), List.of(),
                Comparison.Axis.ofSizes("documents", DOCUMENTS));
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(IndexBenchmark.class, FIND, 1, Map.of()).table(List.of(
                "DocumentIndex and " + Machine.library("H2") + ", in memory, by a prepared statement over a composite "
                        + "index: ten of the hundred orders of a customer.",
                "TextSearch and " + Machine.library("Lucene") + ": the best ten of the texts of twenty words that have "
                        + "one of two, each of 2,000 words equally frequent. TextSearch counts places, Lucene ranks by "
                        + "BM25.",
                "GeoIndex and Lucene: the nearest ten places within 500 kilometers, of places spread evenly over the "
                        + "earth. Lucene is in memory, in one segment, without its cache of answers. Size is the "
                        + "number of documents. One thread."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> rows = Arrays.stream(IndexType.values()).map(type -> Stream.concat(
                Stream.of(type.toString()), DOCUMENTS.stream().map(size -> micros(results, type, size))).toList())
                .toList();
        return Map.of("md", "# Ten documents by an index\n\n" + results.remarks()
                + new Table(List.of(), Stream.concat(Stream.of("Microseconds a query"),
                        DOCUMENTS.stream().map(size -> String.format(Locale.ROOT, "%,d documents", size))).toList(),
                        rows).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }

    private static String micros(Table results, IndexType type, int size) {
        Score score = Score.of(results, FIND, type.toString(), Integer.toString(size), 1);
        return String.format(Locale.ROOT, "%.2f ± %.2f", score.value() / NANOS_A_MICRO, score.error() / NANOS_A_MICRO);
    }
}
