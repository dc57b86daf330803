/**
 * Makes one Mac and keeps it. A Mac remembers what it was given until it is asked for the result, so two threads that
 * sign at the same time sign a mixture, and refuse their own tokens.
 *
 * <p>Caught by: CursorCodecTest.twoThreadsMayUseOneCodec
 */
public final class CursorCodec {

    private final Mac mac;

    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        this.version = version;
    }

    private byte[] mac(byte[] payload, String scope) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(signed)) {
            out.writeByte(version);
            writeText(out, scope);
            out.write(payload);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return mac.doFinal(signed.toByteArray());
    }
}
