package benchmarks.capacity;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleToLongFunction;
import katas.capacity.Percentiles;
import org.HdrHistogram.Histogram;

/** By how much quantiles of histograms are off, and how many bytes that takes. */
public final class HistogramErrorExperiment implements Experiment {

    private static final int VALUES = 1_000_000;
    private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999, 0.9999};

    @Override
    public String name() {
        return "capacity-histograms";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        long[] values = values();
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        List<String> columns = new ArrayList<>(List.of("histogram", "promised %", "bytes"));
        Arrays.stream(QUANTILES).forEach(q -> columns.add("% off at " + q));
        List<List<String>> rows = new ArrayList<>();
        for (double error : new double[] {0.01, 0.001}) {
            Percentiles ours = new Percentiles(error);
            Arrays.stream(values).forEach(ours::record);
            // A counter for each step from 1 to the largest long.
            long bytes = Long.BYTES * (1 + (long) (Math.log(Long.MAX_VALUE) / Math.log1p(2 * error / (1 - error))));
            rows.add(row("Percentiles", error, bytes, sorted, ours::quantile));
        }
        for (int digits : new int[] {2, 3}) {
            Histogram theirs = new Histogram(Long.MAX_VALUE, digits);
            Arrays.stream(values).forEach(theirs::recordValue);
            rows.add(row("HdrHistogram", Math.pow(10, -digits), theirs.getEstimatedFootprintInBytes(), sorted,
                    q -> theirs.getValueAtPercentile(100 * q)));
        }
        return new Table(List.of("A million times from a fixed seed, in nanoseconds: the logarithm is normal, with a "
                + "median of a millisecond, and one in a hundred takes a hundred times as long.", "Both take any long "
                + "from 1 up. Bytes: those of the counters, and what HdrHistogram estimates of itself.",
                "HdrHistogram answers with the upper end of a bucket, Percentiles with the middle."), columns, rows);
    }

    private static long[] values() {
        Random random = new Random(1);
        long[] values = new long[VALUES];
        for (int i = 0; i < VALUES; i++) {
            double slow = random.nextInt(100) == 0 ? 100 : 1;
            values[i] = Math.round(1e6 * slow * StrictMath.exp(0.5 * random.nextGaussian()));
        }
        return values;
    }

    private static List<String> row(String name, double promised, long bytes, long[] sorted,
            DoubleToLongFunction quantile) {
        List<String> row = new ArrayList<>(List.of(name, String.format(Locale.ROOT, "%.1f", 100 * promised),
                Long.toString(bytes)));
        for (double q : QUANTILES) {
            double exact = sorted[(int) Math.ceil(q * sorted.length) - 1];
            row.add(String.format(Locale.ROOT, "%.3f", 100 * Math.abs(quantile.applyAsLong(q) - exact) / exact));
        }
        return row;
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Histograms: error and bytes\n\n" + results.remarks() + results.markdown());
    }
}
