import com.mongodb.client.model.ReplaceOptions;
import org.bson.types.ObjectId;

/**
 * Reads the bucket, changes it here, and writes it back as a whole: what another has pushed meanwhile is wiped out.
 *
 * <p>Caught by: BucketedSeriesTest.anAppendIsOneCommand, othersMayAppendMeanwhile,
 * aFailureComesOutAndNothingIsDoubled
 */
public final class BucketedSeries {

    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        Document bucket = buckets.find(Filters.and(Filters.eq("sensor", sensor), Filters.lt("count", capacity)))
                .first();
        if (bucket == null) {
            bucket = new Document("_id", new ObjectId()).append("sensor", sensor).append("readings", List.of())
                    .append("count", 0).append("first", at).append("last", at);
        }
        List<Document> readings = new ArrayList<>(bucket.getList("readings", Document.class));
        readings.add(new Document("at", at).append("value", value));
        bucket.append("readings", readings).append("count", readings.size())
                .append("first", Math.min(at, bucket.getLong("first")))
                .append("last", Math.max(at, bucket.getLong("last")));
        buckets.replaceOne(Filters.eq(bucket.get("_id")), bucket, new ReplaceOptions().upsert(true));
    }
}
