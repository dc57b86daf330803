package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import testkit.network.Disk;
import testkit.network.Node;
import testkit.network.SimulatedNetwork;

/** Nodes that elect a leader on a network in memory, and what may never be seen of them. */
final class ElectionCluster {

    static final long INTERVAL = 50;
    private static final long SHORTEST = 150;
    private static final int SPREAD = 150;

    private final SimulatedNetwork<ElectionMessage> network;
    private final List<String> names;
    private final LongSupplier timeouts;
    private final Map<String, LeaderElection> nodes = new HashMap<>();
    private final Map<String, Disk<Ballot>> disks = new HashMap<>();
    private final Map<Long, String> leaders = new HashMap<>();
    private final Map<String, Long> terms = new HashMap<>();
    /** For whom a node has voted in a term, as it has told others. */
    private final Map<String, String> votes = new HashMap<>();
    private final List<String> votedTwice = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** With time-outs that are drawn. */
    ElectionCluster(SimulatedNetwork<ElectionMessage> network, int count) {
        this(network, count, drawn());
    }

    ElectionCluster(SimulatedNetwork<ElectionMessage> network, int count, LongSupplier timeouts) {
        this.network = network;
        this.timeouts = timeouts;
        names = List.of("A", "B", "C", "D", "E").subList(0, count);
        names.forEach(this::add);
    }

    private static LongSupplier drawn() {
        Random random = new Random(42);
        return () -> SHORTEST + random.nextInt(SPREAD);
    }

    private void add(String name) {
        Disk<Ballot> disk = network.disk(name, new Ballot(0, null));
        disks.put(name, disk);
        BallotDisk ballots = new BallotDisk() {
            @Override
            public Ballot load() {
                return disk.load();
            }

            @Override
            public void save(Ballot ballot) {
                disk.save(ballot);
            }
        };
        network.add(name, port -> {
            LeaderElection node = new LeaderElection(name, names, INTERVAL, timeouts, (to, message) -> {
                port.send(to, message);
                if (message instanceof ElectionMessage.Vote vote && vote.granted()) {
                    hasVoted(name, vote.term(), to);
                }
            }, ballots, network.now(name));
            nodes.put(name, node);
            return new Node<>() {
                @Override
                public void receive(String from, ElectionMessage message) {
                    node.receive(from, message);
                    tellLeader(node, name);
                }

                @Override
                public void tick(long now) {
                    node.tick(now);
                    tellLeader(node, name);
                }
            };
        });
    }

    private void tellLeader(LeaderElection node, String name) {
        String news = "leader of term " + node.term();
        if (node.role() == Role.LEADER && told.add(name + " is " + news)) {
            network.note(news);
        }
    }

    private void hasVoted(String name, long term, String candidate) {
        String before = votes.putIfAbsent(name + " in term " + term, candidate);
        if (before != null && !before.equals(candidate)) {
            votedTwice.add(name + " has voted for " + before + " and for " + candidate + " in term " + term);
        }
    }

    LeaderElection node(String name) {
        return nodes.get(name);
    }

    Disk<Ballot> disk(String name) {
        return disks.get(name);
    }

    /** What must hold at every moment. */
    void safe() {
        assertThat(votedTwice).as("a node votes for one candidate a term, and a stop does not make it forget")
                .isEmpty();
        for (String name : names) {
            LeaderElection node = nodes.get(name);
            if (network.isUp(name)) {
                assertThat(node.term()).as("a node's term never goes back, not even by a stop")
                        .isGreaterThanOrEqualTo(terms.getOrDefault(name, 0L));
                terms.put(name, node.term());
                if (node.role() == Role.LEADER) {
                    String other = leaders.putIfAbsent(node.term(), name);
                    assertThat(name).as("at most one leader a term").isEqualTo(other == null ? name : other);
                }
            }
        }
    }

    /** When all is well again, all agree on one leader, and keep it. */
    void agree() {
        network.settle(100, 20);
        safe();
        List<LeaderElection> all = names.stream().map(nodes::get).toList();
        List<String> leading = names.stream().filter(name -> nodes.get(name).role() == Role.LEADER).toList();
        assertThat(leading).as("leaders when every message comes and every node is up").hasSize(1);
        long term = nodes.get(leading.get(0)).term();
        assertThat(all).as("all know the leader").allMatch(node ->
                node.term() == term && leading.get(0).equals(node.leader().orElse("")));
        network.settle(30, 20);
        assertThat(all).as("a leader that is heard is not replaced").allMatch(node ->
                node.term() == term && leading.get(0).equals(node.leader().orElse("")));
    }
}
