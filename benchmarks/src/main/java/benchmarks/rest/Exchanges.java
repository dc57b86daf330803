package benchmarks.rest;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import katas.rest.Handler;
import katas.rest.Request;

/** The requests that all servers are sent, ready before anything is measured. */
final class Exchanges {

    /** How many users there are. */
    static final int USERS = 1_000;
    /** What a program sends that would rather have JSON. */
    private static final String ACCEPT = "application/json, text/plain;q=0.5, */*;q=0.1";
    private static final String JSON = "application/json";

    private Exchanges() {
    }

    /** What answers over a connection, until both are closed. */
    static MeasuredHandler over(int port, AutoCloseable server) {
        byte[][] reads = IntStream.range(0, USERS).mapToObj(Exchanges::read).toArray(byte[][]::new);
        byte[][] changes = IntStream.range(0, USERS).mapToObj(Exchanges::change).toArray(byte[][]::new);
        KeptConnection connection = new KeptConnection(port);
        return new MeasuredHandler() {
            @Override
            public int answer(int number) {
                return connection.exchange(reads[number]).length;
            }

            @Override
            public int replace(int number) {
                return connection.exchange(changes[number]).length;
            }

            @Override
            public void close() {
                connection.close();
                try {
                    server.close();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        };
    }

    /** The same without a connection. */
    static MeasuredHandler with(Handler handler) {
        Request[] reads = IntStream.range(0, USERS)
                .mapToObj(number -> Request.of("GET", path(number), "Host", "localhost", "Accept", ACCEPT))
                .toArray(Request[]::new);
        Request[] changes = IntStream.range(0, USERS)
                .mapToObj(number -> Request.of("PUT", path(number), "Host", "localhost", "Accept", ACCEPT,
                        "Content-Type", JSON).withBody(content(number)))
                .toArray(Request[]::new);
        return new MeasuredHandler() {
            @Override
            public int answer(int number) {
                return handler.handle(reads[number]).body().length;
            }

            @Override
            public int replace(int number) {
                return handler.handle(changes[number]).body().length;
            }
        };
    }

    private static byte[] read(int number) {
        return bytes("GET " + path(number) + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + ACCEPT + "\r\n\r\n");
    }

    private static byte[] change(int number) {
        String content = content(number);
        return bytes("PUT " + path(number) + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + ACCEPT + "\r\nContent-Type: "
                + JSON + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
    }

    private static String path(int number) {
        return "/users/" + (number + 1);
    }

    private static String content(int number) {
        return "{\"name\":\"Ada the " + number + "th\",\"email\":\"ada" + number + "@example.com\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
