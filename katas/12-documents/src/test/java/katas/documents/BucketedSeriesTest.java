package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import testkit.mongo.DocumentDatabase;
import testkit.mongo.InterposedCalls;
import testkit.mongo.InterposedCalls.Moment;

class BucketedSeriesTest {

    private DocumentDatabase documents;

    @BeforeEach
    void open() {
        documents = DocumentDatabase.fresh();
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private BucketedSeries series(int capacity) {
        return series(documents.database(), capacity);
    }

    private static BucketedSeries series(MongoDatabase database, int capacity) {
        return new BucketedSeries(database.getCollection("buckets"), capacity);
    }

    private List<Document> buckets() {
        return documents.database().getCollection("buckets").find().into(new ArrayList<>());
    }

    private static List<Long> moments(List<Reading> readings) {
        return readings.stream().map(Reading::at).toList();
    }

    @Test
    void aReadingIsFoundAgain() {
        BucketedSeries series = series(10);
        series.append("roof", 100, 21.5);
        assertThat(series.range("roof", 100, 100)).as("one reading, at both ends of the range")
                .containsExactly(new Reading(100, 21.5));
        assertThat(series.range("cellar", 0, 200)).as("another sensor has none").isEmpty();
    }

    @Test
    void aBucketHasRoomForSoManyReadings() {
        BucketedSeries series = series(3);
        for (int at = 1; at <= 7; at++) {
            series.append("roof", at, at);
        }
        assertThat(buckets()).as("seven readings at a capacity of 3").extracting(bucket -> bucket.get("count"))
                .containsExactlyInAnyOrder(3, 3, 1);
        assertThat(moments(series.range("roof", 1, 7))).as("all seven").containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aCapacityOfOneIsADocumentForEach() {
        BucketedSeries series = series(1);
        series.append("roof", 1, 1);
        series.append("roof", 2, 2);
        assertThat(buckets()).as("two readings at a capacity of 1").hasSize(2);
        assertThat(moments(series.range("roof", 0, 9))).as("both").containsExactly(1L, 2L);
    }

    @Test
    void aBucketSaysWhatIsInIt() {
        BucketedSeries series = series(5);
        series.append("roof", 50, 1.5);
        series.append("roof", 40, 2.5);
        series.append("roof", 60, 3.5);
        series.append("roof", 45, 4.5);
        Document bucket = buckets().get(0);
        bucket.remove("_id");
        assertThat(bucket.getList("readings", Document.class)).as("its readings, in whatever order")
                .containsExactlyInAnyOrder(reading(50, 1.5), reading(40, 2.5), reading(60, 3.5), reading(45, 4.5));
        bucket.remove("readings");
        assertThat(bucket).as("the rest of the bucket, to the last field").isEqualTo(new Document("sensor", "roof")
                .append("count", 4).append("first", 40L).append("last", 60L));
    }

    private static Document reading(long at, double value) {
        return new Document("at", at).append("value", value);
    }

    @Test
    void sensorsDoNotShareBuckets() {
        BucketedSeries series = series(10);
        series.append("roof", 1, 1);
        series.append("cellar", 1, 2);
        series.append("roof", 2, 3);
        assertThat(buckets()).as("a bucket for each sensor").extracting(bucket -> bucket.get("sensor"))
                .containsExactlyInAnyOrder("roof", "cellar");
        assertThat(series.range("cellar", 0, 9)).as("the cellar's own").containsExactly(new Reading(1, 2));
    }

    @Test
    void readingsComeInTheOrderOfTime() {
        BucketedSeries series = series(2);
        for (long at : new long[] {5, 1, 9, 3, 7, -2}) {
            series.append("roof", at, at);
        }
        assertThat(moments(series.range("roof", -10, 10))).as("ascending, however they came")
                .containsExactly(-2L, 1L, 3L, 5L, 7L, 9L);
        assertThat(moments(series.range("roof", 1, 5))).as("both ends belong to the range").containsExactly(1L, 3L, 5L);
        assertThat(series.range("roof", 4, 4)).as("between two of one bucket there is none").isEmpty();
    }

    @Test
    void aLateReadingIsFoundInItsBucket() {
        BucketedSeries series = series(10);
        series.append("roof", 100, 1);
        series.append("roof", 10, 2);
        assertThat(moments(series.range("roof", 0, 20))).as("what came late").containsExactly(10L);
        assertThat(moments(series.range("roof", 90, 110))).as("what came before it").containsExactly(100L);
    }

    @Test
    void theSameReadingAgainIsStoredAgain() {
        BucketedSeries series = series(10);
        series.append("roof", 1, 1);
        series.append("roof", 1, 1);
        assertThat(series.range("roof", 1, 1)).as("two of them").hasSize(2);
    }

    @Test
    void timesAndValuesMayBeAny() {
        BucketedSeries series = series(10);
        series.append("roof", Long.MIN_VALUE, Double.NaN);
        series.append("roof", Long.MAX_VALUE, Double.NEGATIVE_INFINITY);
        series.append("roof", 0, -0.0);
        series.append("roof", 1, 0.1);
        series.append("roof", 2, Double.MIN_VALUE);
        assertThat(series.range("roof", Long.MIN_VALUE, Long.MAX_VALUE)).as("from the first moment to the last")
                .containsExactly(new Reading(Long.MIN_VALUE, Double.NaN), new Reading(0, -0.0),
                        new Reading(1, 0.1), new Reading(2, Double.MIN_VALUE),
                        new Reading(Long.MAX_VALUE, Double.NEGATIVE_INFINITY));
    }

    @Test
    void namesMayBeAny() {
        BucketedSeries series = series(10);
        for (String name : List.of("", "$where", "a.b", "屋顶", "\uD83C\uDF21", "Roof", "roof", "roof ", "r.*f")) {
            series.append(name, name.length(), 1);
        }
        for (String name : List.of("", "$where", "a.b", "屋顶", "\uD83C\uDF21", "Roof", "roof", "roof ", "r.*f")) {
            assertThat(moments(series.range(name, 0, 99))).as("the sensor \"%s\"", name)
                    .containsExactly((long) name.length());
        }
    }

    @Test
    void anAppendIsOneCommand() {
        BucketedSeries series = series(2);
        assertThat(documents.commands()).as("nothing is sent before there is a reading").isEmpty();
        for (int at = 0; at < 3; at++) {
            documents.forgetCommands();
            series.append("roof", at, at);
            assertThat(documents.commands()).as("the %d. append", at + 1).hasSize(1);
        }
        documents.forgetCommands();
        series.range("roof", 0, 9);
        assertThat(documents.commands()).as("one query").hasSize(1);
    }

    @Test
    void othersMayAppendMeanwhile() {
        for (int before = 0; before <= 4; before++) {
            for (int call = 1; call <= 2; call++) {
                String sensor = before + " before, at call " + call;
                BucketedSeries other = series(3);
                for (int at = 0; at < before; at++) {
                    other.append(sensor, at, at);
                }
                MongoDatabase crossed = InterposedCalls.meanwhile(documents.database(), call,
                        () -> other.append(sensor, 20, 20));
                series(crossed, 3).append(sensor, 10, 10);
                // Where the answer made one call only, the other one comes behind it.
                crossed.getCollection("buckets").countDocuments();
                assertThat(moments(other.range(sensor, 10, 20))).as("both are there, with %s", sensor)
                        .containsExactly(10L, 20L);
                audit(3);
            }
        }
    }

    private void audit(int capacity) {
        for (Document bucket : buckets()) {
            assertThat(bucket.getList("readings", Document.class).size()).as("readings in a bucket")
                    .isBetween(1, capacity).isEqualTo(bucket.get("count"));
        }
    }

    @Test
    void aFailureComesOutAndNothingIsDoubled() {
        for (Moment moment : Moment.values()) {
            BucketedSeries failing = series(InterposedCalls.failing(documents.database(), 1, moment), 3);
            assertThatThrownBy(() -> failing.append("fails " + moment, 1, 1), "an append that fails " + moment)
                    .isExactlyInstanceOf(MongoException.class)
                    .hasMessageStartingWith("the connection broke");
            assertThat(series(3).range("fails " + moment, 0, 9)).as("stored by an append that failed %s", moment)
                    .hasSize(moment == Moment.BEFORE ? 0 : 1);
        }
        BucketedSeries reading = series(InterposedCalls.failing(documents.database(), 1, Moment.BEFORE), 3);
        assertThatThrownBy(() -> reading.range("roof", 0, 9), "a range that fails")
                .isExactlyInstanceOf(MongoException.class);
    }

    @Test
    void noKindOfFailureIsTriedAgain() {
        series(3).append("roof", 0, 1);
        ServerAddress server = new ServerAddress("server", 27017);
        for (MongoException failure : List.of(new MongoException(11000, "E11000 duplicate key"),
                new MongoWriteException(new WriteError(11000, "E11000 duplicate key", new BsonDocument()), server,
                        Set.of()), new MongoSocketException("the connection broke", server))) {
            String what = failure.getClass().getSimpleName() + " with the code " + failure.getCode();
            MongoDatabase failing = InterposedCalls.meanwhile(documents.database(), 1, () -> {
                throw failure;
            });
            documents.forgetCommands();
            assertThatThrownBy(() -> series(failing, 3).append("roof", 1, 1), "an append that fails by a %s", what)
                    .isSameAs(failure);
            assertThat(documents.commands()).as("nothing is sent behind a %s", what).isEmpty();
        }
    }

    @Test
    void aListIsTheCallersOwn() {
        BucketedSeries series = series(3);
        assertThat(series.range("roof", 0, 9).add(new Reading(1, 1))).as("may be changed").isTrue();
        assertThat(series.range("roof", 0, 9)).as("which changes nothing").isEmpty();
    }

    @Test
    void anotherInstanceGoesOnWithTheSameBuckets() {
        series(3).append("roof", 1, 1);
        series(3).append("roof", 2, 2);
        assertThat(buckets()).as("the second instance finds room in the first one's bucket").hasSize(1);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThat(series(3).range("roof", 1, 2)).as("a range in which nothing is").isEmpty();
        for (int capacity : new int[] {0, -1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> series(capacity), "a capacity of " + capacity)
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(thrown -> assertThat(thrown.getMessage().replace(",", ""))
                            .as("the message contains the capacity").contains(Integer.toString(capacity)));
        }
        assertThat(series(10_000)).as("10,000 is allowed").isNotNull();
        assertThatThrownBy(() -> series(3).range("roof", 1234, 1233), "a range from 1234 to 1233")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1234").hasMessageContaining("1233");
        assertThatThrownBy(() -> new BucketedSeries(null, 3), "no collection").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> series(3).range(null, 1, 2), "a range of null")
                .isInstanceOf(NullPointerException.class);
        documents.forgetCommands();
        assertThatThrownBy(() -> series(3).append(null, 1, 2), "a reading of null")
                .isInstanceOf(NullPointerException.class);
        assertThat(documents.commands()).as("nothing was sent").isEmpty();
    }
}
