package guide.web;

import guide.book.UserFacingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The workbook's web server. It binds to loopback only, and lets nothing pass that {@link Guard} refuses. */
public final class Server implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int PORTS_TRIED = 20;
    private static final int MOST_THREADS = 32;
    private static final int FEWEST_THREADS = 4;
    private static final int IDLE_MILLIS = 15_000;
    private static final int MOST_WAITING = 1_024;
    private static final long MOST_BYTES_ASKED = 64 << 10;

    private final Javalin app;

    private Server(Javalin app) {
        this.app = app;
    }

    /**
     * Starts a server on the first port that is free.
     *
     * @param port the first port to try; 0 for any free one
     * @param token what a request that changes something has to bring
     * @param access who may ask for anything at all
     * @param features what is served
     * @return the running server
     * @throws UserFacingException if none of the next ports is free
     */
    public static Server start(int port, Token token, Access access, List<Routes> features) {
        for (int next = port; next < port + PORTS_TRIED && next <= 65_535; next++) {
            Javalin app = app(next, token, access, features);
            try {
                return new Server(app.start());
            } catch (JavalinBindException taken) {
                app.stop();
            }
        }
        throw new UserFacingException("No port from " + port + " on is free. Name another one with --port.");
    }

    private static Javalin app(int port, Token token, Access access, List<Routes> features) {
        Javalin app = Javalin.create(config -> configure(config, port));
        new Guard(token, access, MOST_BYTES_ASKED).addTo(app);
        access.addTo(app);
        features.forEach(feature -> feature.addTo(app));
        return app;
    }

    private static void configure(JavalinConfig config, int port) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.useVirtualThreads = false;
        config.http.maxRequestSize = MOST_BYTES_ASKED;
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        config.jetty.addConnector((server, http) -> {
            http.setSendServerVersion(false);
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(HOST);
            connector.setPort(port);
            connector.setIdleTimeout(IDLE_MILLIS);
            connector.setAcceptQueueSize(MOST_WAITING);
            return connector;
        });
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("web");
        threads.setDaemon(true);
        return threads;
    }

    /**
     * The port.
     *
     * @return the one that was free
     */
    public int port() {
        return app.port();
    }

    /**
     * The address of the first page.
     *
     * @return for instance {@code http://127.0.0.1:8377/}
     */
    public String address() {
        return "http://" + HOST + ":" + port() + "/";
    }

    /** Ends all connections and frees the port. */
    @Override
    public void close() {
        app.stop();
    }
}
