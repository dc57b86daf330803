package benchmarks.rest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection of HTTP/1.1 over loopback that stays open. It does as little as a client can, so that what is measured
 * is the server: it sends bytes that are ready, and reads an answer that says its length. Not thread-safe.
 */
final class KeptConnection implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String OK = "HTTP/1.1 200 ";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** Connects to a server on 127.0.0.1. */
    KeptConnection(int port) {
        try {
            socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sends a request and reads the answer.
     *
     * @return the content of the answer
     * @throws IllegalStateException if its status is not 200
     * @throws UncheckedIOException if there is none
     */
    byte[] exchange(byte[] request) {
        try {
            out.write(request);
            String status = line();
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                    length = Integer.parseInt(line.substring(LENGTH.length()).strip());
                }
            }
            byte[] content = in.readNBytes(length);
            if (!status.startsWith(OK)) {
                throw new IllegalStateException(status + ": " + new String(content, StandardCharsets.UTF_8));
            }
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server has closed the connection after " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
