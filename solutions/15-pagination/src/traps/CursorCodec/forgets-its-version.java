import java.nio.charset.StandardCharsets;

/**
 * Takes no notice of the version, so that a server which has changed the meaning of cursors reads the old ones as if
 * they were new.
 *
 * <p>Caught by: CursorCodecTest.halfOfASurrogatePairIsNoQuestionMark, aTokenOfAnotherVersionIsRefused,
 * whateverIsWrongTheAnswerIsTheSame
 */
public final class CursorCodec {

    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    private byte[] mac(byte[] payload, String scope) {
        byte[] scopeBytes = scope.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (int shift = 24; shift >= 0; shift -= 8) {
                mac.update((byte) (scopeBytes.length >>> shift));
            }
            mac.update(scopeBytes);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
