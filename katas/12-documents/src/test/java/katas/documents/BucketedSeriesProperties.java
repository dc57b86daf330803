package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bson.Document;
import testkit.Script;
import testkit.mongo.DocumentDatabase;

class BucketedSeriesProperties {

    private record Append(String sensor, long at) {
        @Override
        public String toString() {
            return "series.append(\"" + sensor + "\", " + at + ", " + at + ");";
        }
    }

    @Property(tries = 60)
    void rangesAreThoseOfAPlainList(@ForAll("appends") List<Append> appends,
            @ForAll @IntRange(min = 1, max = 4) int capacity) {
        try (DocumentDatabase documents = DocumentDatabase.fresh()) {
            MongoCollection<Document> buckets = documents.database().getCollection("buckets");
            BucketedSeries series = new BucketedSeries(buckets, capacity);
            List<Append> plain = new ArrayList<>();
            Script.replay("BucketedSeries series = new BucketedSeries(buckets, " + capacity + ");", appends, append -> {
                series.append(append.sensor(), append.at(), append.at());
                plain.add(append);
            });
            for (String sensor : List.of("a", "b")) {
                for (long from = 0; from < 8; from += 2) {
                    long first = from;
                    assertThat(series.range(sensor, first, first + 3)).as("%s from %d to %d after %s", sensor, first,
                            first + 3, appends).extracting(Reading::at).isEqualTo(plain.stream()
                            .filter(append -> append.sensor().equals(sensor)).map(Append::at)
                            .filter(at -> first <= at && at <= first + 3).sorted().toList());
                }
                long readings = plain.stream().filter(append -> append.sensor().equals(sensor)).count();
                assertThat(buckets.countDocuments(new Document("sensor", sensor)))
                        .as("buckets of %s for %d readings, %d in each", sensor, readings, capacity)
                        .isEqualTo((readings + capacity - 1) / capacity);
            }
            for (Document bucket : buckets.find()) {
                List<Long> moments = bucket.getList("readings", Document.class).stream()
                        .map(reading -> reading.getLong("at")).sorted().toList();
                assertThat(List.of(bucket.get("count"), bucket.get("first"), bucket.get("last")))
                        .as("count, first and last of a bucket of %s", moments)
                        .isEqualTo(List.of(moments.size(), moments.get(0), moments.get(moments.size() - 1)));
            }
        }
    }

    @Provide
    Arbitrary<List<Append>> appends() {
        return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.longs().between(0, 9)).as(Append::new).list()
                .ofMaxSize(12);
    }
}
