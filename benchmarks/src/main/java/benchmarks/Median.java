package benchmarks;

import java.util.stream.DoubleStream;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The value in the middle of several, and how far off it may be. A few that something else has disturbed do not matter,
 * however much.
 *
 * @param value the median
 * @param error its standard error
 */
public record Median(double value, double error) {

    private static final double MIDDLE = 50;
    /**
     * The standard error of {@code n} is so many times their median deviation, over {@code √n}: 1.4826 deviations make
     * a standard deviation, and the median varies by {@code √(π/2)} of what a mean does.
     */
    private static final double DEVIATIONS = 1.4826 * Math.sqrt(Math.PI / 2);

    /**
     * Takes the median.
     *
     * @param values at least one
     * @return it; a single value does not tell its error, which is NaN
     */
    public static Median of(double... values) {
        double value = middle(values);
        double deviation = middle(DoubleStream.of(values).map(each -> Math.abs(each - value)).toArray());
        return new Median(value, values.length == 1 ? Double.NaN : DEVIATIONS * deviation / Math.sqrt(values.length));
    }

    private static double middle(double[] values) {
        return new ListStatistics(values).getPercentile(MIDDLE);
    }
}
