/**
 * Takes no notice of the version, so that a server which has changed the meaning of cursors reads the old ones as if
 * they were new.
 *
 * <p>Caught by: CursorCodecTest.aTokenOfAnotherVersionIsRefused, whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(signed)) {
            writeText(out, scope);
            out.write(payload);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed.toByteArray());
        } catch (IOException | GeneralSecurityException neverHere) {
            throw new IllegalStateException(neverHere);
        }
    }
}
