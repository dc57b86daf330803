/**
 * Signs with a SHA-256 of the secret and what is signed, in place of an HMAC. The digest is the state of the hash at
 * its end, and whoever has a token can go on from there: the payload, the padding that SHA-256 added, and more, with
 * the right signature and without the secret.
 *
 * <p>Caught by: CursorCodecTest.aPlainHashIsNoSignature
 */
public final class CursorCodec {

    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(signed)) {
            out.write(key.getEncoded());
            out.writeByte(version);
            writeText(out, scope);
            out.write(payload);
            return MessageDigest.getInstance("SHA-256").digest(signed.toByteArray());
        } catch (IOException | GeneralSecurityException neverHere) {
            throw new IllegalStateException(neverHere);
        }
    }
}
