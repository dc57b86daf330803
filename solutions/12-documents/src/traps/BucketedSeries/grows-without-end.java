/**
 * Embeds all readings of a sensor in one document, for they belong together. The document grows until the server
 * refuses it at 16 MB; and long before that, each append rewrites megabytes.
 *
 * <p>Caught by: BucketedSeriesTest.aBucketHasRoomForSoManyReadings, aCapacityOfOneIsADocumentForEach,
 * othersMayAppendMeanwhile
 */
public final class BucketedSeries {

    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        buckets.updateOne(Filters.eq("sensor", sensor),
                Updates.combine(Updates.push("readings", new Document("at", at).append("value", value)),
                        Updates.inc("count", 1), Updates.min("first", at), Updates.max("last", at)),
                new UpdateOptions().upsert(true));
    }
}
