package katas.pagination;

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
        throw new UnsupportedOperationException("TODO: new CursorCodec");
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
        throw new UnsupportedOperationException("TODO: CursorCodec.encode");
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
        throw new UnsupportedOperationException("TODO: CursorCodec.decode");
    }
}
