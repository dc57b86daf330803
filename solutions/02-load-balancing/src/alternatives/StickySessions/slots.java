package katas.loadbalancing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * A fixed number of slots, as Redis Cluster has them: a client belongs to a slot for ever, and a slot to the admitted
 * server that bids most for it. What clients there are does not matter; the bids could be worked out beforehand and
 * kept in a table. Redis has 16,384 slots and hands them out evenly; where they are bid for, a server needs thousands
 * of them to come near its share.
 */
public final class StickySessions {

    private static final int SLOTS = 1 << 20;

    private final Health health;
    private volatile Fleet fleet;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    public Server pick(String client) {
        long slot = Long.remainderUnsigned(digest(client), SLOTS);
        Server owner = null;
        long highest = 0;
        for (Server server : fleet.admittedBy(health)) {
            long bid = bid(slot, server);
            if (owner == null || bid > highest || bid == highest && server.name().compareTo(owner.name()) < 0) {
                owner = server;
                highest = bid;
            }
        }
        return owner;
    }

    public void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
    }

    /** Half of the MD5 of a text, taken from the name-based UUID. */
    private static long digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    /** MurmurHash3's finalizer over slot and name. */
    private static long bid(long slot, Server server) {
        long bits = (digest(server.name()) + slot) * 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
