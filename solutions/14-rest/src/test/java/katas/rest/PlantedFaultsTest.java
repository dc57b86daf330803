package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.LoopbackServer;
import testkit.http.RecordingClient;
import testkit.http.Service;

/** The black-box examples find nothing in the references and each planted fault, whatever server is between. */
class PlantedFaultsTest {

    /** Ways in which answers about users go wrong. */
    private static final Map<String, UnaryOperator<Handler>> OF_USERS = new LinkedHashMap<>();
    /** Ways in which answers about documents go wrong. */
    private static final Map<String, UnaryOperator<Handler>> OF_DOCUMENTS = new LinkedHashMap<>();

    static {
        OF_USERS.put("201 without Location", after((request, response) ->
                response.withHeaders(response.headers().without("Location"))));
        OF_USERS.put("405 without Allow", after((request, response) -> response.status() == 405
                ? response.withHeaders(response.headers().without("Allow")) : response));
        OF_USERS.put("415 for 406", after((request, response) -> status(response, 406, 415)));
        OF_USERS.put("404 for 405", after((request, response) -> status(response, 405, 404)));
        OF_USERS.put("400 for 422", after((request, response) -> status(response, 422, 400)));
        OF_USERS.put("200 for 201", after((request, response) -> status(response, 201, 200)));
        OF_USERS.put("200 with an error", after((request, response) -> status(response, 404, 200)));
        OF_USERS.put("no HEAD", after((request, response) -> request.method().equals("HEAD")
                ? Response.of(405).with("Allow", "GET") : response));
        OF_USERS.put("GET that deletes", handler -> request -> request.method().equals("GET")
                ? undisturbed(handler, request) : handler.handle(request));
        OF_DOCUMENTS.put("weak tags pass If-Match", before(request -> change(request, "If-Match",
                value -> value.replace("W/", ""))));
        OF_DOCUMENTS.put("weak tags miss If-None-Match", before(request -> change(request, "If-None-Match",
                value -> value.replaceAll("W/\"[^\"]*\"", "\"weak\""))));
        OF_DOCUMENTS.put("304 with the client's tag", after((request, response) -> response.status() == 304
                ? response.with("ETag", request.headers().joined("If-None-Match").orElseThrow()) : response));
        OF_DOCUMENTS.put("304 without a tag", after((request, response) -> response.status() == 304
                ? Response.of(304) : response));
        OF_DOCUMENTS.put("If-Match is not read", before(request -> change(request, "If-Match", value -> "*")));
        OF_DOCUMENTS.put("no condition is needed", before(request -> request.headers().joined("If-Match").isEmpty()
                && request.headers().joined("If-None-Match").isEmpty() && request.method().equals("PUT")
                ? request.withHeaders(request.headers().with("If-None-Match", "\"none\"")) : request));
        OF_DOCUMENTS.put("lists are cut at commas", before(request -> change(request, "If-None-Match",
                value -> value.replace("\"a,", "\"a\", \""))));
    }

    /** An answer that depends on the request and another answer. */
    @FunctionalInterface
    private interface Change {
        Response of(Request request, Response response);
    }

    private static UnaryOperator<Handler> after(Change change) {
        return handler -> request -> change.of(request, Served.answer(handler, request));
    }

    private static UnaryOperator<Handler> before(UnaryOperator<Request> change) {
        return handler -> request -> handler.handle(change.apply(request));
    }

    private static Response status(Response response, int from, int to) {
        return response.status() == from ? new Response(to, response.headers(), response.body()) : response;
    }

    private static Request change(Request request, String field, UnaryOperator<String> change) {
        Optional<String> value = request.headers().joined(field);
        return value.isEmpty() ? request
                : request.withHeaders(request.headers().with(field, change.apply(value.get())));
    }

    private static Response undisturbed(Handler handler, Request request) {
        Response response = handler.handle(request);
        if (!request.path().equals("/users")) {
            handler.handle(new Request("DELETE", request.path(), "", Headers.NONE, new byte[0]));
        }
        return response;
    }

    /** The names of the examples that fail; each runs when it is asked for. */
    private static Stream<String> failing(Class<?> examples, Object suite) {
        return Arrays.stream(examples.getMethods()).filter(each -> each.isAnnotationPresent(Test.class))
                .filter(each -> !passes(each, suite)).map(Method::getName);
    }

    private static boolean passes(Method example, Object suite) {
        try {
            example.invoke(suite);
            return true;
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof AssertionError) {
                return false;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Stream<String> ofUsers(Client client) {
        return failing(UserExamples.class, (UserExamples) () -> client);
    }

    private static Stream<String> ofDocuments(Client client) {
        return failing(DocumentExamples.class, (DocumentExamples) () -> client);
    }

    /** Runs the examples against the reference, and against each planted fault until one notices. */
    private static void check(Function<Service, Client> serve) {
        assertThat(ofUsers(serve.apply(Served.of(users())))).as("of the reference nothing fails").isEmpty();
        assertThat(ofDocuments(serve.apply(Served.of(documents())))).as("of the reference nothing fails").isEmpty();
        OF_USERS.forEach((fault, plant) -> assertThat(
                ofUsers(serve.apply(Served.of(plant.apply(users())))).findFirst()).as(fault).isPresent());
        OF_DOCUMENTS.forEach((fault, plant) -> assertThat(
                ofDocuments(serve.apply(Served.of(plant.apply(documents())))).findFirst()).as(fault).isPresent());
    }

    private static Handler users() {
        return new UserResource(new MemoryUsers(), Served.SIMPLE);
    }

    private static Handler documents() {
        return new ConditionalUpdate(new MemoryDocuments());
    }

    @Test
    void theyAreFoundBehindTheServerOfTheJdk() {
        Service[] served = new Service[1];
        try (LoopbackServer server = LoopbackServer.start(received -> served[0].reply(received))) {
            check(clientOf(served, server.uri()));
        }
    }

    @Test
    void theyAreFoundBehindJavalin() {
        Service[] served = new Service[1];
        try (JavalinServer server = new JavalinServer(received -> served[0].reply(received))) {
            check(clientOf(served, server.uri()));
        }
    }

    private static Function<Service, Client> clientOf(Service[] served, URI uri) {
        Client client = new RecordingClient(uri);
        return service -> {
            served[0] = service;
            return client;
        };
    }
}
