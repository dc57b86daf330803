/**
 * Looks for a bucket with room, and then pushes into it. Whoever comes between the two fills the same place.
 *
 * <p>Caught by: BucketedSeriesTest.anAppendIsOneCommand, othersMayAppendMeanwhile,
 * aFailureComesOutAndNothingIsDoubled
 */
public final class BucketedSeries {

    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        Document open = buckets.find(Filters.and(Filters.eq("sensor", sensor), Filters.lt("count", capacity))).first();
        Document reading = new Document("at", at).append("value", value);
        if (open == null) {
            buckets.insertOne(new Document("sensor", sensor).append("readings", List.of(reading)).append("count", 1)
                    .append("first", at).append("last", at));
        } else {
            buckets.updateOne(Filters.eq(open.get("_id")), Updates.combine(Updates.push("readings", reading),
                    Updates.inc("count", 1), Updates.min("first", at), Updates.max("last", at)));
        }
    }
}
