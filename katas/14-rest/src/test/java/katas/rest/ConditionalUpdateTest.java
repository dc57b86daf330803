package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.DirectClient;

class ConditionalUpdateTest implements DocumentExamples {

    private final MemoryDocuments documents = new MemoryDocuments();
    private final ConditionalUpdate resource = new ConditionalUpdate(documents);
    private final Client client = new DirectClient(Served.of(resource));

    @Override
    public Client client() {
        return client;
    }

    @Test
    void anUpdateThatComesInBetweenIsNotUndone() {
        String tag = stored("0");
        documents.beforeTheNextChange(() -> put("Ben's", "If-Match", tag));
        assertThatExchange(put("Cleo's", "If-Match", tag)).as("Ben stored after Cleo's tag was compared")
                .hasStatus(412);
        assertThatExchange(client.send("GET", DOCUMENT)).as("Ben's change stays").hasText("Ben's");
        String now = tag(client.send("GET", DOCUMENT));
        documents.beforeTheNextChange(() -> put("Ben's second", "If-Match", now));
        assertThatExchange(client.send("DELETE", DOCUMENT, "If-Match", now)).as("nor is it deleted").hasStatus(412);
        assertThatExchange(client.send("GET", DOCUMENT)).as("Ben's change stays").hasText("Ben's second");
    }

    @Test
    void oneOfTwoCreates() {
        documents.beforeTheNextChange(() -> put("Ben's", "If-None-Match", "*"));
        assertThatExchange(put("Cleo's", "If-None-Match", "*")).as("Ben was first").hasStatus(412);
        assertThatExchange(client.send("GET", DOCUMENT)).as("Ben's stays").hasText("Ben's");
    }

    @Test
    void aDeleteInBetweenCounts() {
        String tag = stored("0");
        documents.beforeTheNextChange(() -> client.send("DELETE", DOCUMENT, "If-Match", tag));
        assertThatExchange(put("1", "If-Match", tag)).as("that version is gone").hasStatus(412);
        String again = stored("0");
        documents.beforeTheNextChange(() -> client.send("DELETE", DOCUMENT, "If-Match", again));
        assertThatExchange(client.send("DELETE", DOCUMENT, "If-Match", again)).as("gone already").hasStatus(404);
    }

    @Test
    void whatIsTrueOfAnyVersionStaysTrue() {
        stored("0");
        documents.beforeTheNextChange(() -> put("Ben's", "If-Match", "*"));
        assertThatExchange(put("Cleo's", "If-Match", "*")).as("there still is a document, whichever").hasStatus(204);
        assertThatExchange(client.send("GET", DOCUMENT)).as("the last one's").hasText("Cleo's");
        documents.beforeTheNextChange(() -> put("Ben's", "If-Match", "*"));
        assertThatExchange(client.send("DELETE", DOCUMENT, "If-Match", "*")).as("there is one").hasStatus(204);
        documents.beforeTheNextChange(() -> put("Ben's", "If-None-Match", "*"));
        assertThatExchange(put("Cleo's", "If-None-Match", "\"x\"")).as("none of these is there, and now it is not new")
                .hasStatus(204);
    }

    @Test
    void howOftenOthersComeInBetweenDoesNotMatter() {
        stored("0");
        storedInBetween(50);
        assertThatExchange(put("Cleo's", "If-Match", "*")).as("there was a document each of the fifty times")
                .hasStatus(204);
        assertThatExchange(client.send("GET", DOCUMENT)).as("the last one's").hasText("Cleo's");
        storedInBetween(50);
        assertThatExchange(client.send("DELETE", DOCUMENT, "If-Match", "*")).as("and to delete it is no different")
                .hasStatus(204);
    }

    private void storedInBetween(int times) {
        documents.beforeTheNextChange(() -> {
            put("Ben's", "If-Match", "*");
            if (times > 1) {
                storedInBetween(times - 1);
            }
        });
    }

    @Test
    void theParametersOfTheTypeAreKept() {
        String type = "text/plain; charset=iso-8859-1; format=Flowed";
        client.sendText("PUT", DOCUMENT, "0", "Content-Type", type, "If-None-Match", "*");
        assertThatExchange(client.send("GET", DOCUMENT)).as("without its charset, nobody can read the content")
                .hasField("Content-Type", type);
    }

    @Test
    void aRequestAsksTheStoreTwiceAtMost() {
        String tag = stored("0");
        int before = documents.calls().size();
        client.send("GET", DOCUMENT);
        client.send("HEAD", DOCUMENT, "If-None-Match", tag);
        assertThat(documents.calls().size() - before).as("two reads are two calls").isEqualTo(2);
        List<Runnable> changes = List.of(() -> put("1", "If-Match", tag), () -> put("2", "If-Match", tag),
                () -> client.send("DELETE", DOCUMENT, "If-Match", "*"), () -> client.send("DELETE", DOCUMENT),
                () -> put("3", "If-None-Match", "*"));
        for (int i = 0; i < changes.size(); i++) {
            int earlier = documents.calls().size();
            changes.get(i).run();
            assertThat(documents.calls().size() - earlier)
                    .as("calls of request %d of: replaced, refused, deleted, not found, stored anew", i + 1)
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aTagMayHaveAnyLetters() {
        String tag = stored("0");
        for (String other : new String[] {"\"\u00fc\"", "\"\u00a0\"", "W/\"\u00ff\"", "\"{}~!\""}) {
            Request request = Request.of("GET", DOCUMENT, "If-None-Match", other);
            assertThat(Served.answer(resource, request).status()).as("another tag, which RFC 9110 allows: %s", other)
                    .isEqualTo(200);
            Request listed = Request.of("GET", DOCUMENT, "If-Match", other + ", " + tag);
            assertThat(Served.answer(resource, listed).status()).as("in a list with the document's: %s", other)
                    .isEqualTo(200);
        }
    }

    @Test
    void aTagHasNoControlCharacters() {
        String tag = stored("0");
        for (String wrong : new String[] {"\"a\u007fb\"", "\"\t\"", "\"\u0000\"", tag + ", W/\"\u007f\""}) {
            Request request = Request.of("GET", DOCUMENT, "If-None-Match", wrong);
            assertThat(Served.answer(resource, request).status()).as("no tag by RFC 9110: %s", wrong.chars().boxed()
                    .toList()).isEqualTo(400);
        }
    }

    @Test
    void pathsAreDocumentsOfTheirOwn() {
        String tag = stored("0");
        client.sendText("PUT", "/documents/b", "b", "If-None-Match", "*");
        assertThatExchange(client.sendText("PUT", "/documents/b", "lost", "If-Match", tag))
                .as("the tag of another document").hasStatus(412);
        assertThatExchange(client.send("GET", DOCUMENT)).as("another path, another document").hasText("0");
    }

    @Test
    void whatTheStoreThrowsGoesOn() {
        IllegalStateException failure = new IllegalStateException("no connection");
        documents.beforeTheNextChange(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> put("0", "If-None-Match", "*"), "a store that fails is no client's mistake")
                .isSameAs(failure);
    }

    @Test
    void nullIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> new ConditionalUpdate(null), "no documents")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> resource.handle(null), "no request").isInstanceOf(NullPointerException.class);
    }
}
