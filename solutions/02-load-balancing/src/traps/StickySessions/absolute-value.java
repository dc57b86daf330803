/**
 * Hashes clients to 1021 slots and makes the hash positive with Math.abs, which works for all but one of four billion
 * hashes. That of "polygenelubricants" is the one: Integer.MIN_VALUE, whose absolute value is negative. Whoever has
 * such a session gets an error, always.
 *
 * <p>Caught by: StickySessionsTest.anyTextIsAClient, namesWithEqualHashCodesAreToldApart
 */
public final class StickySessions {

    private static final int SLOTS = 1021;
    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        int slot = Math.abs(client.hashCode()) % SLOTS;
        return owner(slot);
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    private Server owner(int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new ArrayIndexOutOfBoundsException(slot);
        }
        Server best = null;
        long bestScore = 0;
        for (Server server : fleet.admittedBy(health)) {
            long score = mix(slot ^ mix(server.name().hashCode()));
            if (best == null || score > bestScore) {
                best = server;
                bestScore = score;
            }
        }
        return best;
    }
}
