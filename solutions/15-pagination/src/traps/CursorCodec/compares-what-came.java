/**
 * Compares as many bytes of the signature as the client sent. A client that sends none is right at once.
 *
 * <p>Caught by: CursorCodecTest.textMayBeLongAndValuesMany, aChangedCharacterIsRefused, aCutTokenIsRefused,
 * aPlainHashIsNoSignature, aMadeUpTokenIsRefused, aLongTokenTakesNoLongerThanManyShortOnes
 */
public final class CursorCodec {

    public String encode(Cursor cursor, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] payload = write(cursor);
        byte[] mac = mac(payload, scope);
        byte[] token = new byte[1 + payload.length + mac.length];
        token[0] = (byte) payload.length;
        System.arraycopy(payload, 0, token, 1, payload.length);
        System.arraycopy(mac, 0, token, 1 + payload.length, mac.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] bytes = bytes(token);
        if (bytes.length == 0 || bytes.length < 1 + (bytes[0] & 0xFF)) {
            throw refused();
        }
        byte[] payload = Arrays.copyOfRange(bytes, 1, 1 + (bytes[0] & 0xFF));
        byte[] mac = Arrays.copyOfRange(bytes, 1 + payload.length, bytes.length);
        byte[] expected = mac(payload, scope);
        // Not Arrays.equals, which returns sooner the sooner it finds a difference.
        if (mac.length > MAC_BYTES || !MessageDigest.isEqual(mac, Arrays.copyOf(expected, mac.length))) {
            throw refused();
        }
        // From here on the payload is one that encode wrote.
        return read(payload);
    }
}
