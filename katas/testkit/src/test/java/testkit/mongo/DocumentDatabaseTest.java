package testkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DocumentDatabaseTest {

    @Test
    void aDatabaseIsTheTestsAlone() {
        try (DocumentDatabase one = DocumentDatabase.fresh(); DocumentDatabase other = DocumentDatabase.fresh()) {
            one.database().getCollection("users").insertOne(new Document("_id", 1));
            assertThat(other.database().getCollection("users").countDocuments())
                    .as("what one test stores no other sees").isZero();
            assertThat(one.commands()).as("each command is written down").containsExactly("insert");
            one.forgetCommands();
            assertThat(one.commands()).as("and forgotten").isEmpty();
        }
    }

    @Test
    void aCallFailsBeforeOrAfterItsEffect() {
        try (DocumentDatabase documents = DocumentDatabase.fresh()) {
            for (InterposedCalls.Moment moment : InterposedCalls.Moment.values()) {
                MongoDatabase failing = InterposedCalls.failing(documents.database(), 2, moment);
                failing.getCollection("users").insertOne(new Document("_id", moment + "1"));
                assertThatThrownBy(() -> failing.getCollection("users").insertOne(new Document("_id", moment + "2")),
                        "the second call, " + moment).isInstanceOf(MongoException.class);
                assertThat(documents.database().getCollection("users").find(Filters.eq(moment + "2")).first() != null)
                        .as("the effect of a call that fails %s", moment)
                        .isEqualTo(moment == InterposedCalls.Moment.AFTER);
            }
            MongoDatabase reading = InterposedCalls.failing(documents.database(), 1, InterposedCalls.Moment.BEFORE);
            assertThatThrownBy(() -> reading.getCollection("users").find().first(), "a read")
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void theServerInMemoryIsAskedWhatItReallyDoes() {
        for (Capability capability : Capability.values()) {
            Capability.Outcome outcome = capability.tried();
            if (SharedMongo.isOwn()) {
                assertThat(outcome).as("a real server: %s", capability.sentence()).isEqualTo(Capability.Outcome.DOES);
            } else {
                assertThat(outcome).as("in memory: %s", capability.sentence()).isNotEqualTo(Capability.Outcome.DOES);
            }
        }
    }
}
