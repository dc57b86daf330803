package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.Exchange;

/** What anybody sees of documents from outside, in memory or over a socket. */
interface DocumentExamples {

    String DOCUMENT = "/documents/a";
    String TEXT = "text/plain";

    /** Sends requests to documents that nobody else changes; at the beginning there is none. */
    Client client();

    /** Stores a document, whatever was there, and returns its tag. */
    default String stored(String content) {
        client().send("DELETE", DOCUMENT, "If-Match", "*");
        Exchange put = put(content, "If-None-Match", "*");
        assertThatExchange(put).as("there was none, so one is created").hasStatus(201);
        return tag(put);
    }

    /** The tag that an answer has. */
    default String tag(Exchange exchange) {
        assertThat(exchange.values("ETag")).as("a version has one strong tag, in this exchange:\n%s", exchange)
                .hasSize(1).first().asString().matches("\"[\\x21\\x23-\\x7e]*\"");
        return exchange.values("ETag").get(0);
    }

    /** Puts a text under a condition. */
    default Exchange put(String content, String field, String condition) {
        return client().sendText("PUT", DOCUMENT, content, "Content-Type", TEXT, field, condition);
    }

    /** Gets the document under a condition. */
    default Exchange get(String field, String condition) {
        return client().send("GET", DOCUMENT, field, condition);
    }

    @Test
    default void whatIsStoredCanBeRead() {
        String tag = stored("hello");
        assertThatExchange(client().send("GET", DOCUMENT)).as("content, type and tag").hasStatus(200).hasText("hello")
                .hasField("Content-Type", TEXT).hasField("ETag", tag);
        assertThatExchange(client().send("HEAD", DOCUMENT)).as("HEAD is GET without content").hasStatus(200)
                .hasText("").hasField("Content-Type", TEXT).hasField("ETag", tag);
    }

    @Test
    default void anotherVersionHasAnotherTag() {
        String first = stored("hello");
        Exchange second = put("hello, world", "If-Match", first);
        assertThatExchange(second).as("the version is the one that is there").hasStatus(204).hasText("");
        assertThat(tag(second)).as("another version, another tag").isNotEqualTo(first);
        assertThatExchange(client().send("GET", DOCUMENT)).as("what was put, with the tag that PUT answered")
                .hasText("hello, world").hasField("ETag", tag(second));
    }

    @Test
    default void theSameContentAgainIsAnotherVersion() {
        String first = stored("hello");
        String second = tag(put("hello", "If-Match", first));
        String third = tag(put("other", "If-Match", second));
        String fourth = tag(put("hello", "If-Match", third));
        assertThat(List.of(first, second, third, fourth)).as("a tag stands for a version, not for what it contains")
                .doesNotHaveDuplicates();
        assertThatExchange(put("lost", "If-Match", first)).as("what looks the same has been changed meanwhile")
                .hasStatus(412);
    }

    @Test
    default void aDocumentThatCameBackHasAnotherTag() {
        String first = stored("hello");
        String again = stored("other");
        assertThat(again).as("deleted and stored again is another version").isNotEqualTo(first);
        assertThatExchange(put("lost", "If-Match", first)).as("the version of before it was deleted").hasStatus(412);
    }

    @Test
    default void anUpdateOfAnOldVersionIsRefused() {
        String first = stored("0");
        assertThatExchange(put("Ben's", "If-Match", first)).as("the first of two who read the same").hasStatus(204);
        assertThatExchange(put("Cleo's", "If-Match", first)).as("the second would undo what it has not seen")
                .hasStatus(412);
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-Match", first)).as("nor may it delete that")
                .hasStatus(412);
        assertThatExchange(client().send("GET", DOCUMENT)).as("the first one's").hasText("Ben's");
    }

    @Test
    default void anUpdateWithoutConditionIsRefused() {
        stored("0");
        assertThatExchange(client().sendText("PUT", DOCUMENT, "1")).as("which version does it change?").hasStatus(428);
        assertThatExchange(client().send("DELETE", DOCUMENT)).as("which version does it delete?").hasStatus(428);
        assertThatExchange(client().sendText("PUT", "/documents/none", "1"))
                .as("whoever creates says so, by If-None-Match: *").hasStatus(428);
        assertThatExchange(client().send("GET", DOCUMENT)).as("nothing has changed").hasStatus(200).hasText("0");
    }

