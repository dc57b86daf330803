package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.DirectClient;
import testkit.sql.Database;
import testkit.sql.Engine;

class UserResourceTest implements UserExamples {

    private final MemoryUsers users = new MemoryUsers();
    private final UserResource resource = new UserResource(users, Served.SIMPLE);
    private final Client client = new DirectClient(Served.of(resource));

    @Override
    public Client client() {
        return client;
    }

    @Test
    void noUsersAreAnEmptyArray() {
        assertThat(client.send("GET", "/users").text()).as("all users, if there are none").isEqualTo("[]");
    }

    @Test
    void theMembersOfAUserAreInOrder() {
        String path = added("Ada");
        patch(path, "{\"email\":\"ada@example.com\"}");
        assertThat(client.send("GET", path).text()).as("id, name, email")
                .isEqualTo(user(path, "\"name\":\"Ada\",\"email\":\"ada@example.com\""));
    }

    @Test
    void whatIsSentIsKeptAsItIs() {
        String path = added(" Ada ");
        assertThat(client.send("GET", path).text()).as("POST with spaces").isEqualTo(user(path, "\"name\":\" Ada \""));
        String replaced = "\"name\":\"\u2003ADA  L. \",\"email\":\" Ada@Example.COM \"";
        assertThat(put(path, "{" + replaced + "}").text()).as("PUT with spaces, and in upper case")
                .isEqualTo(user(path, replaced));
        String patched = "\"name\":\" Bea\",\"email\":\" A@B \"";
        assertThat(patch(path, "{" + patched + "}").text()).as("PATCH with spaces, and in upper case")
                .isEqualTo(user(path, patched));
    }

    @Test
    void largeIdsAreIdsAsOthersAre() {
        for (long id : new long[] {1_000, 1_000_000_000_000_000_000L, Long.MAX_VALUE}) {
            users.last(id - 1);
            String path = added("Ada");
            assertThat(path).as("the path of user %d", id).isEqualTo("/users/" + id);
            assertThatExchange(put(path, user(path, "\"name\":\"Bea\""))).as("the id of the path is sent again")
                    .hasStatus(200).satisfies(UserExamples.json(user(path, "\"name\":\"Bea\"")));
            assertThatExchange(client.send("DELETE", path)).as("and the user removed").hasStatus(204);
        }
    }

    @Test
    void upperAndLowerCaseAreThoseOfHttpInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThatExchange(client.sendText("POST", "/users", "{\"name\":\"Ada\"}", "Content-Type",
                    "APPLICATION/JSON")).as("the default language is Turkish, whose small I has no dot")
                    .hasStatus(201);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aPatchInBetweenIsNotUndone() {
        String path = added("Ada");
        users.meanwhile(() -> patch(path, "{\"email\":\"ada@example.com\"}"));
        patch(path, "{\"name\":\"Bea\"}");
        assertThat(client.send("GET", path).text()).as("two clients patch two members at the same time, and both stay")
                .isEqualTo(user(path, "\"name\":\"Bea\",\"email\":\"ada@example.com\""));
    }

    @Test
    void aRequestAsksTheStoreOnce() {
        String path = added("Ada");
        client.send("GET", path);
        client.send("HEAD", path);
        client.send("GET", "/users");
        put(path, "{\"name\":\"Bea\"}");
        patch(path, "{\"name\":\"Bea\"}");
        client.send("DELETE", path);
        client.send("DELETE", path);
        put(path, "{\"name\":\"Bea\"}");
        assertThat(users.calls()).as("nine requests are nine calls, so that nobody can come in between two of them")
                .hasSize(9);
    }

    @Test
    void aPatchIsOneStatementToReadAndOneToWrite() {
        try (Database database = Database.fresh(Engine.H2)) {
            Users stored = new DatabaseUsers(database);
            Client onDatabase = new DirectClient(Served.of(new UserResource(stored, Served.SIMPLE)));
            String path = "/users/" + stored.add("Ada", Optional.empty()).id();
            database.statements().clear();
            onDatabase.sendText("PATCH", path, "{\"name\":\"Bea\"}", "Content-Type", PATCH);
            assertThat(database.statements().texts()).as("one step of the store, and nothing before or after it")
                    .hasSize(2);
        }
    }

    @Test
    void whatIsWrongInItselfDoesNotReachTheStore() {
        client.send("GET", "/users/abc");
        client.send("PUT", "/users");
        client.send("BREW", "/users/1");
        client.send("OPTIONS", "/users");
        client.send("GET", "/users/1", "Accept", "image/png");
        client.sendText("PUT", "/users/1", "{}", "Content-Type", "text/plain");
        put("/users/1", "{");
        patch("/users/1", "[]");
        assertThat(users.calls()).as("the store is not asked before the request is known to make sense").isEmpty();
    }

    @Test
    void theNegotiatorIsAsked() {
        String[] asked = new String[1];
        UserResource other = new UserResource(users, (accept, offers) -> {
            asked[0] = accept + " of " + offers;
            throw new ProblemException(Problem.of(400, "Bad Request", "no media range"));
        });
        Client picky = new DirectClient(Served.of(other));
        assertThat(picky.send("GET", "/users", "Accept", "a/b", "Accept", ";").status())
                .as("what the negotiator throws is the answer").isEqualTo(400);
        assertThat(asked[0]).as("several fields of one name are one list").isEqualTo(
                Optional.of("a/b, ;") + " of " + List.of("application/json"));
    }

    @Test
    void whatTheStoreThrowsGoesOn() {
        for (RuntimeException failure : new RuntimeException[] {new IllegalStateException("no connection"),
            new JsonException("what is stored is no JSON"), new NumberFormatException("no id")}) {
            String path = added("Ada");
            List<Runnable> requests = List.of(() -> client.send("GET", "/users"), () -> client.send("GET", path),
                    () -> post("{\"name\":\"Bea\"}"), () -> put(path, "{\"name\":\"Bea\"}"),
                    () -> patch(path, "{\"name\":\"Bea\"}"), () -> client.send("DELETE", path));
            for (Runnable request : requests) {
                users.meanwhile(() -> {
                    throw failure;
                });
                assertThatThrownBy(request::run, "a store that fails is no client's mistake").isSameAs(failure);
            }
        }
    }

    @Test
    void nullIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> new UserResource(null, Served.SIMPLE), "no users")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new UserResource(users, null), "no negotiator")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> resource.handle(null), "no request").isInstanceOf(NullPointerException.class);
    }
}
