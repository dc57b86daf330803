package benchmarks.rest;

import benchmarks.comparison.Contender;
import io.javalin.Javalin;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import katas.rest.Handler;
import katas.rest.Headers;
import katas.rest.Negotiation;
import katas.rest.Negotiator;
import katas.rest.Request;
import katas.rest.Response;
import katas.rest.UserResource;
import testkit.http.Field;
import testkit.http.LoopbackServer;
import testkit.http.Received;
import testkit.http.Reply;

/** What answers and is measured. */
public enum HandlerType implements Contender {

    /** Of this chapter, behind Javalin, whose routes it does not use. */
    USER_RESOURCE("UserResource", Role.KATA, () -> javalin(JavalinServers.before(resource()))),
    /** Two routes, and Jetty's reading of what is accepted. */
    JAVALIN("Javalin", Role.LIBRARY, () -> javalin(JavalinServers.of(MapUsers.of(Exchanges.USERS)))),
    /** Of this chapter, behind the server that the JDK has. */
    USER_RESOURCE_ON_JDK("UserResource on HttpServer", Role.OTHER, () -> {
        Handler handler = resource();
        LoopbackServer server = LoopbackServer.start(received -> reply(handler.handle(request(received))));
        return Exchanges.over(server.uri().getPort(), server);
    }),
    /** Of this chapter, called. */
    USER_RESOURCE_ALONE("UserResource without a server", Role.OTHER, () -> Exchanges.with(resource())),

    /** Of this chapter. */
    NEGOTIATION("Negotiation", Role.KATA, () -> choosing(new Negotiation())),
    /** The server beneath Javalin. */
    JETTY("Jetty", Role.LIBRARY, () -> choosing(JavalinServers.JETTY));

    /** What a browser accepts. */
    private static final Optional<String> ACCEPT = Optional.of("text/html,application/xhtml+xml,"
            + "application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");
    private static final List<String> OFFERS = List.of("application/json", "text/plain", "application/xml");

    private final String label;
    private final Role role;
    private final Supplier<MeasuredHandler> factory;

    HandlerType(String label, Role role, Supplier<MeasuredHandler> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Those that have users. */
    static List<HandlerType> ofUsers() {
        return Stream.of(values()).filter(type -> !type.chooses()).toList();
    }

    /** Those that choose a media type. */
    static List<HandlerType> ofChoices() {
        return Stream.of(values()).filter(HandlerType::chooses).toList();
    }

    /** Starts it. */
    MeasuredHandler create() {
        return factory.get();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public boolean replaces(Contender kata) {
        return role == Role.LIBRARY && chooses() == ((HandlerType) kata).chooses();
    }

    @Override
    public String toString() {
        return label;
    }

    private boolean chooses() {
        return this == NEGOTIATION || this == JETTY;
    }

    private static Handler resource() {
        return new UserResource(MapUsers.of(Exchanges.USERS), new Negotiation());
    }

    private static MeasuredHandler javalin(Javalin server) {
        return Exchanges.over(server.port(), server::stop);
    }

    private static MeasuredHandler choosing(Negotiator negotiator) {
        return number -> negotiator.choose(ACCEPT, OFFERS).orElseThrow().length();
    }

    private static Request request(Received received) {
        return new Request(received.method(), received.path(), received.query(), new Headers(received.fields().stream()
                .map(field -> new Headers.Field(field.name(), field.value())).toList()), received.body());
    }

    private static Reply reply(Response response) {
        return new Reply(response.status(), response.headers().fields().stream()
                .map(field -> new Field(field.name(), field.value())).toList(), response.body());
    }
}
