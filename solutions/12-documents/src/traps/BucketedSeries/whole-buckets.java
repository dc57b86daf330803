/**
 * Returns all readings of the buckets that the range touches, in the order of the buckets.
 *
 * <p>Caught by: BucketedSeriesTest.readingsComeInTheOrderOfTime, aLateReadingIsFoundInItsBucket,
 * timesAndValuesMayBeAny, othersMayAppendMeanwhile
 */
public final class BucketedSeries {

    public List<Reading> range(String sensor, long from, long to) {
        Objects.requireNonNull(sensor, "sensor");
        if (to < from) {
            throw new IllegalArgumentException("to must be at least from: " + to + " is before " + from);
        }
        List<Reading> found = new ArrayList<>();
        for (Document bucket : buckets.find(Filters.and(Filters.eq("sensor", sensor), Filters.lte("first", to),
                Filters.gte("last", from)))) {
            for (Document reading : bucket.getList("readings", Document.class)) {
                found.add(new Reading(reading.getLong("at"), reading.getDouble("value")));
            }
        }
        return found;
    }
}
