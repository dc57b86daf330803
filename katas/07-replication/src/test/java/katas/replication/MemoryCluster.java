package katas.replication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A primary and replicas in memory. Replicas apply what the primary has written when they are told to. */
final class MemoryCluster implements Cluster<MemoryNode.Rows> {

    private MemoryNode primary = new MemoryNode("primary");
    private final List<MemoryNode> replicas = new ArrayList<>();
    private int asked;

    MemoryCluster(int replicas) {
        for (int i = 1; i <= replicas; i++) {
            this.replicas.add(new MemoryNode("replica " + i));
        }
    }

    @Override
    public Node<MemoryNode.Rows> primary() {
        asked++;
        return primary;
    }

    @Override
    public List<Node<MemoryNode.Rows>> replicas() {
        asked++;
        return List.copyOf(replicas);
    }

    /** How often anybody was asked for. */
    int asked() {
        return asked;
    }

    MemoryNode thePrimary() {
        return primary;
    }

    MemoryNode replica(int number) {
        return replicas.get(number - 1);
    }

    void replayAll() {
        replicas.forEach(replica -> replica.replayAll(primary));
    }

    /** Makes a replica the primary. The old primary is gone. */
    void promote(int number) {
        primary.down = true;
        primary = replicas.remove(number - 1);
        primary.staleness = Duration.ZERO;
        primary.promote();
    }

    void add(MemoryNode replica) {
        replicas.add(replica);
    }
}