    @Test
    default void aWeakTagNeverPassesIfMatch() {
        String tag = stored("0");
        assertThatExchange(put("1", "If-Match", "W/" + tag)).as("weak means about the same, and a write needs the same")
                .hasStatus(412);
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-Match", "W/" + tag)).as("and a delete").hasStatus(412);
        assertThatExchange(get("If-Match", "W/" + tag)).as("and even GET").hasStatus(412);
        assertThatExchange(put("1", "If-Match", "W/" + tag + ", " + tag)).as("the strong one beside it").hasStatus(204);
    }

    @Test
    default void whatTheClientHasIsNotSentAgain() {
        String tag = stored("hello");
        for (String method : new String[] {"GET", "HEAD"}) {
            for (String condition : new String[] {tag, "W/" + tag, "*", "\"x\", " + tag, "W/\"x\",W/" + tag}) {
                assertThatExchange(client().send(method, DOCUMENT, "If-None-Match", condition))
                        .as("304 has the tag of 200, and no content").hasStatus(304).hasField("ETag", tag).hasText("");
            }
        }
        assertThatExchange(get("If-None-Match", "\"x\", W/\"y\"")).as("it has something else").hasStatus(200)
                .hasField("ETag", tag).hasText("hello");
    }

    @Test
    default void theTagOf304IsTheNewOne() {
        String first = stored("0");
        String second = tag(put("1", "If-Match", first));
        assertThatExchange(get("If-None-Match", first + ", " + second))
                .as("the tag of the version that is there, not of one that the client has").hasStatus(304)
                .hasField("ETag", second);
    }

    @Test
    default void aTagMayHaveCommasInside() {
        String tag = stored("0");
        assertThatExchange(get("If-None-Match", "\"a," + tag.substring(1))).as("one tag, and not the document's")
                .hasStatus(200);
        assertThatExchange(get("If-None-Match", "\"a,b\"," + tag)).as("two tags").hasStatus(304);
        assertThatExchange(put("1", "If-Match", "\"x," + tag.replace("\"", "") + ",y\"")).as("one tag, another one's")
                .hasStatus(412);
    }

    @Test
    default void aListIsAListHoweverItIsWritten() {
        String tag = stored("0");
        for (String list : new String[] {"\"x\"," + tag, "\"x\" , " + tag + " ", tag + ",\t\"x\"", ",, " + tag,
            tag + " ,, \"x\",", "\"\"," + tag, "W/\"x\", " + tag}) {
            assertThatExchange(get("If-None-Match", list)).as("one of the list is the document's").hasStatus(304);
            assertThatExchange(get("If-Match", list)).as("one of the list is the document's").hasStatus(200);
        }
        assertThatExchange(client().send("GET", DOCUMENT, "If-None-Match", "\"x\"", "If-None-Match", tag))
                .as("two fields are one list").hasStatus(304);
        assertThatExchange(client().send("GET", DOCUMENT, "If-Match", "\"x\"", "If-Match", tag))
                .as("two fields are one list").hasStatus(200);
        assertThatExchange(client().send("HEAD", DOCUMENT, "If-Match", "\"x\"", "If-Match", "\"y\""))
                .as("two fields are one list, of which none holds").hasStatus(412);
    }

    @Test
    default void aPartOfATagIsAnotherTag() {
        String tag = stored("0");
        String inside = tag.substring(1, tag.length() - 1);
        for (String other : new String[] {"\"" + inside + "0\"", "\"0" + inside + "\"", "\"\"",
            "\"" + inside + "-\""}) {
            assertThatExchange(get("If-None-Match", other)).as("tags are compared to the letter").hasStatus(200);
            assertThatExchange(put("1", "If-Match", other)).as("tags are compared to the letter").hasStatus(412);
        }
    }

