package katas.replication;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import testkit.network.Disk;
import testkit.network.Node;
import testkit.network.SimulatedNetwork;

/** Nodes of a store on a network in memory, each with its disk. */
final class QuorumCluster {

    static final long TIMEOUT = 50;
    static final long GRACE = 100;

    private final SimulatedNetwork<QuorumMessage> network;
    private final Map<String, QuorumStore> nodes = new HashMap<>();
    private final Map<String, CopyDisk> disks = new HashMap<>();
    /** When each message was sent, on the clock of its sender. */
    private final Map<QuorumMessage, Long> sent = new IdentityHashMap<>();
    private long requests;

    QuorumCluster(SimulatedNetwork<QuorumMessage> network, QuorumSettings settings) {
        this.network = network;
        for (String name : settings.nodes()) {
            SavedCopies disk = new SavedCopies(network.disk(name, new Saved(Map.of(), 0)));
            disks.put(name, disk);
            network.add(name, port -> {
                QuorumStore node = new QuorumStore(name, settings, (to, message) -> {
                    sent.put(message, network.now(name));
                    port.send(to, message);
                }, disk, () -> ++requests);
                node.tick(network.now(name));
                nodes.put(name, node);
                return adapted(name, node);
            });
        }
    }

    /** The settings of nodes A, B, C and so on. */
    static QuorumSettings settings(int nodes, int read, int write) {
        return new QuorumSettings(List.of("A", "B", "C", "D", "E").subList(0, nodes), read, write, TIMEOUT, GRACE);
    }

    private Node<QuorumMessage> adapted(String name, QuorumStore node) {
        return new Node<>() {
            @Override
            public void receive(String from, QuorumMessage message) {
                if (network.now(name) - sent.get(message) > GRACE) {
                    network.note("too old, and not delivered");
                } else {
                    node.receive(from, message);
                }
            }

            @Override
            public void tick(long now) {
                node.tick(now);
            }
        };
    }

    QuorumStore node(String name) {
        return nodes.get(name);
    }

    CopyDisk disk(String name) {
        return disks.get(name);
    }

    private record Saved(Map<String, Copy> copies, long highest) {
    }

    private record SavedCopies(Disk<Saved> disk) implements CopyDisk {

        @Override
        public Copy load(String key) {
            return disk.load().copies().get(key);
        }

        @Override
        public void save(String key, Copy copy) {
            Map<String, Copy> copies = new HashMap<>(disk.load().copies());
            copies.put(key, copy);
            disk.save(new Saved(copies, Math.max(disk.load().highest(), copy.version().counter())));
        }

        @Override
        public void remove(String key) {
            Map<String, Copy> copies = new HashMap<>(disk.load().copies());
            copies.remove(key);
            disk.save(new Saved(copies, disk.load().highest()));
        }

        @Override
        public long highest() {
            return disk.load().highest();
        }
    }
}
