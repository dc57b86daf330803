package testkit.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A request that was sent, and the reply that came. Its text has all that went over the wire, headed by the command
 * that sends the same request again.
 *
 * @param method the method of the request
 * @param uri where it went
 * @param fields its header fields, without those that the client library adds
 * @param body its content; empty if there is none
 * @param reply what came back
 */
public record Exchange(String method, URI uri, List<Field> fields, byte[] body, Reply reply) {

    private static final int SHOWN = 2_000;

    /**
     * Makes an exchange.
     *
     * @throws NullPointerException if an argument is null
     */
    public Exchange {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        fields = List.copyOf(fields);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(reply, "reply");
    }

    /** The status code of the reply. */
    public int status() {
        return reply.status();
    }

    /**
     * The values of all fields of a name in the reply.
     *
     * @param name the name, in any case
     * @return the values in order, empty if there is no such field
     */
    public List<String> values(String name) {
        return reply.values(name);
    }

    /** The content of the reply, read as UTF-8. */
    public String text() {
        return reply.text();
    }

    /** The command line of curl that sends the same request; quoted for a POSIX shell. */
    public String curl() {
        StringBuilder command = new StringBuilder("curl -i ");
        command.append(method.equals("HEAD") ? "--head" : "-X " + method);
        fields.forEach(field -> command.append(" -H ").append(quoted(field.toString())));
        if (body.length > 0) {
            command.append(" --data-binary ").append(quoted(shown(body)));
        }
        return command.append(' ').append(quoted(uri.toString())).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The command, the request and the reply, each line of which begins with {@code >} or {@code <}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(curl()).append('\n');
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        lines(text, "> ", method + " " + target, fields, body);
        lines(text, "< ", "HTTP/1.1 " + reply.status(), reply.fields(), reply.body());
        return text.toString().stripTrailing();
    }

    private static void lines(StringBuilder text, String mark, String first, List<Field> fields, byte[] body) {
        text.append(mark).append(first).append('\n');
        fields.forEach(field -> text.append(mark).append(field).append('\n'));
        if (body.length > 0) {
            text.append(mark.strip()).append('\n');
            shown(body).lines().forEach(line -> text.append(mark).append(line).append('\n'));
        }
    }

    /** A content as text, or its length if it is none. */
    private static String shown(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.length() <= SHOWN ? text
                    : text.substring(0, SHOWN) + "... (" + body.length + " bytes in all)";
        } catch (CharacterCodingException binary) {
            return "(" + body.length + " bytes that are no UTF-8)";
        }
    }
}
