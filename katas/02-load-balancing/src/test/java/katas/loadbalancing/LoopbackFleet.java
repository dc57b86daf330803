package katas.loadbalancing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Real HTTP servers on ports of the loopback interface that were free. Each answers 204, or 500 once it is broken. */
final class LoopbackFleet implements AutoCloseable {

    private final Map<Server, HttpServer> servers = new LinkedHashMap<>();
    private final Map<Server, List<String>> received = new ConcurrentHashMap<>();
    private final Set<Server> broken = ConcurrentHashMap.newKeySet();
    private final Map<Server, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    LoopbackFleet(String... names) {
        for (Server server : Fleet.of(names).servers()) {
            try {
                HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                http.createContext("/", exchange -> answer(server, exchange));
                http.start();
                servers.put(server, http);
                received.put(server, new ArrayList<>());
            } catch (IOException noPort) {
                close();
                throw new UncheckedIOException(noPort);
            }
        }
    }

    Fleet fleet() {
        return new Fleet(List.copyOf(servers.keySet()));
    }

    /** From now on the server answers at once, and always 500. */
    void breakDown(Server server) {
        broken.add(server);
    }

    /** From now on the server answers nothing until {@link #close}. */
    void hang(Server server) {
        hanging.put(server, new CountDownLatch(1));
    }

    /** Sends a request and waits for the status of the answer. */
    int get(Server server, String path) {
        return send(server, path).join();
    }

    /** Sends a request; the future is the status of the answer. */
    CompletableFuture<Integer> send(Server server, String path) {
        InetSocketAddress address = servers.get(server).getAddress();
        URI uri = URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** The paths of the requests that a server has received, in order. */
    List<String> received(Server server) {
        synchronized (received) {
            return List.copyOf(received.get(server));
        }
    }

    @Override
    public void close() {
        hanging.values().forEach(CountDownLatch::countDown);
        servers.values().forEach(http -> http.stop(0));
    }

    private void answer(Server server, HttpExchange exchange) throws IOException {
        synchronized (received) {
            received.get(server).add(exchange.getRequestURI().getPath());
        }
        CountDownLatch latch = hanging.get(server);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(broken.contains(server) ? 500 : 204, -1);
        exchange.close();
    }
}
