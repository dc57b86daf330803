import com.mongodb.MongoException;

/**
 * Sends a command that failed a second time. If only its answer was lost, the reading is stored twice.
 *
 * <p>Caught by: BucketedSeriesTest.aFailureComesOutAndNothingIsDoubled, noKindOfFailureIsTriedAgain
 */
public final class BucketedSeries {

    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        try {
            send(sensor, at, value);
        } catch (MongoException broken) {
            send(sensor, at, value);
        }
    }

    private void send(String sensor, long at, double value) {
        buckets.updateOne(Filters.and(Filters.eq("sensor", sensor), Filters.lt("count", capacity)),
                Updates.combine(Updates.push("readings", new Document("at", at).append("value", value)),
                        Updates.inc("count", 1), Updates.min("first", at), Updates.max("last", at)),
                new UpdateOptions().upsert(true));
    }
}
