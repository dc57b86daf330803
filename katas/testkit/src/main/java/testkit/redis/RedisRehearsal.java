package testkit.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

/** Loads the classes of the client before it matters, without a server: what is there in its place says OK to all. */
public final class RedisRehearsal {

    private static final byte[] OK = "+OK\r\n".getBytes(StandardCharsets.US_ASCII);

    private RedisRehearsal() {
    }

    /**
     * Does what tests do with Redis.
     *
     * @throws UncheckedIOException if there is no port
     */
    public static void run() {
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> answer(server), "rehearsal of Redis");
            answering.setDaemon(true);
            answering.start();
            HostAndPort address = new HostAndPort("127.0.0.1", server.getLocalPort());
            try (Jedis connection = new Jedis(address, Connections.config(1));
                    RedisClient client = Connections.client(address, Connections.config(1))) {
                connection.ping();
                client.set("key", "value");
                client.get("key");
                client.eval("return 1", List.of("key"), List.of("argument"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket accepted = server.accept();
                Thread answering = new Thread(() -> answer(accepted), "rehearsal of Redis");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                // The condition tells.
            }
        }
    }

    private static void answer(Socket client) {
        try (Socket open = client; OutputStream answers = open.getOutputStream();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(open.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A command begins with the number of its words, a word with that of its letters.
                if (line.startsWith("*")) {
                    answers.write(OK);
                }
            }
        } catch (IOException gone) {
            // There is nobody to be answered.
        }
    }
}
