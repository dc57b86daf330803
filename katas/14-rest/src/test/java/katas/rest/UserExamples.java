package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.Exchange;

/** What anybody sees of users from outside, in memory or over a socket, with one's own server or somebody else's. */
interface UserExamples {

    String JSON = "application/json";
    String PATCH = "application/merge-patch+json";

    /** Sends requests to users that nobody else changes; some may be there. */
    Client client();

    /** Adds a user and returns its path. */
    default String added(String name) {
        Exchange exchange = post("{\"name\":\"" + name + "\"}");
        assertThatExchange(exchange).as("a user is added").hasStatus(201);
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*([1-9][0-9]*)").matcher(exchange.text());
        assertThat(id.find()).as("201 shows the new user with its id, in this exchange:\n%s", exchange).isTrue();
        return "/users/" + id.group(1);
    }

    /** Posts to all users. */
    default Exchange post(String body) {
        return client().sendText("POST", "/users", body, "Content-Type", JSON);
    }

    /** Sends JSON. */
    default Exchange put(String path, String body) {
        return client().sendText("PUT", path, body, "Content-Type", JSON);
    }

    /** Sends a merge patch. */
    default Exchange patch(String path, String body) {
        return client().sendText("PATCH", path, body, "Content-Type", PATCH);
    }

    /** The content is this JSON, with whatever spaces and escapes, and members in whatever order. */
    static Consumer<Exchange> json(String text) {
        return exchange -> assertThat(Json.read(exchange.reply().body()))
                .as("what the content is as JSON, in this exchange:\n%s", exchange).isEqualTo(read(text));
    }

    /** What a text is as JSON. */
    static Object read(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a user should look like. */
    default String user(String path, String members) {
        return "{\"id\":" + path.substring("/users/".length()) + "," + members + "}";
    }

    @Test
    default void aUserThatIsAddedIsThere() {
        Exchange exchange = post("{\"name\":\"Ada\"}");
        assertThatExchange(exchange).as("a user is added, and shown").hasStatus(201).hasField("Content-Type", JSON);
        assertThat(exchange.values("Location")).as("201 says where the new resource is, in this exchange:\n%s",
                exchange).hasSize(1).first().asString().matches(".*/users/[1-9][0-9]*");
        String path = exchange.values("Location").get(0);
        path = path.substring(path.indexOf("/users/"));
        assertThatExchange(exchange).as("the user with its id").satisfies(json(user(path, "\"name\":\"Ada\"")));
        assertThatExchange(client().send("GET", path)).as("what Location names can be read").hasStatus(200)
                .hasField("Content-Type", JSON).satisfies(json(user(path, "\"name\":\"Ada\"")));
    }

    @Test
    default void eachPostAddsAUser() {
        assertThat(added("Ada")).as("POST is not idempotent: two of them add two").isNotEqualTo(added("Ada"));
    }

    @Test
    default void headIsGetWithoutContent() {
        String path = added("Ada");
        for (String each : new String[] {path, "/users"}) {
            Exchange get = client().send("GET", each);
            Exchange head = client().send("HEAD", each);
            assertThatExchange(head).as("HEAD is answered as GET is").hasStatus(200).hasText("")
                    .hasField("Content-Type", JSON)
                    .hasField("Content-Length", String.valueOf(get.reply().body().length));
        }
        assertThatExchange(client().send("HEAD", "/users/9223372036854775807")).as("HEAD of what is not there")
                .hasStatus(404);
    }

    @Test
    default void readingChangesNothing() {
        String path = added("Ada");
        String before = client().send("GET", "/users").text();
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            client().send(method, path);
            client().send(method, "/users");
        }
        assertThatExchange(client().send("GET", "/users")).as("GET, HEAD and OPTIONS are safe").satisfies(json(before));
    }

