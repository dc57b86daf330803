package benchmarks.contest;

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
public final class Trend {

    private static final double LEAST_ERROR = 0.1;
    private static final double CONSTANT = 1.5;
    private static final int FEWEST_POINTS = 3;

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
        LOGARITHMIC("log n") {
            @Override
            double of(double n) {
                return Math.log(n);
            }
        },
        LINEAR("n") {
            @Override
            double of(double n) {
                return n;
            }
        },
        LINEARITHMIC("n log n") {
            @Override
            double of(double n) {
                return n * Math.log(n);
            }
        };

        private final String title;

        Law(String title) {
            this.title = title;
        }

        abstract double of(double n);
    }

    /**
     * Looks at measurements.
     *
     * @param points in order of size, no two of the same; at least one
     * @param what what the sizes count, such as {@code entries}
     */
    public Trend(List<Point> points, String what) {
        this.points = List.copyOf(points);
        this.what = what;
    }

    /**
     * Says how the time grows.
     *
     * @return what could follow a name, such as {@code grows like log n, from 10 to 1,000 nodes};
     *     no more than the data show
     */
    public String inWords() {
        if (points.size() < 2) {
            return "was measured at one size only";
        }
        String range = String.format(Locale.ROOT, "from %,.0f to %,.0f %s", first().n(), last().n(), what);
        double most = (last().time() + error(last())) / Math.max(0, first().time() - error(first()));
        if (!grows()) {
            return most <= CONSTANT ? "is constant " + range
                    : "shows no growth " + range + (Double.isInfinite(most) || most > 100
                            ? ", but the errors would hide any" : String.format(Locale.ROOT,
                                    ", but the errors would hide a factor of %.1f", most));
        }
        if (last().time() < first().time()) {
            return "does not grow " + range;
        }
        String factor = String.format(Locale.ROOT, growth() < 10 ? "%.1f" : "%,.0f", growth());
        if (points.size() < FEWEST_POINTS) {
            return "takes " + factor + " times as long, " + range + "; two sizes show no law";
        }
        List<String> fitting = Arrays.stream(Law.values()).filter(this::fits).map(law -> law.title).toList();
        if (fitting.isEmpty()) {
            return "takes " + factor + " times as long, " + range + ", by none of the laws log n, n and n log n";
        }
        return "grows like " + alternatives(fitting) + ", " + range
                + (fitting.size() > 1 ? "; the data do not tell which" : "");
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
