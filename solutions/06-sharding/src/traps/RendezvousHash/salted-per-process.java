import java.util.Random;

/**
 * Puts a salt into the scores that each process draws at its start. After a restart, everything is elsewhere.
 *
 * <p>Caught by: RendezvousHashTest.everyJvmGivesTheSameAnswer
 */
public final class RendezvousHash implements Placement {

    private static final long SALT = new Random().nextLong();

    private record Node(String name, long seed, int weight) {

        double score(long keyHash) {
            double uniform = ((KeyHash.mix(keyHash ^ seed ^ SALT) >>> 12) + 0.5) / 0x1p52;
            return -weight / StrictMath.log(uniform);
        }
    }
}
