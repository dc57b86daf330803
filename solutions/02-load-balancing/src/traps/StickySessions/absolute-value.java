import java.util.stream.LongStream;

/**
 * Hashes clients to 1021 slots and makes the hash positive with Math.abs, which works for all but one of four billion
 * hashes. That of "polygenelubricants" is the one: Integer.MIN_VALUE, whose absolute value is negative. Whoever has
 * such a session gets an error, always.
 *
 * <p>Caught by: StickySessionsTest.anyTextIsAClient, fleetsOfEveryKindShareTheClientsEvenly
 */
public final class StickySessions {

    private static final long[] SLOTS = LongStream.range(0, 1021).map(StickySessions::mix).toArray();

    public Server pick(String client) {
        long key = SLOTS[Math.abs(client.hashCode()) % SLOTS.length];
        List<Seat> now = seats;
        Server best = highestScore(key, now, health);
        return best == null ? highestScore(key, now, Health.ALWAYS) : best;
    }
}
