/**
 * Signs the values but not what they are values of. A token of one order or filter is accepted in another, where its
 * values stand for other columns.
 *
 * <p>Caught by: CursorCodecTest.halfOfASurrogatePairIsNoQuestionMark, textMayBeLongAndValuesMany,
 * aTokenOfAnotherScopeIsRefused, whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    public String encode(Cursor cursor, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] payload = write(cursor);
        byte[] mac = mac(payload);
        byte[] token = Arrays.copyOf(payload, payload.length + MAC_BYTES);
        System.arraycopy(mac, 0, token, payload.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] bytes = bytes(token);
        if (bytes.length < MAC_BYTES) {
            throw refused();
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        // Not Arrays.equals, which returns sooner the sooner it finds a difference.
        if (!MessageDigest.isEqual(mac, mac(payload))) {
            throw refused();
        }
        // From here on the payload is one that encode wrote.
        return read(payload);
    }

    private byte[] mac(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((byte) version);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
