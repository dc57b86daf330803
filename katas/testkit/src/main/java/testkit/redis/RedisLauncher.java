package testkit.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts Redis servers as processes of this one, with data that is in memory only. Thread-safe.
 */
final class RedisLauncher implements AutoCloseable {

    private static final int PORTS_TRIED = 20;

    private static final List<String> SETTINGS = List.of("bind 127.0.0.1", "save \"\"", "appendonly no",
            "databases " + SharedRedis.DATABASES);

    private final List<RedisBinary> candidates;
    private final Path folder;
    private final Map<Integer, Process> servers = new HashMap<>();
    private boolean closed;
    /** Set to the first one that has started: it is taken from then on. */
    private RedisBinary works;

    /**
     * Has started none.
     *
     * @param candidates what to start, in this order until one runs
     * @throws IOException if there is no room for the servers' files
     */
    RedisLauncher(List<RedisBinary> candidates) throws IOException {
        this.candidates = List.copyOf(candidates);
        this.folder = Files.createTempDirectory("redis");
    }

    /** Where the servers' files lie. */
    Path folder() {
        return folder;
    }

    /**
     * Starts a server, and returns when it accepts connections.
     *
     * @param port its port on the loopback address; 0 for any that is free
     * @param settings lines of Redis' configuration, which add to or replace the usual ones
     * @return its port
     * @throws IOException if none of the programs runs here; the message has what each complained of
     */
    synchronized int start(int port, List<String> settings) throws IOException {
        if (closed) {
            throw new IOException("no server is started any more");
        }
        List<String> complaints = new ArrayList<>();
        for (RedisBinary candidate : works == null ? candidates : List.of(works)) {
            try {
                int at = start(candidate.file(folder), port, settings);
                works = candidate;
                return at;
            } catch (IOException doesNotRun) {
                complaints.add(candidate.name() + ": " + doesNotRun.getMessage());
            }
        }
        throw new IOException(complaints.isEmpty() ? "there is no redis-server for " + System.getProperty("os.name")
                + " on " + System.getProperty("os.arch") : String.join("; ", complaints));
    }

    private int start(Path program, int port, List<String> settings) throws IOException {
        for (int tried = 1; ; tried++) {
            int at = port == 0 ? freePort() : port;
            try {
                servers.put(at, started(program, at, settings));
                return at;
            } catch (PortTaken taken) {
                // Somebody else was quicker; a port that was asked for may be free again in a moment.
                if (tried == PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    private Process started(Path program, int port, List<String> settings) throws IOException {
        // Never one that another server had: a replication leaves its data there, and whoever starts there loads it.
        Path own = Files.createTempDirectory(folder, "server");
        List<String> lines = new ArrayList<>(List.of("port " + port));
        lines.addAll(SETTINGS);
        lines.addAll(settings);
        Files.write(own.resolve("redis.conf"), lines);
        Process process = new ProcessBuilder(program.toString(), "redis.conf")
                .directory(own.toFile()).redirectErrorStream(true).start();
        BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String last = "it said nothing";
        boolean taken = false;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Ready to accept connections")) {
                drain(output);
                return process;
            }
            taken |= line.contains("Address already in use") || line.contains("Could not create server TCP");
            last = line.isBlank() ? last : line.strip();
        }
        throw taken ? new PortTaken(last) : new IOException(last);
    }

    /** A server that nobody listens to stops when its pipe is full. */
    private static void drain(BufferedReader output) {
        Thread ear = new Thread(() -> {
            try {
                output.lines().forEach(line -> { });
            } catch (UncheckedIOException killed) {
                // It has no more to say.
            }
        }, "ear of Redis");
        ear.setDaemon(true);
        ear.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /**
     * Kills a server, as a power cut would, and returns when it has ended.
     *
     * @param port its port; nothing happens if none runs there
     */
    synchronized void kill(int port) {
        Process server = servers.remove(port);
        if (server != null) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    /** Kills all servers and deletes what they left. */
    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(servers.keySet()).forEach(this::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    private static final class PortTaken extends IOException {

        private static final long serialVersionUID = 1L;

        PortTaken(String message) {
            super(message);
        }
    }
}
