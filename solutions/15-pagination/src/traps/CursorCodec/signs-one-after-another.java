/**
 * Signs version, payload and scope with nothing between them. The end of the payload can be read as the start of the
 * scope: a token that was made for one scope is good in another, with other values.
 *
 * <p>Caught by: CursorCodecTest.nothingMovesFromTheCursorToTheScope, nothingMovesFromTheScopeToTheCursor
 */
public final class CursorCodec {

    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(signed)) {
            out.writeByte(version);
            out.write(payload);
            out.writeChars(scope);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed.toByteArray());
        } catch (IOException | GeneralSecurityException neverHere) {
            throw new IllegalStateException(neverHere);
        }
    }
}
