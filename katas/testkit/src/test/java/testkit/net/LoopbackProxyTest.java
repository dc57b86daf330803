package testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import testkit.redis.RedisDatabase;

class LoopbackProxyTest {

    private static final int PATIENT = 30_000;
    private static final int HASTY = 200;

    private ServerSocket server;
    private LoopbackProxy link;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getByName("127.0.0.1"));
        link = LoopbackProxy.to("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    private Socket client() throws IOException {
        Socket socket = new Socket(link.host(), link.port());
        socket.setSoTimeout(PATIENT);
        return socket;
    }

    private Socket accepted() throws IOException {
        server.setSoTimeout(PATIENT);
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENT);
        return socket;
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes("US-ASCII"));
    }

    private static String read(Socket from, int bytes) throws IOException {
        return new String(from.getInputStream().readNBytes(bytes), "US-ASCII");
    }

    @Test
    void whatIsSentPassesInBothDirectionsAndEndsInOrder() throws IOException {
        try (Socket client = client(); Socket far = accepted()) {
            send(client, "ping");
            assertThat(read(far, 4)).as("a request").isEqualTo("ping");
            send(far, "pong");
            assertThat(read(client, 4)).as("an answer").isEqualTo("pong");
            client.shutdownOutput();
            assertThat(far.getInputStream().read()).as("the end of the requests").isEqualTo(-1);
            send(far, "!");
            assertThat(read(client, 1)).as("an answer after the last request").isEqualTo("!");
        }
    }

    @Test
    void whatIsHeldComesWhenItMayPass() throws IOException {
        try (Socket client = client(); Socket far = accepted()) {
            link.hold();
            send(client, "ping");
            link.awaitHeld(Direction.REQUESTS);
            assertThat(far.getInputStream().available()).as("bytes that came although requests are held").isZero();
            link.pass(Direction.REQUESTS);
            assertThat(read(far, 4)).as("the request that was held").isEqualTo("ping");
            send(far, "pong");
            link.awaitHeld(Direction.ANSWERS);
            link.pass();
            assertThat(read(client, 4)).as("the answer that was held").isEqualTo("pong");
        }
    }

    @Test
    void aSlowLinkLetsSoManyBytesPassAsItIsTold() throws IOException {
        try (Socket client = client(); Socket far = accepted()) {
            link.allow(Direction.REQUESTS, 3);
            send(client, "0123456789");
            assertThat(read(far, 3)).as("the bytes that may pass").isEqualTo("012");
            link.awaitHeld(Direction.REQUESTS);
            assertThat(far.getInputStream().available()).as("bytes that came although they may not").isZero();
            link.allow(Direction.REQUESTS, 4);
            assertThat(read(far, 4)).as("the next ones").isEqualTo("3456");
            link.pass();
            assertThat(read(far, 3)).as("the rest").isEqualTo("789");
        }
    }

    @Test
    void aResetBreaksBothHalves() throws IOException {
        try (Socket client = client(); Socket far = accepted()) {
            send(client, "ping");
            read(far, 4);
            link.reset();
            assertThatThrownBy(() -> client.getInputStream().read(), "a read by the client after a reset")
                    .isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> far.getInputStream().read(), "a read by the server after a reset")
                    .isInstanceOf(SocketException.class);
        }
        try (Socket client = client(); Socket far = accepted()) {
            send(client, "ping");
            assertThat(read(far, 4)).as("a request over a new connection").isEqualTo("ping");
        }
    }

    @Test
    void aDisconnectionIsTheEndOfBothStreams() throws IOException {
        try (Socket client = client(); Socket far = accepted()) {
            send(client, "ping");
            read(far, 4);
            link.disconnect();
            assertThat(client.getInputStream().read()).as("what the client reads then").isEqualTo(-1);
            assertThat(far.getInputStream().read()).as("what the server reads then").isEqualTo(-1);
        }
    }

    @Test
    void aResetLosesWhatIsHeld() throws IOException {
        try (Socket client = client(); Socket far = accepted(); InputStream requests = far.getInputStream()) {
            link.hold();
            send(client, "ping");
            link.awaitHeld(Direction.REQUESTS);
            link.reset();
            link.pass();
            assertThatThrownBy(requests::read, "a read by the server after a reset")
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aLinkThatRefusesTakesNewConnectionsOnceItPasses() throws IOException {
        try (Socket before = client(); Socket far = accepted()) {
            link.refuse();
            assertThatThrownBy(this::client, "a connection over a link that refuses")
                    .isInstanceOf(ConnectException.class);
            send(before, "ping");
            assertThat(read(far, 4)).as("a request over a connection that was open").isEqualTo("ping");
            link.pass();
            try (Socket after = client(); Socket farAfter = accepted()) {
                send(after, "again");
                assertThat(read(farAfter, 5)).as("a request over a new connection").isEqualTo("again");
            }
            assertThat(link.connections()).as("connections that were accepted").isEqualTo(2);
        }
    }

    @Test
    void withoutAServerConnectionsBreak() throws IOException {
        server.close();
        try (Socket client = client()) {
            assertThatThrownBy(() -> client.getInputStream().read(), "a read where no server is")
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aNegativeNumberOfBytesIsRefused() {
        assertThatThrownBy(() -> link.allow(Direction.ANSWERS, -1), "allow(ANSWERS, -1)")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    @Test
    void aCallThatTimesOutHasHadItsEffect() throws Exception {
        try (RedisDatabase redis = RedisDatabase.fresh(); LoopbackProxy toRedis = link(redis)) {
            RedisClient client = connected(redis, toRedis, HASTY);
            assertThatThrownBy(() -> toRedis.timeOut(() -> client.incr("visits")), "INCR whose answer does not come")
                    .isInstanceOf(JedisConnectionException.class).hasRootCauseInstanceOf(SocketTimeoutException.class);
            assertThat(redis.client().get("visits")).as("visits after an INCR that timed out").isEqualTo("1");
            assertThat(client.incr("visits")).as("visits after one that is answered").isEqualTo(2);
        }
    }

    @Test
    void aCallWhoseAnswerIsLostHasHadItsEffect() throws Exception {
        try (RedisDatabase redis = RedisDatabase.fresh(); LoopbackProxy toRedis = link(redis)) {
            RedisClient client = connected(redis, toRedis, PATIENT);
            assertThatThrownBy(() -> toRedis.loseAnswer(() -> client.incr("visits")), "INCR whose answer is lost")
                    .isInstanceOf(JedisConnectionException.class);
            assertThat(redis.client().get("visits")).as("visits after a lost answer").isEqualTo("1");
        }
    }

    @Test
    void aCallWhoseRequestIsLostHasNoEffect() throws Exception {
        try (RedisDatabase redis = RedisDatabase.fresh(); LoopbackProxy toRedis = link(redis)) {
            RedisClient client = connected(redis, toRedis, PATIENT);
            assertThatThrownBy(() -> toRedis.loseRequest(() -> client.incr("visits")), "INCR that does not arrive")
                    .isInstanceOf(JedisConnectionException.class);
            assertThat(redis.client().get("visits")).as("visits after a lost request").isNull();
        }
    }

    @Test
    void aCallThatTriesAgainTakesEffectTwice() throws Exception {
        try (RedisDatabase redis = RedisDatabase.fresh(); LoopbackProxy toRedis = link(redis)) {
            RedisClient client = connected(redis, toRedis, PATIENT);
            long visits = toRedis.loseAnswer(() -> {
                try {
                    return client.incr("visits");
                } catch (JedisConnectionException unknown) {
                    return client.incr("visits");
                }
            });
            assertThat(visits).as("visits, when one is counted and tried again").isEqualTo(2);
        }
    }

    @Test
    void aCallThatSendsNothingOverAnOpenConnectionIsTold() throws Exception {
        try (RedisDatabase redis = RedisDatabase.fresh(); LoopbackProxy toRedis = link(redis)) {
            assertThatThrownBy(() -> toRedis.loseAnswer(() -> {
                // A client such as Jedis' may have opened a connection when it was made; this one opens it now.
                try (Socket first = new Socket(toRedis.host(), toRedis.port())) {
                    send(first, "PING\r\n");
                    return read(first, 5);
                }
            }), "a call over a new connection")
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("have the client make a call before");
        }
    }

    private static LoopbackProxy link(RedisDatabase redis) {
        return LoopbackProxy.to(redis.address().getHost(), redis.address().getPort());
    }

    private static RedisClient connected(RedisDatabase redis, LoopbackProxy toRedis, int timeoutMillis) {
        RedisClient client = redis.client(new HostAndPort(toRedis.host(), toRedis.port()), timeoutMillis);
        client.ping();
        return client;
    }
}
