import java.util.Random;

/**
 * Puts a salt into the hash that each process draws at its start, as the built-in hashes of several languages do. Two
 * routers side by side send the same key to different nodes.
 *
 * <p>Caught by: HashRingTest.everyJvmGivesTheSameAnswer, theHashesFormACircle
 */
public final class HashRing implements Placement {

    private static final long SALT = new Random().nextLong();

    public HashRing(int points, ToLongFunction<String> hash) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, not " + points);
        }
        Objects.requireNonNull(hash, "hash");
        this.points = points;
        this.hash = text -> KeyHash.mix(SALT ^ hash.applyAsLong(text));
    }
}
