package testkit.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;

/**
 * What a server may do beyond operations on single documents. Each is tried, for a server may take a command and not do
 * it.
 */
public enum Capability {

    /** A plan says how many keys and documents were looked at. */
    EXPLAIN("explain counts the keys that a query looks at", Capability::explain),

    /** A unique index with a condition lets documents be alike that do not fulfill it. */
    PARTIAL("a partial unique index heeds its condition", Capability::partial),

    /** An index on a time removes documents, within a minute; so the server is asked whether it counts its rounds. */
    TTL("an index that expires is remembered and the server goes on its rounds", Capability::ttl),

    /** Search by words. */
    TEXT("$text finds by any of its words and a second text index is refused", Capability::text),

    /** Search by place. */
    GEO("2dsphere and $near find the nearest by longitude and latitude", Capability::geo),

    /** A document that would grow beyond 16 MB is refused. */
    SIXTEEN_MEGABYTES("growth by $push beyond 16 MB is refused", Capability::sixteenMegabytes);

    private static final int FIVE_MEGABYTES = 5_000_000;

    private final String sentence;
    private final Function<MongoDatabase, Outcome> attempt;

    Capability(String sentence, Function<MongoDatabase, Outcome> attempt) {
        this.sentence = sentence;
        this.attempt = attempt;
    }

    /** What came of an attempt. */
    public enum Outcome {
        /** The server does it. */
        DOES,
        /** The server says that it does not. */
        REFUSES,
        /** The server takes the command, and what it then does is something else. */
        SILENTLY_WRONG
    }

    /**
     * What is asked.
     *
     * @return a sentence without a dot
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Tries it on the server that tests use, in a database of its own.
     *
     * @return what came of it
     * @throws IllegalStateException if the server does not answer
     */
    public Outcome tried() {
        try (DocumentDatabase documents = DocumentDatabase.fresh()) {
            return attempt.apply(documents.database());
        } catch (MongoException refused) {
            return Outcome.REFUSES;
        }
    }

    private static Outcome outcome(boolean does) {
        return does ? Outcome.DOES : Outcome.SILENTLY_WRONG;
    }

    private static Outcome explain(MongoDatabase database) {
        MongoCollection<Document> users = database.getCollection("users");
        users.insertOne(new Document("_id", 1).append("age", 42));
        users.insertOne(new Document("_id", 2).append("age", 43));
        users.createIndex(Indexes.ascending("age"));
        Document plan = users.find(Filters.eq("age", 42)).explain();
        Document statistics = plan.get("executionStats", new Document());
        return outcome(Integer.valueOf(1).equals(statistics.get("totalKeysExamined")));
    }

    private static Outcome partial(MongoDatabase database) {
        MongoCollection<Document> users = database.getCollection("users");
        users.createIndex(Indexes.ascending("name"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.eq("active", true)));
        users.insertOne(new Document("name", "Ada").append("active", false));
        try {
            users.insertOne(new Document("name", "Ada").append("active", false));
        } catch (MongoException refused) {
            return Outcome.SILENTLY_WRONG;
        }
        return Outcome.DOES;
    }

    private static Outcome ttl(MongoDatabase database) {
        MongoCollection<Document> sessions = database.getCollection("sessions");
        sessions.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS));
        sessions.insertOne(new Document("at", new Date(0)));
        Document status = database.runCommand(new Document("serverStatus", 1));
        boolean goesRound = status.get("metrics", new Document()).containsKey("ttl");
        for (Document index : sessions.listIndexes()) {
            if (index.containsKey("expireAfterSeconds")) {
                return outcome(goesRound);
            }
        }
        return Outcome.SILENTLY_WRONG;
    }

    private static Outcome text(MongoDatabase database) {
        MongoCollection<Document> notes = database.getCollection("notes");
        notes.createIndex(Indexes.text("body"));
        notes.insertOne(new Document("_id", 1).append("body", "fish and chips"));
        notes.insertOne(new Document("_id", 2).append("body", "meat"));
        boolean any = notes.find(Filters.text("fish meat")).into(new ArrayList<>()).size() == 2;
        try {
            notes.createIndex(Indexes.text("title"));
        } catch (MongoException refused) {
            return outcome(any);
        }
        return Outcome.SILENTLY_WRONG;
    }

    private static Outcome geo(MongoDatabase database) {
        MongoCollection<Document> places = database.getCollection("places");
        places.createIndex(Indexes.geo2dsphere("at"));
        places.insertOne(new Document("_id", "Nairobi").append("at", new Document("type", "Point")
                .append("coordinates", List.of(36.8, -1.3))));
        places.insertOne(new Document("_id", "London").append("at", new Document("type", "Point")
                .append("coordinates", List.of(-0.1, 51.5))));
        Document nearest = places.find(Filters.near("at", new Point(new Position(0, 50)), null, null)).first();
        return outcome(nearest != null && nearest.get("_id").equals("London"));
    }

    private static Outcome sixteenMegabytes(MongoDatabase database) {
        MongoCollection<Document> lists = database.getCollection("lists");
        lists.insertOne(new Document("_id", 1));
        String large = "x".repeat(FIVE_MEGABYTES);
        for (int i = 0; i < 3; i++) {
            lists.updateOne(Filters.eq(1), Updates.push("entries", large));
        }
        try {
            lists.updateOne(Filters.eq(1), Updates.push("entries", large));
        } catch (MongoException refused) {
            return Outcome.DOES;
        }
        return Outcome.SILENTLY_WRONG;
    }
}
