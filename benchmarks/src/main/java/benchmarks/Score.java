package benchmarks;

import benchmarks.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One score from a {@link Jmh#table}.
 *
 * @param value the score
 * @param error how far off it may be, to either side; NaN when it was measured only once
 */
public record Score(double value, double error) {

    /**
     * Looks a score up.
     *
     * @param results the table, not null
     * @param operation the benchmark's method, not null
     * @param contender the parameter of this name, empty if the benchmark has none; not null
     * @param size the parameter of this name, empty if the benchmark has none; not null
     * @param threads how many threads ran it
     * @return the score
     * @throws IllegalArgumentException if the table has no such row, or several
     */
    public static Score of(Table results, String operation, String contender, String size, int threads) {
        return of(results.where("operation", operation).where("contender", contender).where("size", size)
                .where("threads", Integer.toString(threads)));
    }

    /**
     * A line of a table that is shown: the scores of all contenders at one thread, beside each other.
     *
     * @param results the table, not null
     * @param head the first cells of the line, not null
     * @param operation the benchmark's method, not null
     * @param size the parameter of this name, empty if the benchmark has none; not null
     * @return these cells, and one for each contender in the order of the results
     * @throws IllegalArgumentException if a contender has no such score, or several
     */
    public static List<String> line(Table results, List<String> head, String operation, String size) {
        return Stream.concat(head.stream(), results.distinct("contender").stream()
                .map(contender -> of(results, operation, contender, size, 1).toString())).toList();
    }

    /**
     * Takes the score from its row.
     *
     * @param row a table with one row, not null
     * @return the score
     * @throws IllegalArgumentException if the table does not have exactly one row
     */
    public static Score of(Table row) {
        return new Score(row.number("score"), row.number("error"));
    }

    /**
     * Writes the score with as many digits as make sense beside its error.
     *
     * @return such as {@code 43.2 ± 0.5}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, value < 100 ? "%.1f ± %.1f" : "%.0f ± %.0f", value, error);
    }
}
