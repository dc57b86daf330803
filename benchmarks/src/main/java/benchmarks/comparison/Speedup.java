package benchmarks.comparison;

import benchmarks.Median;
import benchmarks.Score;
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
public record Speedup(double value, double low, double high) {

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
    public static Speedup ofPairs(double[] above, double[] below) {
        double[] pairs = IntStream.range(0, above.length).mapToDouble(pair -> Math.log(above[pair] / below[pair]))
                .toArray();
        Median median = Median.of(pairs);
        double error = Math.max(LEAST, median.error());
        return new Speedup(Math.exp(median.value()), Math.exp(median.value() - error),
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
    public static Speedup of(Score score, Score other, boolean timed) {
        return timed ? quotient(other, score) : quotient(score, other);
    }

    private static Speedup quotient(Score above, Score below) {
        double value = above.value() / below.value();
        double square = above.error() * above.error();
        // (a - r b)² = ea² + r² eb², solved for r.
        double denominator = below.value() * below.value() - below.error() * below.error();
        if (!(denominator > 0) || Double.isNaN(square)) {
            return new Speedup(value, 0, Double.POSITIVE_INFINITY);
        }
        double product = above.value() * below.value();
        double root = Math.sqrt(product * product - denominator * (above.value() * above.value() - square));
        return new Speedup(value, Math.max(0, (product - root) / denominator), (product + root) / denominator);
    }

    /** What may be said of the one. */
    public enum Verdict {
        /** It is faster than the other. */
        FASTER("faster"),
        /** It is slower than the other. */
        SLOWER("slower"),
        /** The errors are larger than the difference. */
        NO_DIFFERENCE("no difference");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What may be said.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        if (low > 1) {
            return Verdict.FASTER;
        }
        return high < 1 ? Verdict.SLOWER : Verdict.NO_DIFFERENCE;
    }

    /**
     * Says it in words that name the other.
     *
     * @param other what the one is compared with, not null
     * @return such as {@code 1.8 times as fast as Caffeine}
     */
    public String of(String other) {
        return switch (verdict()) {
            case FASTER -> times(value) + " times as fast as " + other;
            case SLOWER -> "slower: " + other + " is " + times(1 / value) + " times as fast";
            case NO_DIFFERENCE -> isVague() ? "no verdict on " + other + ": the errors would hide a factor of two"
                    : "no difference from " + other + " that exceeds the errors";
        };
    }

    /** Whether it may as well be twice as fast, or half. */
    private boolean isVague() {
        return !(low > 0.5 && high < 2);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.2f" : factor < 100 ? "%.1f" : "%,.0f", factor);
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
