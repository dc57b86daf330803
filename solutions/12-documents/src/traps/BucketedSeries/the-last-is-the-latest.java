/**
 * Sets the end of a bucket to whatever came last, for time goes on. A reading that was delayed turns it back, and then
 * newer ones are not found.
 *
 * <p>Caught by: BucketedSeriesTest.aBucketSaysWhatIsInIt, readingsComeInTheOrderOfTime,
 * aLateReadingIsFoundInItsBucket
 */
public final class BucketedSeries {

    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        buckets.updateOne(Filters.and(Filters.eq("sensor", sensor), Filters.lt("count", capacity)),
                Updates.combine(Updates.push("readings", new Document("at", at).append("value", value)),
                        Updates.inc("count", 1), Updates.setOnInsert("first", at), Updates.set("last", at)),
                new UpdateOptions().upsert(true));
    }
}
