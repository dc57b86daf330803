package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;
import testkit.http.Client;
import testkit.http.DirectClient;
import testkit.http.Exchange;
import testkit.http.ServerUnderTest;

/** Random requests of several clients, beside a model that knows HTTP and nothing of the class. */
class UserResourceProperties {

    /** A request about a user: the first, second, ... of those that were added, or of those that were not. */
    record Ask(String method, int user, String name, String email) {

        @Override
        public String toString() {
            return method + " user " + user + " " + name + " " + email;
        }

        String body() {
            List<String> members = new ArrayList<>();
            if (!name.isEmpty()) {
                members.add("\"name\":\"" + name + "\"");
            }
            if (!email.isEmpty()) {
                members.add("\"email\":" + (email.equals("null") ? email : "\"" + email + "\""));
            }
            return "{" + String.join(",", members) + "}";
        }
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        return Combinators.combine(Arbitraries.of("GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
                Arbitraries.integers().between(0, 3), Arbitraries.of("", "Ada", "Bea", "Zoë"),
                Arbitraries.of("", "null", "a@x", "b@x")).as(Ask::new).list().ofMaxSize(12);
    }

    @Property(tries = 1_000)
    void requestsDoWhatHttpSaysOfThem(@ForAll("asks") List<Ask> asks) {
        Model model = new Model(new DirectClient(Served.of(new UserResource(new MemoryUsers(), Served.SIMPLE))));
        Script.replay("new UserResource(users, negotiator)", asks, model::step);
    }

    @Property(tries = 20)
    void andOverASocket(@ForAll("asks") List<Ask> asks) {
        try (ServerUnderTest server = ServerUnderTest.of(
                Served.of(new UserResource(new MemoryUsers(), Served.SIMPLE)))) {
            if (!server.isForeign()) {
                Script.replay("a server of new UserResource(users, negotiator)", asks,
                        new Model(server.client())::step);
            }
        }
    }

    /** What the users must be. */
    private static final class Model {

        private final Client client;
        private final List<String> paths = new ArrayList<>();
        private final Map<String, Map<String, String>> users = new TreeMap<>();

        Model(Client client) {
            this.client = client;
        }

        void step(Ask ask) {
            String path = ask.user < paths.size() ? paths.get(ask.user) : "/users/999999";
            switch (ask.method) {
                case "POST" -> post(ask);
                case "PUT" -> write(ask, path, "application/json", new HashMap<>());
                case "PATCH" -> write(ask, path, "application/merge-patch+json",
                        new HashMap<>(users.getOrDefault(path, Map.of())));
                case "DELETE" -> assertThatExchange(client.send("DELETE", path)).as("gone, or not there")
                        .hasStatus(users.remove(path) == null ? 404 : 204);
                case "OPTIONS" -> assertThatExchange(client.send("OPTIONS", path)).as("safe").hasStatus(204);
                default -> assertThatExchange(client.send(ask.method, path)).as("there, or not")
                        .hasStatus(users.containsKey(path) ? 200 : 404);
            }
            paths.forEach(this::compare);
        }

        private void post(Ask ask) {
            Map<String, String> wanted = new HashMap<>();
            apply(ask, wanted);
            Exchange exchange = client.sendText("POST", "/users", ask.body(), "Content-Type", "application/json");
            int expected = status(ask, wanted, "");
            assertThatExchange(exchange).as("added, or refused").hasStatus(expected == 200 ? 201 : expected);
            if (expected == 200) {
                assertThat(exchange.values("Location")).as("where it is").hasSize(1);
                paths.add(exchange.values("Location").get(0));
                users.put(exchange.values("Location").get(0), wanted);
            }
        }

        private void write(Ask ask, String path, String type, Map<String, String> wanted) {
            apply(ask, wanted);
            boolean patch = ask.method.equals("PATCH");
            int expected = !patch && ask.name.isEmpty() ? 422
                    : !users.containsKey(path) ? 404 : status(ask, wanted, path);
            for (int twice = 0; twice < (patch ? 1 : 2); twice++) {
                assertThatExchange(client.sendText(ask.method, path, ask.body(), "Content-Type", type))
                        .as("changed, or refused; and PUT twice is PUT once").hasStatus(expected);
            }
            if (expected == 200) {
                users.put(path, wanted);
            }
        }

        private static void apply(Ask ask, Map<String, String> user) {
            if (!ask.name.isEmpty()) {
                user.put("name", ask.name);
            }
            if (ask.email.equals("null")) {
                user.remove("email");
            } else if (!ask.email.isEmpty()) {
                user.put("email", ask.email);
            }
        }

        private int status(Ask ask, Map<String, String> wanted, String path) {
            if (!wanted.containsKey("name")) {
                return 422;
            }
            boolean taken = wanted.containsKey("email") && users.entrySet().stream().anyMatch(each ->
                    !each.getKey().equals(path) && wanted.get("email").equals(each.getValue().get("email")));
            return taken ? 409 : 200;
        }

        private void compare(String path) {
            Exchange exchange = client.send("GET", path);
            Map<String, String> user = users.get(path);
            assertThatExchange(exchange).as("each user is there, or not").hasStatus(user == null ? 404 : 200);
            if (user != null) {
                String email = user.containsKey("email") ? ",\"email\":\"" + user.get("email") + "\"" : "";
                assertThatExchange(exchange).as("each user is as the requests made it").hasText("{\"id\":"
                        + path.substring(7) + ",\"name\":\"" + user.get("name") + "\"" + email + "}");
            }
        }
    }
}
