package testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service behind the JDK's {@code HttpServer}, on a free port of 127.0.0.1, with the surprises of that server seen
 * to:
 *
 * <ul>
 * <li>its default is one thread; here each request that needs one gets a thread of its own;
 * <li>what a handler throws closes the connection without a word; here it becomes a 500 and is kept for the test;
 * <li>a context {@code /api} takes {@code /apifoo} as well; here one context takes all, and the service sees the path;
 * <li>for HEAD and for 204 and 304 the length must be −1, or it complains and clients wait; here it is. A reply to HEAD
 * has the {@code Content-Length} of its body, which is not sent.
 * </ul>
 *
 * <p>It writes header names as it likes, {@code Etag} for {@code ETag}: names are compared without regard to case.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final AtomicInteger THREADS = new AtomicInteger();

    static {
        // Read once, by the first server of a process: without it some answers wait 40 ms for an acknowledgment.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Service service;
    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private LoopbackServer(Service service) {
        this.service = service;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1: " + failure.getMessage(), failure);
        }
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "http-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param service what replies, not null
     * @return the server, which replies at once
     * @throws UncheckedIOException if this machine lets nobody listen on 127.0.0.1
     * @throws NullPointerException if {@code service} is null
     */
    public static LoopbackServer start(Service service) {
        return new LoopbackServer(Objects.requireNonNull(service, "service"));
    }

    /** Where it is, such as {@code http://127.0.0.1:49152}, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the service threw so far, and what could not be sent; a copy, in order. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Stops it at once. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        } catch (IOException | RuntimeException failure) {
            failures.add(failure);
            throw failure;
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Received received = received(exchange);
        try {
            return Objects.requireNonNull(service.reply(received), "the service replied null");
        } catch (Throwable thrown) {
            failures.add(thrown);
            return Reply.of(500).with("Content-Type", "text/plain; charset=utf-8")
                    .body("The service threw " + thrown.getClass().getName() + ".");
        }
    }

    private static Received received(HttpExchange exchange) throws IOException {
        List<Field> fields = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) ->
                values.forEach(value -> fields.add(new Field(name, value))));
        URI target = exchange.getRequestURI();
        return new Received(exchange.getRequestMethod(), target.getRawPath(),
                Objects.requireNonNullElse(target.getRawQuery(), ""), fields, exchange.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.fields().forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && reply.body().length > 0) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(reply.body().length));
        }
        boolean silent = head || reply.status() == 204 || reply.status() == 304 || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().length);
        if (!silent) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
