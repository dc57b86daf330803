package katas.cap;

import java.util.List;
import java.util.Optional;
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
        throw new UnsupportedOperationException("TODO: new LeaderElection");
    }

    /**
     * What this node is.
     *
     * @return its role in its term
     */
    public Role role() {
        throw new UnsupportedOperationException("TODO: LeaderElection.role");
    }

    /**
     * The term of this node.
     *
     * @return at least 0; never less than before, not even before a stop
     */
    public long term() {
        throw new UnsupportedOperationException("TODO: LeaderElection.term");
    }

    /**
     * Whom this node takes for the leader of its term.
     *
     * @return itself if it is the leader; who has sent a heartbeat of this term, if one has come since this object was
     *     made; otherwise empty
     */
    public Optional<String> leader() {
        throw new UnsupportedOperationException("TODO: LeaderElection.leader");
    }

    /**
     * Takes note of the time: sends heartbeats, or begins an election. All that comes until the next tick comes
     * at this time.
     *
     * @param time milliseconds on this node's own clock; never less than before
     */
    public void tick(long time) {
        throw new UnsupportedOperationException("TODO: LeaderElection.tick");
    }

    /**
     * Takes a message. That it comes from the group is up to the network: a vote of anybody else may be counted.
     *
     * @param from another one of the nodes, who has sent it; not null
     * @param message what has come; not null
     * @throws NullPointerException if an argument is null
     */
    public void receive(String from, ElectionMessage message) {
        throw new UnsupportedOperationException("TODO: LeaderElection.receive");
    }
}
