package testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A link to a server that listens on TCP, which can be held, slowed down and broken. Give its {@link #host} and
 * {@link #port} to the client in place of the server's.
 *
 * <p>What it does, it does when it is told, and to bytes: it holds them back, lets so many more of them pass, or loses
 * them. It knows no time, so the same calls have the same effect on a busy machine. A client that gives up after a time
 * does so by its own time-out. At first everything passes. Thread-safe.
 */
public final class LoopbackProxy implements AutoCloseable {

    private static final int BACKLOG = 64;

    private final InetSocketAddress server;
    private final InetAddress loopback;
    private final int port;
    private final Valve valve = new Valve();
    private final Queue<LinkConnection> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private ServerSocket entrance;
    private Thread doorkeeper;
    private volatile Loss loss;

    private LoopbackProxy(InetSocketAddress server) {
        this.server = server;
        try {
            this.loopback = InetAddress.getByName("127.0.0.1");
            this.port = open(0);
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no port for a link to " + server, failure);
        }
    }

    /**
     * Makes a link.
     *
     * @param host the server's host, not null
     * @param port the server's port
     * @return a link that passes everything
     * @throws IllegalArgumentException if the port is none
     */
    public static LoopbackProxy to(String host, int port) {
        return new LoopbackProxy(new InetSocketAddress(Objects.requireNonNull(host, "host"), port));
    }

    /**
     * The host to connect to.
     *
     * @return the loopback address
     */
    public String host() {
        return loopback.getHostAddress();
    }

    /**
     * The port to connect to.
     *
     * @return always the same
     */
    public int port() {
        return port;
    }

    /** Lets everything pass, what was held back first; and accepts new connections, if it {@link #refuse}d them. */
    public synchronized void pass() {
        pass(Direction.REQUESTS);
        pass(Direction.ANSWERS);
        if (entrance.isClosed()) {
            try {
                open(port);
            } catch (IOException taken) {
                throw new UncheckedIOException("port " + port + " was taken by somebody else", taken);
            }
        }
    }

    /**
     * Lets everything pass in one direction, what was held back first.
     *
     * @param direction which, not null
     */
    public void pass(Direction direction) {
        valve.allow(direction, Long.MAX_VALUE);
    }

    /** Holds back everything in both directions. Connections stay open, and new ones are accepted. */
    public void hold() {
        hold(Direction.REQUESTS);
        hold(Direction.ANSWERS);
    }

    /**
     * Holds back everything in one direction.
     *
     * @param direction which, not null
     */
    public void hold(Direction direction) {
        valve.allow(direction, 0);
    }

    /**
     * Is slow by bytes: lets some more pass in one direction, and holds back what follows.
     *
     * @param direction which, not null
     * @param bytes how many, at least 0
     * @throws IllegalArgumentException if the number is negative
     */
    public void allow(Direction direction, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("some bytes or none are allowed, not " + bytes);
        }
        valve.allow(direction, bytes);
    }

    /**
     * Returns when at least one byte is held back in a direction.
     *
     * @param direction which, not null
     * @throws IllegalStateException if nobody sends any, or everything passes
     */
    public void awaitHeld(Direction direction) {
        valve.awaitHeld(direction);
    }

    /** Breaks all connections by a TCP reset; what was held back is lost. New connections are as before. */
    public void reset() {
        connections.forEach(LinkConnection::reset);
        connections.clear();
    }

    /** Ends all connections in order; what was held back is lost. New connections are as before. */
    public void disconnect() {
        connections.forEach(LinkConnection::close);
        connections.clear();
    }

    /** Accepts no new connections, as if no server ran, until {@link #pass()}. Those that are open go on. */
    public synchronized void refuse() {
        closeEntrance();
    }

    /**
     * How many connections were accepted so far.
     *
     * @return a number from 0
     */
    public int connections() {
        return accepted.get();
    }

    /**
     * Makes a call whose request does not arrive: the connection breaks when the first byte of it has come. What the
     * call sends after that passes, for instance when it tries again.
     *
     * @param call what to do over a connection that is open already, while nobody else uses this link
     * @param <T> what it returns
     * @return what the call returned
     * @throws Exception what the call has thrown
     * @throws IllegalStateException if nothing was lost, because the call sent nothing over an open connection
     */
    public <T> T loseRequest(Callable<T> call) throws Exception {
        return losing(call, Direction.REQUESTS, true);
    }

    /**
     * Makes a call that has its effect, and whose answer does not come: the connection breaks when the first byte of
     * the answer has come from the server. What the call sends after that passes, for instance when it tries again.
     *
     * @param call what to do over a connection that is open already, while nobody else uses this link
     * @param <T> what it returns
     * @return what the call returned
     * @throws Exception what the call has thrown
     * @throws IllegalStateException if nothing was lost, because the call sent nothing over an open connection
     */
    public <T> T loseAnswer(Callable<T> call) throws Exception {
        return losing(call, Direction.ANSWERS, true);
    }

    /**
     * Makes a call that has its effect, and whose answer does not come: the connection stays open and silent, until
     * the client gives up. It must have a time-out. What the call sends over another connection passes.
     *
     * @param call what to do over a connection that is open already, while nobody else uses this link
     * @param <T> what it returns
     * @return what the call returned
     * @throws Exception what the call has thrown, such as its client's time-out
     * @throws IllegalStateException if nothing was lost, because the call sent nothing over an open connection
     */
    public <T> T timeOut(Callable<T> call) throws Exception {
        return losing(call, Direction.ANSWERS, false);
    }

    private <T> T losing(Callable<T> call, Direction direction, boolean breaks) throws Exception {
        Loss next = new Loss(direction, breaks, connections());
        loss = next;
        try {
            return call.call();
        } finally {
            next.end(connections());
            loss = null;
        }
    }

    private boolean catches(LinkConnection connection, Direction direction) {
        Loss now = loss;
        return now != null && now.catches(connection, direction);
    }

    private int open(int at) throws IOException {
        ServerSocket opened = new ServerSocket(at, BACKLOG, loopback);
        entrance = opened;
        doorkeeper = new Thread(() -> accept(opened), "link to " + server);
        doorkeeper.setDaemon(true);
        doorkeeper.start();
        return opened.getLocalPort();
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept(), accepted.incrementAndGet());
            } catch (IOException closed) {
                // The condition tells.
            }
        }
    }

    private void connect(Socket client, int number) {
        Socket far = new Socket();
        LinkConnection connection = new LinkConnection(number, client, far, valve, this::catches);
        try {
            client.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(server);
        } catch (IOException noServer) {
            connection.reset();
            return;
        }
        connections.add(connection);
        connection.start();
    }

    /** Returns when the last connection was accepted: as long as a thread waits for one, the port stays open. */
    private void closeEntrance() {
        try {
            entrance.close();
            doorkeeper.join();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all connections in order, and accepts no more. */
    @Override
    public synchronized void close() {
        closeEntrance();
        disconnect();
    }
}
