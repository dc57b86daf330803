package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static testkit.http.ExchangeAssert.assertThatExchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;
import testkit.http.Client;
import testkit.http.DirectClient;
import testkit.http.Exchange;

/** Random requests of two clients, some in the middle of others, beside what RFC 9110 allows. */
class ConditionalUpdateProperties {

    private static final String PATH = "/documents/a";

    /** What a client bases a request on. */
    enum Basis { SEEN, WEAK, STAR, FOREIGN, NOTHING }

    /** A request of one of two clients, and maybe one of the other that comes before it can store. */
    record Ask(int client, String method, boolean ifMatch, Basis basis, boolean interrupted) {

        @Override
        public String toString() {
            return "client " + client + ": " + method + " " + (ifMatch ? "If-Match " : "If-None-Match ") + basis
                    + (interrupted ? ", the other one's PUT in between" : "");
        }
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        return Combinators.combine(Arbitraries.integers().between(0, 1),
                Arbitraries.of("GET", "GET", "HEAD", "PUT", "PUT", "PUT", "DELETE"),
                Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)),
                Arbitraries.frequency(Tuple.of(6, Basis.SEEN), Tuple.of(1, Basis.WEAK),
                        Tuple.of(2, Basis.STAR), Tuple.of(1, Basis.FOREIGN),
                        Tuple.of(1, Basis.NOTHING)),
                Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
                .as(Ask::new).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 10_000)
    void noUpdateIsLostAndNoStatusIsForbidden(@ForAll("asks") List<Ask> asks) {
        Model model = new Model();
        Script.replay("new ConditionalUpdate(documents)", asks, model::step);
    }

    /** The document as the answers so far make it, and what each client has seen of it. */
    private static final class Model {

        private final MemoryDocuments documents = new MemoryDocuments();
        private final Client client = new DirectClient(Served.of(new ConditionalUpdate(documents)));
        private final String[] seen = {"\"none\"", "\"none\""};
        private final Set<String> tags = new HashSet<>();
        private String tag = "";
        private String content = "";
        private int puts;

        void step(Ask ask) {
            List<Exchange> other = new ArrayList<>();
            if (ask.interrupted) {
                documents.beforeTheNextChange(() -> {
                    String body = "interrupting " + ++puts;
                    other.add(client.sendText("PUT", PATH, body, "If-Match", tag.isEmpty() ? "\"none\"" : tag));
                    changed(other.get(0), body, tag.isEmpty() ? 412 : 204, 1 - ask.client);
                });
            }
            String body = ask.method.equals("PUT") ? "version " + ++puts : "";
            String condition = switch (ask.basis) {
                case SEEN -> seen[ask.client];
                case WEAK -> "W/" + seen[ask.client];
                case STAR -> "*";
                case FOREIGN -> "\"foreign\"";
                case NOTHING -> "";
            };
            Exchange exchange = condition.isEmpty() ? client.sendText(ask.method, PATH, body)
                    : client.sendText(ask.method, PATH, body, ask.ifMatch ? "If-Match" : "If-None-Match", condition);
            documents.beforeTheNextChange(() -> { });
            int expected = status(ask, condition);
            if (ask.method.equals("PUT") || ask.method.equals("DELETE")) {
                changed(exchange, body, expected, ask.client);
            } else {
                read(exchange, expected, ask);
            }
            assertThat(documents.find(PATH).map(found -> new String(found.content())).orElse(""))
                    .as("what is stored is what the last successful PUT sent").isEqualTo(content);
        }

        /** What RFC 9110 says of the request, as the document is now that the other client is done. */
        private int status(Ask ask, String condition) {
            boolean there = !tag.isEmpty();
            boolean reads = ask.method.equals("GET") || ask.method.equals("HEAD");
            if (!there && !ask.method.equals("PUT")) {
                return 404;
            }
            if (condition.isEmpty()) {
                return reads ? 200 : 428;
            }
            boolean named = there && (condition.equals("*") || condition.equals(tag)
                    || !ask.ifMatch && condition.equals("W/" + tag));
            if (ask.ifMatch != named) {
                return reads && !ask.ifMatch ? 304 : 412;
            }
            return reads ? 200 : there ? 204 : 201;
        }

        private void changed(Exchange exchange, String body, int expected, int by) {
            assertThatExchange(exchange).as("changed, or refused").hasStatus(expected);
            if (expected < 300 && exchange.method().equals("DELETE")) {
                tag = "";
                content = "";
            } else if (expected < 300) {
                tag = exchange.values("ETag").get(0);
                content = body;
                seen[by] = tag;
                assertThat(tags.add(tag)).as("no two versions have the same tag: %s", tag).isTrue();
            }
        }

        private void read(Exchange exchange, int expected, Ask ask) {
            assertThatExchange(exchange).as("read").hasStatus(expected);
            if (expected < 400) {
                assertThatExchange(exchange).as("the tag of what is there").hasField("ETag", tag);
                seen[ask.client] = tag;
            }
            if (expected == 200 && ask.method.equals("GET")) {
                assertThatExchange(exchange).as("what is there").hasText(content);
            }
        }
    }
}
