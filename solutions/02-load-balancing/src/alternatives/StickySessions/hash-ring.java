package katas.loadbalancing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hash ring: every server stands at a thousand points of a circle, and a client goes to the first admitted server
 * from its own point on. Finding it takes a logarithm instead of a walk through the fleet; the points take memory, and
 * the shares are less even than those of rendezvous hashing.
 */
public final class StickySessions {

    private static final int POINTS_OF_A_SERVER = 1_000;

    private final Health health;
    private volatile TreeMap<Long, Server> ring;

    public StickySessions(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        this.ring = ring(fleet);
    }

    public Server pick(String client) {
        TreeMap<Long, Server> now = ring;
        SortedMap<Long, Server> behind = now.tailMap(hash(client));
        // A server has many points; once it was refused, its others are passed by without another question.
        Set<Server> refused = new HashSet<>();
        for (SortedMap<Long, Server> arc : List.of(behind, now)) {
            for (Server server : arc.values()) {
                if (!refused.contains(server)) {
                    if (health.admits(server)) {
                        return server;
                    }
                    refused.add(server);
                }
            }
        }
        return behind.isEmpty() ? now.firstEntry().getValue() : behind.get(behind.firstKey());
    }

    public void update(Fleet fleet) {
        this.ring = ring(fleet);
    }

    private static TreeMap<Long, Server> ring(Fleet fleet) {
        TreeMap<Long, Server> ring = new TreeMap<>();
        for (Server server : fleet.servers()) {
            for (int point = 0; point < POINTS_OF_A_SERVER; point++) {
                // Should two servers meet at a point, the one whose name comes first has it, whatever the order here.
                ring.merge(hash(server.name() + "#" + point), server,
                        (one, other) -> one.name().compareTo(other.name()) < 0 ? one : other);
            }
        }
        return ring;
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
