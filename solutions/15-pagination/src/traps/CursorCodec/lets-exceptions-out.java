/**
 * Checks the signature and forgets what can fail before that: text that is not Base64 and tokens shorter than a
 * signature end in exceptions of other types. The client did something wrong, and the server answers 500.
 *
 * <p>Caught by: CursorCodecTest.aCutTokenIsRefused, anExtendedTokenIsRefused, anotherSpellingOfTheSameBytesIsRefused,
 * aMadeUpTokenIsRefused, whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] bytes = bytes(token);
        byte[] payload = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        // Not Arrays.equals, which returns sooner the sooner it finds a difference.
        if (!MessageDigest.isEqual(mac, mac(payload, scope))) {
            throw refused();
        }
        // From here on the payload is one that encode wrote.
        return read(payload);
    }

    private static byte[] bytes(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
            throw refused();
        }
        return bytes;
    }
}