    @Test
    default void aConditionThatCannotBeReadIsABadRequest() {
        String tag = stored("0");
        String inside = tag.substring(1, tag.length() - 1);
        for (String wrong : new String[] {inside, "\"", tag + inside, "*, " + tag, tag + ", *", "w/" + tag, "W/", ",",
            tag + " " + tag, "W/ " + tag, "\"a b\"", "'" + inside + "'", "**"}) {
            for (String field : new String[] {"If-Match", "If-None-Match"}) {
                assertThatExchange(get(field, wrong)).as("neither * nor a list of tags").hasStatus(400);
                assertThatExchange(put("1", field, wrong)).as("neither * nor a list of tags").hasStatus(400);
                assertThatExchange(client().send("DELETE", "/documents/none", field, wrong))
                        .as("wrong even where it would not matter").hasStatus(400);
            }
        }
        assertThatExchange(client().send("GET", DOCUMENT)).as("nothing has changed").hasField("ETag", tag);
    }

    @Test
    default void aStarIsAnythingThatIsThere() {
        assertThatExchange(client().sendText("PUT", "/documents/none", "0", "If-Match", "*")).as("nothing is there")
                .hasStatus(412);
        String tag = stored("0");
        assertThatExchange(put("1", "If-None-Match", "*")).as("only if there is none").hasStatus(412);
        assertThatExchange(get("If-Match", "*")).as("there is one").hasStatus(200).hasField("ETag", tag);
        assertThatExchange(put("1", "If-Match", " * ")).as("only if there is one")
                .hasStatus(204);
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-None-Match", "*")).as("only if there is none")
                .hasStatus(412);
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-Match", "*")).as("only if there is one")
                .hasStatus(204);
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        for (String method : new String[] {"GET", "HEAD", "DELETE"}) {
            assertThatExchange(client().send(method, "/documents/none")).as("there is none").hasStatus(404);
            assertThatExchange(client().send(method, "/documents/none", "If-Match", "\"1\""))
                    .as("a condition does not matter where the answer is 404 without it").hasStatus(404);
            assertThatExchange(client().send(method, "/documents/none", "If-None-Match", "*"))
                    .as("a condition does not matter where the answer is 404 without it").hasStatus(404);
        }
        assertThatExchange(client().sendText("PUT", "/documents/none", "0", "If-Match", "\"1\""))
                .as("PUT would create it, so the condition matters").hasStatus(412);
    }

    @Test
    default void ifMatchComesFirst() {
        String tag = stored("0");
        assertThatExchange(client().send("GET", DOCUMENT, "If-Match", "\"x\"", "If-None-Match", tag))
                .as("both are false, and If-Match is the first").hasStatus(412);
        assertThatExchange(client().send("GET", DOCUMENT, "If-Match", tag, "If-None-Match", tag))
                .as("If-Match is true").hasStatus(304);
        assertThatExchange(client().sendText("PUT", DOCUMENT, "1", "If-Match", tag, "If-None-Match", tag))
                .as("both must hold").hasStatus(412);
        assertThatExchange(client().sendText("PUT", DOCUMENT, "1", "If-Match", tag, "If-None-Match", "\"x\""))
                .as("both hold").hasStatus(204);
    }

    @Test
    default void whatIsDeletedIsGone() {
        String tag = stored("0");
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-Match", tag)).as("the version that is there")
                .hasStatus(204).hasText("");
        assertThatExchange(client().send("GET", DOCUMENT)).as("gone").hasStatus(404);
        assertThatExchange(client().send("DELETE", DOCUMENT, "If-Match", tag)).as("gone already").hasStatus(404);
    }

    @Test
    default void otherMethodsAreNotAllowed() {
        for (String method : new String[] {"POST", "PATCH", "OPTIONS", "get"}) {
            assertThatExchange(client().send(method, DOCUMENT, "If-Match", "x")).as("before anything else")
                    .hasStatus(405).listsIn("Allow", "GET", "HEAD", "PUT", "DELETE");
        }
    }

    @Test
    default void aContentWithoutTypeIsBytes() {
        client().send("DELETE", DOCUMENT, "If-Match", "*");
        byte[] bytes = {0, -1, 65};
        assertThatExchange(client().send("PUT", DOCUMENT, bytes, "If-None-Match", "*")).as("created").hasStatus(201);
        Exchange read = client().send("GET", DOCUMENT);
        assertThatExchange(read).as("what nobody named").hasField("Content-Type", "application/octet-stream");
        assertThat(read.reply().body()).as("byte by byte what was put").isEqualTo(bytes);
    }
}
