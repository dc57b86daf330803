/**
 * Hashes the bytes of names in whatever charset is the machine's default. All tests on one machine pass. In production,
 * two balancers whose images differ in one variable disagree about everybody called Zoë.
 *
 * <p>Caught by: StickySessionsTest.everyJvmGivesTheSameAnswer
 */
public final class StickySessions {

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes()) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
