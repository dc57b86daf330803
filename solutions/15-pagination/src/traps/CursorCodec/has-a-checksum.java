import java.nio.charset.StandardCharsets;

/**
 * Guards the token with a digest that needs no secret. That finds errors of transmission, and nobody who can compute
 * SHA-256 as well as the server.
 *
 * <p>Caught by: CursorCodecTest.halfOfASurrogatePairIsNoQuestionMark, aTokenOfAnotherSecretIsRefused,
 * aPlainHashIsNoSignature, whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    private static final String ALGORITHM = "SHA-256";

    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        this.version = version;
    }

    private byte[] mac(byte[] payload, String scope) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest mac = MessageDigest.getInstance(ALGORITHM);
            mac.update((byte) version);
            for (int shift = 24; shift >= 0; shift -= 8) {
                mac.update((byte) (scopeBytes.length >>> shift));
            }
            mac.update(scopeBytes);
            mac.update(payload);
            return mac.digest();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
