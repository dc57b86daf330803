import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes with a MessageDigest that is made once, for making one is dear. It collects the bytes that it is given until
 * it is asked for their sum; of two threads at once it collects those of both, and their clients go astray. That the
 * sum itself is as good as any hides it from every test with one thread.
 *
 * <p>Caught by: StickySessionsConcurrency.twoThreadsMayPickAtTheSameTime
 */
public final class StickySessions {

    private static final MessageDigest DIGEST = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(DIGEST.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
