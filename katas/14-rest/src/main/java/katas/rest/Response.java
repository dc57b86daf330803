package katas.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What is answered. Immutable: bytes are copied, both ways.
 *
 * @param status the status code, from 200 to 599
 * @param headers the header fields
 * @param body the content; empty if there is none
 */
public record Response(int status, Headers headers, byte[] body) {

    /**
     * Makes an answer.
     *
     * @throws IllegalArgumentException if {@code status} is not from 200 to 599
     * @throws NullPointerException if an argument is null
     */
    public Response {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a status is from 200 to 599, not " + status);
        }
        Objects.requireNonNull(headers, "headers");
        body = body.clone();
    }

    /** An answer of a status and nothing else. */
    public static Response of(int status) {
        return new Response(status, Headers.NONE, new byte[0]);
    }

    /** The same with one field of that name. */
    public Response with(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /** The same with other header fields. */
    public Response withHeaders(Headers others) {
        return new Response(status, others, body);
    }

    /** The same with a content, and the field that says what it is. */
    public Response withBody(String mediaType, byte[] content) {
        return new Response(status, headers.with("Content-Type", mediaType), content);
    }

    /** The content, a copy. */
    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Response that && status == that.status && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return status + " " + headers.fields() + " " + new String(body, StandardCharsets.UTF_8);
    }
}
