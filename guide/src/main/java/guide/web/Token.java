package guide.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret that a request has to bring: what a page knows and a foreign site does not, or the value of a cookie.
 *
 * @param value 32 hexadecimal digits
 */
public record Token(String value) {

    /** The header of a request that brings the token. */
    public static final String HEADER = "X-Kata-Token";

    private static final int BYTES = 16;

    /**
     * Makes a token that nobody can guess.
     *
     * @return a new one
     */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /**
     * Whether a request brought this token; takes the same time for any wrong one.
     *
     * @param brought the value of the header or cookie, or null when there is none
     * @return whether it is this token
     */
    boolean matches(String brought) {
        return brought != null && MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8),
                brought.getBytes(StandardCharsets.UTF_8));
    }

    /** Does not give the token away. */
    @Override
    public String toString() {
        return "Token";
    }
}
