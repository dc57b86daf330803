import java.nio.charset.StandardCharsets;

/**
 * Writes text in UTF-8, in which half of a surrogate pair is a question mark. Scopes that differ in such a half are one
 * scope, and a value that has one comes back as another.
 *
 * <p>Caught by: CursorCodecTest.halfOfASurrogatePairIsNoQuestionMark
 */
public final class CursorCodec {

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
