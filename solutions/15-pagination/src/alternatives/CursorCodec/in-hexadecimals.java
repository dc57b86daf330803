package katas.pagination;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a token as text, payload and signature in hexadecimal digits, and checks it by making the token that ought
 * to have come and comparing the two.
 */
public final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] secret;
    private final int version;

    /**
     * Makes a codec.
     *
     * @param secret at least 32 bytes, not null; copied
     * @param version from 0 to 255
     * @throws IllegalArgumentException if {@code secret} is shorter, or {@code version} is out of range
     */
    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        this.secret = secret.clone();
        this.version = version;
    }

    /**
     * Makes the token of a cursor.
     *
     * @param cursor the cursor, not null
     * @param scope what the cursor belongs to, not null
     * @return the token
     */
    public String encode(Cursor cursor, String scope) {
        Objects.requireNonNull(scope, "scope");
        String payload = HEX.formatHex(bytes(cursor.side() + cursor.values().stream()
                .map(value -> (value instanceof Long ? " n" : " t") + hex(value.toString()))
                .collect(Collectors.joining())));
        return payload + "-" + signature(payload, scope);
    }

    /**
     * Reads a token.
     *
     * @param token what a client sent, not null
     * @param scope what the cursor must belong to, not null
     * @return the cursor
     * @throws BadRequestException if {@code token} is not what {@code encode} returned
     */
    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(scope, "scope");
        String payload = token.substring(0, Math.max(0, token.indexOf('-')));
        // The whole token is compared as text, so that only one spelling is right.
        if (!MessageDigest.isEqual(bytes(token), bytes(payload + "-" + signature(payload, scope)))) {
            throw new BadRequestException("the cursor is not valid here; start from the first page");
        }
        String[] parts = new String(HEX.parseHex(payload), StandardCharsets.US_ASCII).split(" ");
        List<Object> values = Arrays.stream(parts).skip(1)
                .map(part -> {
                    String value = text(part.substring(1));
                    return part.charAt(0) == 'n' ? (Object) Long.valueOf(value) : value;
                })
                .toList();
        return new Cursor(Cursor.Side.valueOf(parts[0]), values);
    }

    /** A payload has no blanks, and the number has no letters: so the three cannot run into one another. */
    private String signature(String payload, String scope) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HEX.formatHex(mac.doFinal(bytes(version + " " + payload + " " + hex(scope))));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Four digits a char, so that nothing is lost, whatever chars a text has. */
    private static String hex(String text) {
        return text.chars().mapToObj(unit -> HEX.toHexDigits((char) unit)).collect(Collectors.joining());
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            text.append((char) HexFormat.fromHexDigits(hex, i, i + 4));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
