/**
 * Guards the token with a digest that needs no secret. That finds errors of transmission, and nobody who can compute
 * SHA-256 as well as the server.
 *
 * <p>Caught by: CursorCodecTest.aTokenOfAnotherSecretIsRefused, aPlainHashIsNoSignature,
 * whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream summed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(summed)) {
            out.writeByte(version);
            writeText(out, scope);
            out.write(payload);
            return MessageDigest.getInstance("SHA-256").digest(summed.toByteArray());
        } catch (IOException | GeneralSecurityException neverHere) {
            throw new IllegalStateException(neverHere);
        }
    }
}
