package katas.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * Keeps the readings of sensors in documents that hold several of them, and never too many.
 *
 * <p>A document is a bucket of one sensor: {@code sensor} its name; {@code readings} a list of subdocuments, each with
 * {@code at} (a 64-bit integer) and {@code value} (a double), in any order; {@code count} how many there are (32 bits);
 * {@code first} and {@code last} the least and the greatest {@code at} among them. All that holds of a bucket at any
 * time, for whoever looks, and whatever others append through the same or another instance, in this or another process.
 * A bucket has at least one reading and never more than the capacity. As long as one append to a sensor ends before the
 * next begins, the sensor has as few buckets as its readings need.
 *
 * <p>Whatever the driver throws comes out as it is, and nothing is tried again: what has failed may be stored, and a
 * second attempt could store it twice. Thread-safe.
 *
 * @see <a href="https://www.mongodb.com/company/blog/building-with-patterns-the-bucket-pattern">Coupal and Alger,
 *     Building with Patterns: The Bucket Pattern, 2019</a>
 */
public final class BucketedSeries {

    private final MongoCollection<Document> buckets;
    private final int capacity;

    /**
     * Uses a collection, without a look at it.
     *
     * @param buckets where the buckets are, and nothing else; not null
     * @param capacity how many readings a bucket has at most, from 1 to 10,000
     * @throws IllegalArgumentException if {@code capacity} is out of that range; the message contains it
     * @throws NullPointerException if {@code buckets} is null; where {@code capacity} is out of range as well, either
     *     is thrown
     */
    public BucketedSeries(MongoCollection<Document> buckets, int capacity) {
        if (capacity < 1 || capacity > 10_000) {
            throw new IllegalArgumentException("capacity must be from 1 to 10,000, not " + capacity);
        }
        this.buckets = Objects.requireNonNull(buckets, "buckets");
        this.capacity = capacity;
    }

    /**
     * Stores a reading, by one command. Readings may come in any order, and the same one again, which is then stored
     * again.
     *
     * @param sensor the sensor's name, not null; any text
     * @param at when, any
     * @param value what, any
     * @throws NullPointerException if {@code sensor} is null; then nothing is sent
     */
    public void append(String sensor, long at, double value) {
        Objects.requireNonNull(sensor, "sensor");
        // The condition and the change are one operation on one document, so there is no moment between them. If no
        // bucket has room, the same command makes one.
        buckets.updateOne(Filters.and(Filters.eq("sensor", sensor), Filters.lt("count", capacity)),
                Updates.combine(Updates.push("readings", new Document("at", at).append("value", value)),
                        Updates.inc("count", 1), Updates.min("first", at), Updates.max("last", at)),
                new UpdateOptions().upsert(true));
    }

    /**
     * The readings of a sensor from one moment to another, by one query.
     *
     * @param sensor the sensor's name, not null
     * @param from the first moment
     * @param to the last moment, at least {@code from}; readings at both ends belong to the range
     * @return the readings in ascending order of {@code at}, those of the same moment in any order; the list is the
     *     caller's own
     * @throws IllegalArgumentException if {@code to} is before {@code from}; the message contains both
     * @throws NullPointerException if {@code sensor} is null; where {@code to} is before {@code from} as well, either
     *     is thrown
     */
    public List<Reading> range(String sensor, long from, long to) {
        Objects.requireNonNull(sensor, "sensor");
        if (to < from) {
            throw new IllegalArgumentException("to must be at least from: " + to + " is before " + from);
        }
        List<Reading> found = new ArrayList<>();
        for (Document bucket : buckets.find(Filters.and(Filters.eq("sensor", sensor), Filters.lte("first", to),
                Filters.gte("last", from)))) {
            for (Document reading : bucket.getList("readings", Document.class)) {
                long at = reading.getLong("at");
                if (from <= at && at <= to) {
                    found.add(new Reading(at, reading.getDouble("value")));
                }
            }
        }
        found.sort(Comparator.comparingLong(Reading::at));
        return found;
    }
}
