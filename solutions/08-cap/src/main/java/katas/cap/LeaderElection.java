package katas.cap;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A node of a group that elects a leader: the election of Raft, and nothing more. Whatever the network loses, delays,
 * doubles or reorders, whenever nodes stop and start again, and however their clocks differ, no term has two leaders.
 *
 * <p><b>Terms.</b> Terms are numbered from 1; 0 is the one before the first election. Whoever receives a message of a
 * higher term than its own takes that term, in which it has not voted, and is a follower, before it does anything else.
 * A node's term never goes down.
 *
 * <p><b>Votes.</b> A node has one vote a term. It gives it to the first candidate that asks in its own term, and again
 * to the same one if it asks again; everyone else who asks gets a {@link ElectionMessage.Vote} that is not granted. A
 * candidate is the leader when it has the votes of more than half of all nodes in its term, its own included. The
 * ballot is on the disk before anybody hears of it.
 *
 * <p><b>Time-outs.</b> A follower or candidate begins an election at the first tick that comes at least its time-out
 * after that began: it goes to the next term, is a candidate, votes for itself and sends {@link
 * ElectionMessage.RequestVote} to every other node. Its time-out begins anew, with a length that is drawn for it, when
 * it is made, when it grants a vote, also the same one again, when a heartbeat of its own term comes, and when it
 * begins an election. It also does when a leader takes a higher term.
 *
 * <p><b>Heartbeats.</b> Who becomes the leader sends {@link ElectionMessage.Heartbeat} to every other node at once, and
 * again at each tick that comes at least the interval after the last ones. Who receives one of its own term is a
 * follower of the sender. Every heartbeat is answered by {@link ElectionMessage.Heard}, an older one too: so a leader
 * of the past hears of the present.
 *
 * <p>A node that has stopped starts again as a new object, with the same disk. A leader that is cut off remains one, of
 * an old term, until it hears of a higher one: that there is one leader a term does not mean that there is one at a
 * time. Every call takes time in proportion to the number of nodes. Not thread-safe: one call at a time.
 *
 * <p>Source: D. Ongaro, J. Ousterhout, "In search of an understandable consensus algorithm", 2014, sections 5.1 and
 * 5.2.
 */
public final class LeaderElection {

    private final String self;
    private final List<String> nodes;
    private final long interval;
    private final LongSupplier timeouts;
    private final ElectionNetwork network;
    private final BallotDisk disk;

    private final Set<String> votes = new HashSet<>();
    private Ballot ballot;
    private Role role = Role.FOLLOWER;
    /** Of the own term; null if it is not known. */
    private String leader;
    private long now;
    /** When the last heartbeats were sent, or the time-out began. */
    private long since;
    private long timeout;

    /**
     * Makes a node: a follower in the term that is on its disk, who knows of no leader. It sends nothing yet.
     *
     * @param self its name, one of the nodes; not null
     * @param nodes the names of all nodes, the same at each; not null, no name twice; copied
     * @param interval how many milliseconds lie between a leader's heartbeats at least; at least 1
     * @param timeouts draws how many milliseconds a time-out takes, at least 1 and longer than the interval as a rule,
     *     each time another number; not null
     * @param network its way to the others; not null
     * @param disk its ballot, from now or from before it stopped; not null
     * @param now what its clock shows, in milliseconds, at least 0
     * @throws NullPointerException if an argument or a name is null
     * @throws IllegalArgumentException if the node is not one of the nodes, a name is there twice or the interval is
     *     less than 1; the message contains the name or the number, and of several faults that of one
     */
    public LeaderElection(String self, List<String> nodes, long interval, LongSupplier timeouts,
            ElectionNetwork network, BallotDisk disk, long now) {
        this.self = Objects.requireNonNull(self, "self");
        this.nodes = List.copyOf(nodes);
        this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
        this.network = Objects.requireNonNull(network, "network");
        this.disk = Objects.requireNonNull(disk, "disk");
        if (!this.nodes.contains(self) || new HashSet<>(this.nodes).size() < this.nodes.size()) {
            throw new IllegalArgumentException("nodes must be different, and " + self + " one of them, not " + nodes);
        }
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be at least 1 ms, not " + interval);
        }
        this.interval = interval;
        this.now = now;
        ballot = disk.load();
        beginTimeout();
    }

    /**
     * What this node is.
     *
     * @return its role in its term
     */
    public Role role() {
        return role;
    }

    /**
     * The term of this node.
     *
     * @return at least 0; never less than before, not even before a stop
     */
    public long term() {
        return ballot.term();
    }

    /**
     * Whom this node takes for the leader of its term.
     *
     * @return itself if it is the leader; who has sent a heartbeat of this term, if one has come since this object was
     *     made; otherwise empty
     */
    public Optional<String> leader() {
        return Optional.ofNullable(leader);
    }

    /**
     * Takes note of the time: sends heartbeats, or begins an election. All that comes until the next tick comes
     * at this time.
     *
     * @param time milliseconds on this node's own clock; never less than before
     */
    public void tick(long time) {
        now = time;
        if (role == Role.LEADER) {
            if (now - since >= interval) {
                beat();
            }
        } else if (now - since >= timeout) {
            beginElection();
        }
    }

    private void beginElection() {
        save(new Ballot(ballot.term() + 1, self));
        role = Role.CANDIDATE;
        leader = null;
        votes.clear();
        beginTimeout();
        sendAll(new ElectionMessage.RequestVote(ballot.term()));
        voted(self);
    }

    private void voted(String voter) {
        votes.add(voter);
        if (votes.size() > nodes.size() / 2) {
            role = Role.LEADER;
            leader = self;
            beat();
        }
    }

    private void beat() {
        since = now;
        sendAll(new ElectionMessage.Heartbeat(ballot.term()));
    }

    private void sendAll(ElectionMessage message) {
        nodes.stream().filter(node -> !node.equals(self)).forEach(node -> network.send(node, message));
    }

    private void beginTimeout() {
        since = now;
        timeout = timeouts.getAsLong();
    }

    private void save(Ballot changed) {
        disk.save(changed);
        ballot = changed;
    }

    /**
     * Takes a message. That it comes from the group is up to the network: a vote of anybody else may be counted.
     *
     * @param from another one of the nodes, who has sent it; not null
     * @param message what has come; not null
     * @throws NullPointerException if an argument is null
     */
    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        if (message.term() > ballot.term()) {
            follow(message.term());
        }
        boolean current = message.term() == ballot.term();
        if (message instanceof ElectionMessage.RequestVote) {
            network.send(from, new ElectionMessage.Vote(ballot.term(), current && grant(from)));
        } else if (message instanceof ElectionMessage.Vote vote) {
            if (current && vote.granted() && role == Role.CANDIDATE) {
                voted(from);
            }
        } else if (message instanceof ElectionMessage.Heartbeat) {
            if (current) {
                role = Role.FOLLOWER;
                leader = from;
                beginTimeout();
            }
            network.send(from, new ElectionMessage.Heard(ballot.term()));
        }
    }

    private void follow(long term) {
        save(new Ballot(term, null));
        leader = null;
        if (role == Role.LEADER) {
            beginTimeout();
        }
        role = Role.FOLLOWER;
    }

    private boolean grant(String candidate) {
        if (ballot.votedFor() == null) {
            save(new Ballot(ballot.term(), candidate));
        }
        if (!candidate.equals(ballot.votedFor())) {
            return false;
        }
        beginTimeout();
        return true;
    }
}
