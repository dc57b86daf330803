package benchmarks.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How the time of an operation grows with what it works on, as far as the data show it.
 *
 * <p>A law is {@code a + b f(n)} with {@code a} and {@code b} not below zero, fitted by least squares in which each
 * point weighs what its error allows. It fits when every point is within its error of it, where an error counts as at
 * least a tenth of the score: whoever asks for more is told about caches and not about algorithms.
 */
public final class ComplexityFit {

    private static final double LEAST_ERROR = 0.1;
    private static final double CONSTANT = 1.5;
    private static final int FEWEST_POINTS = 3;
    /** Exponents of the size, between which growth is in proportion to it. */
    private static final double FAR_BELOW = 0.6;
    private static final double BELOW = 0.9;
    private static final double ABOVE = 1.1;

    private final List<Point> points;
    private final String what;

    /**
     * One measurement.
     *
     * @param n the size; above 1
     * @param time the time of an operation; above zero
     * @param error how far off it may be, to either side; NaN if unknown
     */
    public record Point(double n, double time, double error) {

        private double tolerance() {
            return Double.isNaN(error) ? time : Math.max(error, LEAST_ERROR * time);
        }
    }

    /** The laws that are tried, the slowest growth first. */
    private enum Law {
        LOGARITHMIC("log n", "as a search in a balanced tree does") {
            @Override
            double of(double n) {
                return Math.log(n);
            }
        },
        LINEAR("n", "as a walk over all of them does") {
            @Override
            double of(double n) {
                return n;
            }
        },
        LINEARITHMIC("n log n", "as sorting them does") {
            @Override
            double of(double n) {
                return n * Math.log(n);
            }
        };

        private final String title;
        private final String example;

        Law(String title, String example) {
            this.title = title;
            this.example = example;
        }

        abstract double of(double n);
    }

    /**
     * Looks at measurements.
     *
     * @param points in order of size, no two of the same; at least one
     * @param what what the sizes count, such as {@code entries}
     */
    public ComplexityFit(List<Point> points, String what) {
        this.points = List.copyOf(points);
        this.what = what;
    }

    /**
     * Says how the time grows.
     *
     * @return what could follow a name, such as {@code takes 2.1 times as long with 1,000 entries as with 10: it grows
     *     like log n, as a search in a balanced tree does}; no more than the data show
     */
    public String inWords() {
        if (points.size() < 2) {
            return "was measured at one size only";
        }
        if (!grows()) {
            double most = (last().time() + error(last())) / Math.max(0, first().time() - error(first()));
            String same = "takes as long with " + count(last()) + " " + what + " as with " + count(first());
            return most <= CONSTANT ? same : same + (Double.isInfinite(most) || most > 100
                    ? ", but the errors would hide any growth" : String.format(Locale.ROOT,
                            ", but the errors would hide a factor of %.1f", most));
        }
        if (last().time() < first().time()) {
            return "takes no longer with " + count(last()) + " " + what + " than with " + count(first());
        }
        List<Law> fitting = points.size() < FEWEST_POINTS ? List.of()
                : Arrays.stream(Law.values()).filter(this::fits).toList();
        return factor() + (fitting.isEmpty() ? ", which is " + proportion()
                : fitting.size() == 1 ? ": it grows like " + fitting.get(0).title + ", " + fitting.get(0).example
                : ": it grows like " + alternatives(fitting.stream().map(law -> law.title).toList())
                        + "; the data do not tell which");
    }

    /**
     * Says by how much the time grows.
     *
     * @return such as {@code takes 21 times as long with 1,000,000 entries as with 1,000}
     */
    public String factor() {
        return String.format(Locale.ROOT, growth() < 10 ? "takes %.1f" : "takes %,.0f", growth())
                + " times as long with " + count(last()) + " " + what + " as with " + count(first());
    }

    /** The growth beside that of the size. */
    private String proportion() {
        double exponent = Math.log(growth()) / Math.log(last().n() / first().n());
        return exponent < FAR_BELOW ? "far less than in proportion"
                : exponent < BELOW ? "less than in proportion"
                : exponent <= ABOVE ? "about in proportion" : "more than in proportion";
    }

    private static String count(Point point) {
        return String.format(Locale.ROOT, "%,.0f", point.n());
    }

    /**
     * Whether the time differs by size at all.
     *
     * @return false if one time is within the errors of all
     */
    public boolean grows() {
        return !points.stream().allMatch(point -> meets(point, mean()));
    }

    /**
     * By which factor the time grows.
     *
     * @return the time at the largest size divided by that at the smallest
     */
    public double growth() {
        return last().time() / first().time();
    }

    private static String alternatives(List<String> laws) {
        int last = laws.size() - 1;
        return last == 0 ? laws.get(0) : String.join(", ", laws.subList(0, last)) + " or " + laws.get(last);
    }

    private Point first() {
        return points.get(0);
    }

    private Point last() {
        return points.get(points.size() - 1);
    }

    private static double error(Point point) {
        return Double.isNaN(point.error()) ? point.time() : point.error();
    }

    private boolean fits(Law law) {
        double weights = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (Point point : points) {
            double weight = 1 / (point.tolerance() * point.tolerance());
            double x = law.of(point.n());
            weights += weight;
            sumX += weight * x;
            sumY += weight * point.time();
            sumXx += weight * x * x;
            sumXy += weight * x * point.time();
        }
        double slope = (weights * sumXy - sumX * sumY) / (weights * sumXx - sumX * sumX);
        double start = (sumY - slope * sumX) / weights;
        double a = start < 0 ? 0 : start;
        double b = start < 0 ? sumXy / sumXx : slope;
        return b > 0 && points.stream().allMatch(point -> meets(point, a + b * law.of(point.n())));
    }

    private double mean() {
        double weights = points.stream().mapToDouble(point -> Math.pow(point.tolerance(), -2)).sum();
        return points.stream().mapToDouble(point -> point.time() * Math.pow(point.tolerance(), -2)).sum() / weights;
    }

    private static boolean meets(Point point, double expected) {
        return Math.abs(point.time() - expected) <= point.tolerance();
    }
}