    @Test
    default void putReplacesTheWhole() {
        String path = added("Ada");
        String withMail = "{\"name\":\"Ada\",\"email\":\"ada@put.example\"}";
        assertThatExchange(put(path, withMail)).as("the user as it is now").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Ada\",\"email\":\"ada@put.example\"")));
        assertThatExchange(put(path, "{\"name\":\"Bea\"}")).as("what the content leaves out is gone").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Bea\"")));
        assertThatExchange(put(path, "{\"name\":\"Bea\"}")).as("PUT twice is PUT once").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Bea\"")));
        assertThatExchange(client().send("GET", path)).as("and so it is stored")
                .satisfies(json(user(path, "\"name\":\"Bea\"")));
    }

    @Test
    default void patchChangesWhatItNames() {
        String path = added("Ada");
        assertThatExchange(patch(path, "{\"email\":\"ada@patch.example\"}")).as("the name was not named")
                .hasStatus(200).hasField("Content-Type", JSON)
                .satisfies(json(user(path, "\"name\":\"Ada\",\"email\":\"ada@patch.example\"")));
        assertThatExchange(patch(path, "{\"name\":\"Zoë 漢\"}")).as("the address was not named").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Zoë 漢\",\"email\":\"ada@patch.example\"")));
        assertThatExchange(patch(path, "{}")).as("an empty patch changes nothing").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Zoë 漢\",\"email\":\"ada@patch.example\"")));
        assertThatExchange(patch(path, "{\"email\":null}")).as("null removes a member").hasStatus(200)
                .satisfies(json(user(path, "\"name\":\"Zoë 漢\"")));
    }

    @Test
    default void whatIsDeletedIsGone() {
        String path = added("Ada");
        assertThatExchange(client().send("DELETE", path)).as("nothing is left to show").hasStatus(204).hasText("");
        assertThatExchange(client().send("GET", path)).as("a user that is gone").hasStatus(404);
        assertThatExchange(client().send("DELETE", path)).as("it is as gone as it was").hasStatus(404);
        assertThatExchange(put(path, "{\"name\":\"Ada\"}")).as("PUT adds nobody: ids come from the server")
                .hasStatus(404);
        assertThatExchange(patch(path, "{\"name\":\"Ada\"}")).as("nor does PATCH").hasStatus(404);
        assertThat(added("Ada")).as("no id is given twice").isNotEqualTo(path);
    }

    @Test
    default void whatIsNoPathIsNotFound() {
        for (String path : new String[] {"/", "/user", "/users/", "/users/0", "/users/007", "/users/-1", "/users/+1",
            "/users/abc",
            "/users/9223372036854775808", "/users/99999999999999999999999", "/users/1/posts", "/users/%31"}) {
            for (String method : new String[] {"GET", "DELETE", "POST"}) {
                assertThatExchange(client().send(method, path)).as("no such path, whatever the method").hasStatus(404);
            }
        }
    }

    @Test
    default void aMethodThatThePathLacksIsNotAllowed() {
        String path = added("Ada");
        for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
            assertThatExchange(client().send(method, "/users")).as("405 says what is allowed").hasStatus(405)
                    .listsIn("Allow", "GET", "HEAD", "POST", "OPTIONS").doesNotListIn("Allow", "PUT", "PATCH",
                            "DELETE");
        }
        assertThatExchange(client().send("POST", path)).as("nothing is added below a user").hasStatus(405)
                .listsIn("Allow", "GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS").doesNotListIn("Allow", "POST");
        assertThatExchange(client().send("POST", "/users/9223372036854775807"))
                .as("whether there is such a user does not matter").hasStatus(405);
    }

    @Test
    default void aMethodThatNobodyHasIsNotImplemented() {
        for (String path : new String[] {"/users", "/users/1"}) {
            assertThatExchange(client().send("BREW", path)).as("no resource has this method").hasStatus(501);
            assertThatExchange(client().send("get", path)).as("methods are told apart by case").hasStatus(501);
        }
    }

    @Test
    default void optionsAreSaid() {
        assertThatExchange(client().send("OPTIONS", "/users")).as("what can be done").hasStatus(204)
                .listsIn("Allow", "GET", "HEAD", "POST", "OPTIONS").doesNotListIn("Allow", "PUT", "PATCH", "DELETE");
        assertThatExchange(client().send("OPTIONS", "/users"))
                .as("Accept-Patch would say that PATCH is allowed on all users (RFC 5789, section 3.1)")
                .hasNoField("Accept-Patch");
        assertThatExchange(client().send("OPTIONS", added("Ada"))).as("what can be done, and with what").hasStatus(204)
                .listsIn("Allow", "GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS").doesNotListIn("Allow", "POST")
                .hasField("Accept-Patch", PATCH);
    }

    @Test
    default void whatTheClientDoesNotAcceptIsNotAcceptable() {
        String path = added("Ada");
        String before = client().send("GET", "/users").text();
        for (String method : new String[] {"GET", "HEAD", "POST"}) {
            assertThatExchange(client().sendText(method, "/users", method.equals("POST") ? "{\"name\":\"B\"}" : "",
                    "Content-Type", JSON, "Accept", "image/png")).as("there is only JSON").hasStatus(406);
        }
        for (String method : new String[] {"GET", "HEAD", "PUT", "PATCH"}) {
            assertThatExchange(client().sendText(method, path, method.startsWith("P") ? "{\"name\":\"B\"}" : "",
                    "Content-Type", method.equals("PATCH") ? PATCH : JSON, "Accept", "image/png"))
                    .as("406 is about the answer, and 415 about the content").hasStatus(406);
        }
        assertThatExchange(client().send("GET", "/users")).as("what is refused changes nothing")
                .satisfies(json(before));
        assertThatExchange(client().send("GET", path, "Accept", "text/html, application/json"))
                .as("one of those that the client accepts").hasStatus(200);
        for (String each : new String[] {path, "/users"}) {
            assertThatExchange(client().send("OPTIONS", each, "Accept", "image/png"))
                    .as("an answer without content is of no media type").hasStatus(204);
        }
        assertThatExchange(client().send("DELETE", path, "Accept", "image/png"))
                .as("an answer without content is of no media type").hasStatus(204);
    }

    @Test
    default void whatTheServerDoesNotAcceptIsUnsupported() {
        String path = added("Ada");
        String body = "{\"name\":\"Bea\"}";
        for (String type : new String[] {"text/plain", "application/xml", PATCH, "application/jsonx"}) {
            assertThatExchange(client().sendText("POST", "/users", body, "Content-Type", type))
                    .as("415 is about the content, and says what would be right").hasStatus(415)
                    .hasField("Accept", JSON);
            assertThatExchange(client().sendText("PUT", path, body, "Content-Type", type))
                    .as("415 is about the content, and says what would be right").hasStatus(415)
                    .hasField("Accept", JSON);
        }
        assertThatExchange(client().sendText("POST", "/users", body)).as("no type is no JSON").hasStatus(415);
        assertThatExchange(client().sendText("PATCH", path, body, "Content-Type", JSON))
                .as("plain JSON does not say what null means").hasStatus(415).hasField("Accept-Patch", PATCH);
        for (String type : new String[] {"Application/JSON; charset=UTF-8", "application/json ;charset=utf-8",
            "application/json;"}) {
            assertThatExchange(client().sendText("PUT", path, body, "Content-Type", type))
                    .as("case and parameters do not matter").hasStatus(200);
        }
        assertThatExchange(client().send("GET", path, "Content-Type", "text/plain")).as("nothing was sent")
                .hasStatus(200);
    }

    @Test
    default void whatIsNoJsonIsABadRequest() {
        String path = added("Ada");
        for (String body : new String[] {"{", "", "name=Ada", "{\"name\":\"A\"}}", "{\"name\":\"A\",\"name\":\"B\"}"}) {
            assertThatExchange(post(body)).as("no JSON").hasStatus(400);
            assertThatExchange(put(path, body)).as("no JSON").hasStatus(400);
            assertThatExchange(patch(path, body)).as("no JSON").hasStatus(400);
        }
        assertThatExchange(client().send("POST", "/users", new byte[] {'"', (byte) 0xff, '"'}, "Content-Type", JSON))
                .as("JSON is UTF-8").hasStatus(400);
    }

    @Test
    default void whatIsNoUserIsUnprocessable() {
        String path = added("Ada");
        for (String body : new String[] {"[]", "null", "\"Ada\"", "7", "{\"name\":null}", "{\"name\":7}",
            "{\"name\":\"\"}", "{\"name\":\" \"}", "{\"name\":\"" + "n".repeat(101) + "\"}",
            "{\"name\":\"A\",\"email\":\"\"}", "{\"name\":\"A\",\"email\":\"@\"}", "{\"name\":\"A\",\"email\":\"a@\"}",
            "{\"name\":\"A\",\"email\":\"@b\"}", "{\"name\":\"A\",\"email\":[]}", "{\"name\":\"A\",\"admin\":true}",
            "{\"name\":\"A\",\"id\":null}", "{\"name\":\"A\",\"id\":\"1\"}", "{\"name\":\"A\",\"id\":1.5}",
            "{\"name\":\"A\",\"id\":9223372036854775807}"}) {
            assertThatExchange(post(body)).as("JSON, and no user").hasStatus(422);
            assertThatExchange(put(path, body)).as("JSON, and no user").hasStatus(422);
            assertThatExchange(patch(path, body)).as("JSON, and no patch of a user").hasStatus(422);
        }
        assertThatExchange(post("{}")).as("a user has a name").hasStatus(422);
        assertThatExchange(put(path, "{\"email\":\"a@b\"}")).as("PUT sends the whole").hasStatus(422);
        assertThatExchange(client().send("GET", path)).as("what is refused changes nothing")
                .satisfies(json(user(path, "\"name\":\"Ada\"")));
        String longest = "\uD83D\uDE00".repeat(100);
        assertThatExchange(put(path, "{\"name\":\"" + longest + "\"}")).as("a hundred code points").hasStatus(200);
    }

    @Test
    default void anAddressMayHaveFurtherAts() {
        String path = added("Ada");
        for (String email : new String[] {"@ada@ats.example", "ada@ats.example@", "@@@"}) {
            assertThatExchange(put(path, "{\"name\":\"Ada\",\"email\":\"" + email + "\"}"))
                    .as("one @ in its inside is enough, whatever is at the ends").hasStatus(200)
                    .satisfies(json(user(path, "\"name\":\"Ada\",\"email\":\"" + email + "\"")));
        }
        assertThatExchange(put(path, "{\"name\":\"Ada\",\"email\":\"@@\"}")).as("two at the ends, none inside")
                .hasStatus(422);
    }

    @Test
    default void theMemberThatIsWrongIsNamed() {
        String path = added("Ada");
        assertThat(post("{}").text()).as("the detail names the member").contains("name");
        assertThat(post("{\"name\":\"A\",\"email\":7}").text()).as("the detail names the member").contains("email");
        assertThat(post("{\"name\":\"A\",\"admin\":true}").text()).as("the detail names the member").contains("admin");
        assertThat(put(path, "{\"name\":\"A\",\"id\":0}").text()).as("the detail names the member").contains("id");
    }

    @Test
    default void theIdOfThePathMayBeSentAgain() {
        String path = added("Ada");
        assertThatExchange(put(path, user(path, "\"name\":\"Bea\",\"email\":null"))).as("a client puts what it got")
                .hasStatus(200).satisfies(json(user(path, "\"name\":\"Bea\"")));
        assertThatExchange(patch(path, user(path, "\"name\":\"Cleo\""))).as("and patches it").hasStatus(200);
        assertThatExchange(post(user(path, "\"name\":\"Bea\""))).as("whoever is new has no id").hasStatus(422);
        assertThatExchange(post("{\"name\":\"Bea\",\"id\":0}")).as("nor the id 0").hasStatus(422);
        String id = path.substring("/users/".length());
        for (String other : new String[] {id + ".0", id + "e0", "null", "\"" + id + "\"", "[" + id + "]"}) {
            assertThatExchange(put(path, "{\"name\":\"Bea\",\"id\":" + other + "}"))
                    .as("the id is sent with just the digits of the path").hasStatus(422);
        }
        assertThatExchange(put(path, "{\"name\":\"Bea\",\"id\":" + id + ".5}")).as("half a user further")
                .hasStatus(422);
        assertThatExchange(put(path, "{\"name\":\"Bea\",\"id\":"
                + BigInteger.ONE.shiftLeft(64).add(new BigInteger(id)) + "}"))
                .as("a number whose last 64 bits are the id").hasStatus(422);
    }

    @Test
    default void anAddressThatIsTakenIsAConflict() {
        String first = added("Ada");
        String second = added("Bea");
        assertThatExchange(patch(first, "{\"email\":\"ada@taken.example\"}")).as("the first").hasStatus(200);
        assertThatExchange(post("{\"name\":\"C\",\"email\":\"ada@taken.example\"}")).as("another").hasStatus(409);
        assertThatExchange(put(second, "{\"name\":\"C\",\"email\":\"ada@taken.example\"}")).as("another")
                .hasStatus(409);
        assertThatExchange(patch(second, "{\"email\":\"ada@taken.example\"}")).as("another").hasStatus(409);
        assertThatExchange(patch(first, "{\"email\":\"ada@taken.example\"}")).as("its own").hasStatus(200);
        assertThatExchange(client().send("GET", second)).as("what is refused changes nothing")
                .satisfies(json(user(second, "\"name\":\"Bea\"")));
    }

    @Test
    default void theFirstThatIsWrongIsTheAnswer() {
        String path = added("Ada");
        assertThatExchange(client().sendText("BREW", "/nowhere", "{", "Accept", "image/png")).as("the path first")
                .hasStatus(404);
        assertThatExchange(client().sendText("PUT", "/users", "{", "Accept", "image/png")).as("then the method")
                .hasStatus(405);
        assertThatExchange(client().sendText("PUT", path, "{", "Accept", "image/png")).as("then what is accepted")
                .hasStatus(406);
        assertThatExchange(client().sendText("PUT", path, "{", "Content-Type", "text/plain"))
                .as("then the content's type").hasStatus(415);
        assertThatExchange(put("/users/9223372036854775807", "[]")).as("then the content, then the user")
                .hasStatus(422);
    }

    @Test
    default void allAreThereInOrder() {
        String first = added("Ada");
        String second = added("Bea");
        assertThatExchange(client().send("GET", "/users?page=1")).as("all users").hasStatus(200)
                .hasField("Content-Type", JSON);
        Exchange all = client().send("GET", "/users");
        assertThat(Json.read(all.reply().body())).as("an array of users, by id, in this exchange:\n%s", all)
                .asInstanceOf(InstanceOfAssertFactories.list(Object.class)).containsSubsequence(
                        read(user(first, "\"name\":\"Ada\"")), read(user(second, "\"name\":\"Bea\"")));
    }
}
