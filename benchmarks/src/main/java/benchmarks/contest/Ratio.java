package benchmarks.contest;

import benchmarks.Median;
import benchmarks.Reading;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many times as fast one is as the other, with the interval in which that lies with the certainty of the errors. If
 * the interval holds 1, the measurement does not tell the two apart, and nor do we.
 *
 * @param value the quotient of the speeds
 * @param low the least that it may be
 * @param high the most that it may be; infinite when the error of the other is as large as its score
 */
public record Ratio(double value, double low, double high) {

    private static final String UNKNOWN = "unknown";
    /** What the same code may differ by from JVM to JVM. */
    private static final double LEAST = Math.log(1.05);

    /**
     * Compares two that were measured in pairs, one right after the other: what slows the machine for a minute slows
     * both, and is not in their quotient. Where it slows only one of them, that pair alone is wrong, and by how much
     * does not matter: the value is the median. The interval is its standard error, and a twentieth if that is less.
     *
     * @param above scores, above zero
     * @param below the other score of each pair; as many, above zero
     * @return the median of {@code above / below}
     */
    public static Ratio ofPairs(double[] above, double[] below) {
        double[] pairs = IntStream.range(0, above.length).mapToDouble(pair -> Math.log(above[pair] / below[pair]))
                .toArray();
        Median median = Median.of(pairs);
        double error = Math.max(LEAST, median.error());
        return new Ratio(Math.exp(median.value()), Math.exp(median.value() - error),
                Math.exp(median.value() + error));
    }

    /**
     * Compares speeds. The interval is Fieller's for the quotient of two means: the ratios {@code r} at which
     * {@code a - r b} is no larger than its own error, {@code sqrt(ea² + r² eb²)}.
     *
     * @param score of one of them, not null
     * @param other the other, not null
     * @param timed whether scores are times, of which the smaller is the faster; else they are operations in a time
     * @return how many times as fast the one is as the other
     */
    public static Ratio of(Reading score, Reading other, boolean timed) {
        return timed ? quotient(other, score) : quotient(score, other);
    }

    private static Ratio quotient(Reading above, Reading below) {
        double value = above.score() / below.score();
        double square = above.error() * above.error();
        // (a - r b)² = ea² + r² eb², solved for r.
        double denominator = below.score() * below.score() - below.error() * below.error();
        if (!(denominator > 0) || Double.isNaN(square)) {
            return new Ratio(value, 0, Double.POSITIVE_INFINITY);
        }
        double product = above.score() * below.score();
        double root = Math.sqrt(product * product - denominator * (above.score() * above.score() - square));
        return new Ratio(value, Math.max(0, (product - root) / denominator), (product + root) / denominator);
    }

    /**
     * What may be said.
     *
     * @return {@code faster}, {@code slower}, or {@code no difference}
     */
    public String verdict() {
        if (low > 1) {
            return "faster";
        }
        return high < 1 ? "slower" : "no difference";
    }

    /**
     * Writes the ratio with the verdict.
     *
     * @return such as {@code 1.41 faster}
     */
    @Override
    public String toString() {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        String format = value < 0.1 ? "%.4f %s" : value < 100 ? "%.2f %s" : "%.0f %s";
        return String.format(Locale.ROOT, format, value, verdict());
    }
}
