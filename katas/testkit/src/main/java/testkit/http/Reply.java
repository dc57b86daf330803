package testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a server replies, or what a client got.
 *
 * @param status the status code
 * @param fields the header fields
 * @param body the content, copied neither here nor there; empty if there is none
 */
public record Reply(int status, List<Field> fields, byte[] body) {

    /**
     * Makes a reply.
     *
     * @throws NullPointerException if an argument is null
     */
    public Reply {
        fields = List.copyOf(fields);
        Objects.requireNonNull(body, "body");
    }

    /** A reply of a status and nothing else. */
    public static Reply of(int status) {
        return new Reply(status, List.of(), new byte[0]);
    }

    /** The same with another field. */
    public Reply with(String name, String value) {
        return new Reply(status, Stream.concat(fields.stream(), Stream.of(new Field(name, value))).toList(), body);
    }

    /** The same with a text in UTF-8 for its content. */
    public Reply body(String text) {
        return new Reply(status, fields, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The content, read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The values of all fields of a name.
     *
     * @param name the name, in any case
     * @return the values in order, empty if there is no such field
     */
    public List<String> values(String name) {
        return Field.values(fields, name);
    }
}
