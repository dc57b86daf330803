package katas.pagination;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a client can make of a token without the secret. It does not know where in a token the signature stands, nor how
 * text is written, so it tries what is usual.
 *
 * @param token what the client sends
 * @param scope the scope in which it sends it
 */
record Forgeries(String token, String scope) {

    private static final int SIGNATURE = 32;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE);

    /** Moves bytes from the end or the start of the payload to the scope, as if nothing stood between the two. */
    static List<Forgeries> fromPayloadToScope(String token, String scope) {
        List<Forgeries> tries = new ArrayList<>();
        for (Parts parts : Parts.of(token)) {
            for (int at = 1; at < parts.payload.length; at++) {
                byte[] head = Arrays.copyOf(parts.payload, at);
                byte[] tail = Arrays.copyOfRange(parts.payload, at, parts.payload.length);
                for (Charset charset : CHARSETS) {
                    tries.add(new Forgeries(parts.with(tail), scope + new String(head, charset)));
                    tries.add(new Forgeries(parts.with(head), new String(tail, charset) + scope));
                }
            }
        }
        return tries;
    }

    /** Moves a part of the scope to the payload. What is left of the scope is {@code rest}. */
    static List<Forgeries> fromScopeToPayload(String token, String moved, String rest) {
        List<Forgeries> tries = new ArrayList<>();
        for (Parts parts : Parts.of(token)) {
            for (Charset charset : CHARSETS) {
                byte[] more = moved.getBytes(charset);
                tries.add(new Forgeries(parts.with(joined(more, parts.payload)), rest));
                tries.add(new Forgeries(parts.with(joined(parts.payload, more)), rest));
            }
        }
        return tries;
    }

    /**
     * Goes on with a plain SHA-256 where it stopped: the signature is the state that it had then. What is added to the
     * payload is the padding that SHA-256 added itself, a byte 0x80 and the length in bits, if just these nine bytes
     * complete its last block.
     */
    static List<Forgeries> byLengthExtension(String token, String scope) {
        List<Forgeries> tries = new ArrayList<>();
        for (int length : List.of(64 - 9, 128 - 9, 192 - 9)) {
            byte[] padding = ByteBuffer.allocate(9).put((byte) 0x80).putLong(length * 8L).array();
            for (Parts parts : Parts.of(token)) {
                byte[] signature = Sha256.afterAnEmptyBlock(parts.signature, length + 9);
                tries.add(new Forgeries(new Parts(parts.signatureFirst, signature, parts.payload)
                        .with(joined(parts.payload, padding)), scope));
            }
        }
        return tries;
    }

    /** Scopes that begin with what may look like values of a cursor when it stands in a payload. */
    static List<String> scopesLikeValues() {
        return Stream.of("", "\u0001", "\u0100", "\u0101", "\u0001\u0001")
                .flatMap(first -> IntStream.rangeClosed(first.isEmpty() ? 1 : 0, 18)
                        .mapToObj(zeros -> first + "\u0000".repeat(zeros)))
                .toList();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    /** A token taken apart, with the signature first or last. */
    private record Parts(boolean signatureFirst, byte[] signature, byte[] payload) {

        static List<Parts> of(String token) {
            byte[] bytes;
            try {
                bytes = Base64.getUrlDecoder().decode(token);
            } catch (IllegalArgumentException anotherFormat) {
                return List.of();
            }
            int rest = bytes.length - SIGNATURE;
            if (rest < 1) {
                return List.of();
            }
            return List.of(
                    new Parts(true, Arrays.copyOf(bytes, SIGNATURE),
                            Arrays.copyOfRange(bytes, SIGNATURE, bytes.length)),
                    new Parts(false, Arrays.copyOfRange(bytes, rest, bytes.length), Arrays.copyOf(bytes, rest)));
        }

        String with(byte[] other) {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(signatureFirst ? joined(signature, other) : joined(other, signature));
        }
    }
}
