/**
 * Leaves the check of the spelling to the decoder of Base64, which forgives: padding may be there or not, and the
 * spare bits of the last character are ignored. One cursor then has many tokens, and a cache, a log or a list of
 * blocked tokens takes them for different ones.
 *
 * <p>Caught by: CursorCodecTest.anotherSpellingOfTheSameBytesIsRefused
 */
public final class CursorCodec {

    private static byte[] bytes(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        return bytes;
    }
}
