package katas.capacity;

import java.util.NoSuchElementException;

/** Sorts values by their leading bits, as HdrHistogram does, and needs no logarithm. */
public final class Percentiles {

    private final double relativeError;
    private final int bits;
    private final long[] counts;
    private long count;
    private long smallest = Long.MAX_VALUE;
    private long largest;

    public Percentiles(double relativeError) {
        if (Double.isNaN(relativeError) || relativeError < 0.0001 || relativeError > 0.5) {
            throw new IllegalArgumentException("the relative error is out of its range: " + relativeError);
        }
        this.relativeError = relativeError;
        int bits = 0;
        while (1 / (double) (2L << bits) > relativeError) {
            bits++;
        }
        this.bits = bits;
        this.counts = new long[(65 - bits) << bits];
    }

    private int place(long value) {
        if (value < 1L << bits) {
            return (int) value;
        }
        int shift = 63 - Long.numberOfLeadingZeros(value) - bits;
        return ((shift + 1) << bits) + (int) ((value >> shift) - (1L << bits));
    }

    private long middle(int place) {
        if (place < 1 << bits) {
            return place;
        }
        int shift = (place >> bits) - 1;
        long low = ((1L << bits) + (place & (1 << bits) - 1)) << shift;
        return low + ((1L << shift) >> 1);
    }

    public void record(long value) {
        add(value, 0);
    }

    public void record(long value, long interval) {
        if (interval < 1 || value > 0 && (value - 1) / interval >= 1_000_000) {
            throw new IllegalArgumentException("not from a millionth of " + value + " up: an interval of " + interval);
        }
        add(value, interval);
    }

    private void add(long value, long interval) {
        if (value < 0) {
            throw new IllegalArgumentException("a negative value: " + value);
        }
        long many = interval == 0 ? 1 : Math.max(1, value / interval);
        count = Math.addExact(count, many);
        for (long each = 0; each < many; each++) {
            long waited = value - each * interval;
            counts[place(waited)]++;
            smallest = Math.min(smallest, waited);
        }
        largest = Math.max(largest, value);
    }

    public void merge(Percentiles other) {
        if (Double.compare(other.relativeError, relativeError) != 0) {
            throw new IllegalArgumentException("errors differ: " + relativeError + " and " + other.relativeError);
        }
        count = Math.addExact(count, other.count);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    public long count() {
        return count;
    }

    public long quantile(double q) {
        if (Double.isNaN(q) || q < 0 || q > 1) {
            throw new IllegalArgumentException("no quantile: " + q);
        }
        if (count == 0) {
            throw new NoSuchElementException("nothing has been recorded");
        }
        if (q == 0 || q == 1) {
            return q == 0 ? smallest : largest;
        }
        long left = Math.min(count, Math.max(1, (long) Math.ceil(q * count)));
        int place = 0;
        while (left > counts[place]) {
            left -= counts[place++];
        }
        return Math.max(smallest, Math.min(largest, middle(place)));
    }

    public double shareWithin(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a negative limit: " + limit);
        }
        if (count == 0) {
            throw new NoSuchElementException("nothing has been recorded");
        }
        double within = 0;
        for (int i = place(limit); i >= 0; i--) {
            within += counts[i];
        }
        return within / count;
    }
}
