package benchmarks.capacity;

import benchmarks.comparison.Contender;
import java.util.function.Supplier;
import katas.capacity.Percentiles;
import org.HdrHistogram.Histogram;

/** The histograms that are measured, all for errors of a hundredth and any long from 1 up. */
public enum HistogramType implements Contender {

    /** Of this chapter. */
    PERCENTILES("Percentiles", Role.KATA, Kata::new),
    /** The library for it. */
    HDR_HISTOGRAM("HdrHistogram", Role.LIBRARY, Hdr::new),
    /** A counter for each power of two: the least that it takes, with an error of a third. */
    POWERS_OF_TWO("powers of two", Role.BOUND, Powers::new);

    private final String label;
    private final Role role;
    private final Supplier<MeasuredHistogram> factory;

    HistogramType(String label, Role role, Supplier<MeasuredHistogram> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Makes an empty one. */
    MeasuredHistogram create() {
        return factory.get();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static final class Kata implements MeasuredHistogram {

        private final Percentiles times = new Percentiles(0.01);

        @Override
        public void record(long nanos) {
            times.record(nanos);
        }

        @Override
        public long quantile(double q) {
            return times.quantile(q);
        }
    }

    private static final class Hdr implements MeasuredHistogram {

        private final Histogram times = new Histogram(Long.MAX_VALUE, 2);

        @Override
        public void record(long nanos) {
            times.recordValue(nanos);
        }

        @Override
        public long quantile(double q) {
            return times.getValueAtPercentile(100 * q);
        }
    }

    private static final class Powers implements MeasuredHistogram {

        private final long[] counts = new long[Long.SIZE];
        private long count;

        @Override
        public void record(long nanos) {
            counts[Long.numberOfLeadingZeros(nanos)]++;
            count++;
        }

        @Override
        public long quantile(double q) {
            long left = (long) Math.ceil(q * count);
            int zeros = Long.SIZE;
            do {
                zeros--;
                left -= counts[zeros];
            } while (left > 0);
            return 3L << Long.SIZE - 1 - zeros >> 1;
        }
    }
}
