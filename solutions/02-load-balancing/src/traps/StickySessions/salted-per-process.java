import java.util.Random;

/**
 * Puts a random salt into the hash that each process draws at its start, as the built-in hashes of several languages
 * do. Two balancers side by side disagree, and after a restart everyone moves.
 *
 * <p>Caught by: StickySessionsTest.everyJvmGivesTheSameAnswer
 */
public final class StickySessions {

    private static final long SALT = new Random().nextLong();

    private static List<Seat> seats(Fleet fleet) {
        return fleet.servers().stream().map(server -> new Seat(server, mix(SALT ^ hash(server.name())))).toList();
    }
}
