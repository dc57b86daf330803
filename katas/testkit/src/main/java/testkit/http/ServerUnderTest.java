package testkit.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where black-box tests send their requests: a handler on a {@link LoopbackServer}, or, if the system property
 * {@value #OWN} has its address, any server.
 */
public final class ServerUnderTest implements AutoCloseable {

    /** The system property with the address of another server to test, such as {@code http://localhost:8080}. */
    public static final String OWN = "kata.http";

    private final Optional<LoopbackServer> started;
    private final RecordingClient client;

    private ServerUnderTest(Optional<LoopbackServer> started, URI uri) {
        this.started = started;
        this.client = new RecordingClient(uri);
    }

    /**
     * Starts a server of a service, unless the property names another.
     *
     * @param service what replies if nothing else is to be tested, not null
     * @return the server
     * @throws IllegalArgumentException if the property is not the address of a server; the message says what it may be
     */
    public static ServerUnderTest of(Service service) {
        Objects.requireNonNull(service, "service");
        String given = System.getProperty(OWN, "");
        if (!given.isEmpty()) {
            return new ServerUnderTest(Optional.empty(), parsed(given));
        }
        LoopbackServer server = LoopbackServer.start(service);
        return new ServerUnderTest(Optional.of(server), server.uri());
    }

    /** What sends requests to it. */
    public RecordingClient client() {
        return client;
    }

    /** Whether it is another server than that of the service. */
    public boolean isForeign() {
        return started.isEmpty();
    }

    /** What the service threw so far; empty for another server, which keeps that to itself. */
    public List<Throwable> failures() {
        return started.map(LoopbackServer::failures).orElse(List.of());
    }

    /** Stops the server if it was started here. */
    @Override
    public void close() {
        started.ifPresent(LoopbackServer::close);
    }

    private static URI parsed(String given) {
        try {
            URI uri = new URI(given);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            // The message below says it.
        }
        throw new IllegalArgumentException(
                "-D" + OWN + " must be the address of a server, such as http://localhost:8080, not " + given);
    }
}
