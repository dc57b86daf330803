package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import guide.book.Workbook;
import guide.engine.Reference;
import guide.web.PlayedExchanges.Chosen;
import guide.web.SimulatedOrigin.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreExchangeTest {

    private static final Chosen OLD_CLIENT = new Chosen("GET", 1, 0);
    private static final Chosen NEW_CLIENT = new Chosen("GET", 2, 0);

    @TempDir
    private static Path folder;
    private static Reference reference;

    @BeforeAll
    static void compile() throws IOException {
        reference = Reference.load(Workbook.open(Path.of("..").toRealPath()), "14-rest", "katas.rest",
                List.of("Versioning", "ConditionalUpdate", "Negotiation", "Problems"), folder);
    }

    @AfterAll
    static void close() throws IOException {
        reference.close();
    }

    /** What comes of requests, one after the other; null is a minute that passes. */
    private static List<JsonObject> played(Way way, Chosen... all) {
        JsonObject json = new PlayedExchanges(reference, way).play();
        List<JsonObject> exchanges = new ArrayList<>();
        int state = 0;
        for (Chosen chosen : all) {
            List<?> next = json.getArray("states").getObject(state).getArray("next");
            int choice = chosen == null ? next.size() - 1 : 2 * PlayedExchanges.choices().indexOf(chosen);
            if (chosen != null) {
                exchanges.add(json.getArray("exchanges").getObject((Integer) next.get(choice)));
            }
            state = (Integer) next.get(chosen == null ? choice : choice + 1);
        }
        return exchanges;
    }

    @Test
    void eachVersionIsStoredForItself() {
        for (Way way : List.of(Way.PATH, Way.QUERY, Way.MEDIA_TYPE)) {
            List<JsonObject> exchanges = played(way, OLD_CLIENT, NEW_CLIENT, OLD_CLIENT, NEW_CLIENT);
            assertThat(exchanges).as("each client's first is a miss, and its second a hit: %s", way)
                    .extracting(one -> one.getString("verdict")).containsExactly("miss", "miss", "hit", "hit");
            assertThat(exchanges.get(3).getString("answer")).as("what version 2 shows: %s", way).contains("\"12\"",
                    "family");
        }
    }

    @Test
    void aCacheThatHearsNothingOfAcceptMixesVersions() {
        JsonObject second = played(Way.WITHOUT_VARY, OLD_CLIENT, NEW_CLIENT).get(1);
        assertThat(second.getString("verdict")).as("without Vary one answer is for all").isEqualTo("hit");
        assertThat(second.getString("wrong")).as("the reader is told").contains("asked for version 2");
    }

    @Test
    void aChangeDropsOnlyWhatIsStoredForItsAddress() {
        Chosen change = new Chosen("PUT", 2, 2);
        assertThat(played(Way.PATH, OLD_CLIENT, change, OLD_CLIENT).get(2).getString("wrong"))
                .as("version 1 has an address of its own, about which the cache hears nothing").contains("edition 2");
        JsonObject after = played(Way.MEDIA_TYPE, OLD_CLIENT, change, OLD_CLIENT).get(2);
        assertThat(after.getString("verdict")).as("all versions have one address, so all are dropped")
                .isEqualTo("miss");
        assertThat(after.getString("answer")).as("what was changed through version 2").contains("Ada Lovelace");
    }

    @Test
    void whatIsStaleIsAskedFor() {
        JsonObject after = played(Way.MEDIA_TYPE, OLD_CLIENT, null, OLD_CLIENT).get(1);
        assertThat(after.getString("verdict")).as("the tag is still right").isEqualTo("revalidated");
        assertThat(after.getString("origin")).as("so the content is not sent again").startsWith("304");
        assertThat(after.getString("answer")).as("except to the client, who has none").startsWith("200");
    }

    @Test
    void anUpdateOfAnOldEditionIsRefused() {
        List<JsonObject> exchanges = played(Way.PATH, new Chosen("PUT", 1, 0), new Chosen("PUT", 1, 1),
                new Chosen("PUT", 1, 1));
        assertThat(exchanges).as("no condition, the right tag, and the tag of an edition that is gone")
                .extracting(one -> one.getString("answer").substring(0, 3)).containsExactly("428", "204", "412");
    }
}
