package benchmarks.capacity;

/** What times are recorded in, as it is measured. Not thread-safe. */
interface MeasuredHistogram {

    /** Records a time in nanoseconds. */
    void record(long nanos);

    /** The time within which so large a part of what was recorded is. */
    long quantile(double q);
}
