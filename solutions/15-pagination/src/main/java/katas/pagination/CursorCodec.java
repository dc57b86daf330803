package katas.pagination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns cursors into tokens that clients carry about and cannot make or change.
 *
 * <p>A token consists of letters, digits, {@code -} and {@code _} only (the URL-safe Base64 alphabet of RFC 4648,
 * section 5), so that it can stand in a query string as it is. What it looks like inside is the codec's own affair.
 * It is accepted only in the very spelling that {@code encode} returned, and only together with the secret, the
 * version and the scope that it was made with. Whatever else comes is refused in one and the same way, so that a
 * client learns nothing by trying: tokens that were cut, extended, changed in any character or made up.
 *
 * <p>Values and scopes are kept apart to the last {@code char}: by case and spaces, and by halves of surrogate pairs,
 * of which UTF-8 makes one and the same question mark.
 *
 * <p>The time that a refusal takes says nothing about how much of a signature was right; such a difference is too small
 * for a test to measure. Tokens do not expire; they are not encrypted: do not put into a cursor what its client must
 * not read. Takes time in proportion to the token and the scope.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 *
 * @see <a href="https://google.aip.dev/158">AIP-158: page tokens are URL-safe and of one request only; it also asks
 *     that users cannot parse them, for which they would have to be encrypted</a>
 */
public final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;
    private final int version;

    /**
     * Makes a codec.
     *
     * @param secret at least 32 bytes that no client knows, the same on every server; not null; copied. All of them
     *     count, also those behind the 64th; but a secret of at most 64 bytes is no other with zeros at its end, with
     *     which HMAC fills it up (RFC 2104)
     * @param version the version of what cursors mean, from 0 to 255; to be raised when old ones would be misread
     * @throws IllegalArgumentException if {@code secret} is shorter, with its length in the message, or
     *     {@code version} is out of range, with its value in the message
     * @throws NullPointerException if {@code secret} is null
     */
    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.version = version;
    }

    /**
     * Makes the token of a cursor.
     *
     * @param cursor the cursor, not null
     * @param scope what the cursor belongs to and is no good without, such as the path, the order and the filter of
     *     the request; not null
     * @return the token
     * @throws NullPointerException if an argument is null
     */
    public String encode(Cursor cursor, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] payload = write(cursor);
        byte[] mac = mac(payload, scope);
        byte[] token = Arrays.copyOf(payload, payload.length + MAC_BYTES);
        System.arraycopy(mac, 0, token, payload.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Reads a token.
     *
     * @param token what a client sent, not null
     * @param scope what the cursor must belong to, not null
     * @return a cursor equal to the one that {@code encode} was given
     * @throws BadRequestException if {@code token} is not what {@code encode} returned for this scope, secret and
     *     version; the message is always the same
     * @throws NullPointerException if an argument is null
     */
    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] bytes = bytes(token);
        // What is too short for a signature is all signature, and a wrong one.
        byte[] payload = Arrays.copyOf(bytes, Math.max(0, bytes.length - MAC_BYTES));
        byte[] mac = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        // Not Arrays.equals, which returns sooner the sooner it finds a difference.
        if (!MessageDigest.isEqual(mac, mac(payload, scope))) {
            throw refused();
        }
        // From here on the payload is one that encode wrote.
        return read(payload);
    }

    /** Several texts stand for the same bytes: with padding, or with other bits where the last character has spare. */
    private static byte[] bytes(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
            throw refused();
        }
        return bytes;
    }

    /** The length of the scope keeps it apart from the payload: else one could lend its end to the other. */
    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(signed)) {
            out.writeByte(version);
            writeText(out, scope);
            out.write(payload);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        try {
            // One for each call: a Mac remembers what it was given, and threads must not share it.
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed.toByteArray());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The chars as they are. An encoder of UTF-8 or UTF-16 replaces a surrogate that stands alone. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private static byte[] write(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(cursor.side() == Cursor.Side.AFTER);
            for (Object value : cursor.values()) {
                out.writeBoolean(value instanceof Long);
                if (value instanceof Long number) {
                    out.writeLong(number);
                } else {
                    writeText(out, (String) value);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Cursor read(byte[] payload) {
        List<Object> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            Cursor.Side side = in.readBoolean() ? Cursor.Side.AFTER : Cursor.Side.BEFORE;
            while (in.available() > 0) {
                values.add(in.readBoolean() ? (Object) in.readLong() : readText(in));
            }
            return new Cursor(side, values);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static BadRequestException refused() {
        return new BadRequestException("the cursor is not valid here; start from the first page");
    }
}
