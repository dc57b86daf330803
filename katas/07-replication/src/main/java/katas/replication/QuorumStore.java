package katas.replication;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * A node of a store of texts by key in which N nodes have a copy of every key and none is the leader. A client may ask
 * any of them, which then asks the others: a read is answered by the newest of R copies, a write is done when W nodes
 * have it. Where R + W &gt; N, a read that begins after a write was done sees that write, or one that came later.
 *
 * <p><b>Reading.</b> {@link #get} takes the copy that this node has for the first of the R answers and sends {@link
 * QuorumMessage.Ask} to every other node. It is done as soon as R different nodes have answered. Then, of the nodes
 * that answered, also of those that answer later but before the time-out, each whose answer was older than the newest
 * of them is <i>repaired</i>: it is sent the newest copy of them all and of what this node has by then, and this node
 * saves it if it is newer than its own. Who answered that it has nothing at all, and was not repaired since, needs no
 * tombstone: it is sent none, and if it was this node, it saves none. It is left open whether one whose answer was as
 * new as the newest of them, and older than what this node has by then, is sent that.
 *
 * <p><b>Writing.</b> {@link #put} and {@link #delete} first ask all in the same way, repairing nothing. When R nodes
 * have answered, the write's version is the highest that any of them and this node has counted to by then, plus one,
 * with this node's name. This node saves the copy, and only then sends {@link QuorumMessage.Store} to every other node.
 * The write is done as soon as W different nodes have it, this one included. A delete is a write of a tombstone.
 *
 * <p><b>Hinted handoff.</b> A node that has not said that it has the copy is sent it again at the first tick that comes
 * at least the time-out after it was sent last, by the write or so, whatever a repair may have sent meanwhile; for as
 * long as this node is up and has nothing newer for the key. That does not count as a copy on the way to W.
 *
 * <p><b>Answering.</b> A node answers {@link QuorumMessage.Ask} with its copy. It saves the copy of a {@link
 * QuorumMessage.Store} if it is newer than its own, and answers {@link QuorumMessage.Stored} in any case. What comes
 * twice, late or unasked changes nothing.
 *
 * <p><b>Tombstones.</b> When all nodes have said that they have a tombstone that this node has written, it sends {@link
 * QuorumMessage.Settled} to every other node. Who has that news removes the tombstone at the first tick that comes at
 * least the grace after it, unless something newer has come meanwhile. No other tombstone is ever removed.
 *
 * <p>A node that has stopped starts again as a new object with the same disk. It has forgotten its hints, the questions
 * that it asked, and the news of tombstones: it keeps those for good, unless it hears of them again. Every call takes
 * time in proportion to N, a tick to what is under way. Not thread-safe: one call at a time.
 *
 * <p>Sources: G. DeCandia and others, "Dynamo: Amazon's highly available key-value store", 2007; H. Attiya, A. Bar-Noy,
 * D. Dolev, "Sharing memory robustly in message-passing systems", 1995, for the question before a write.
 */
public final class QuorumStore {

    /**
     * Makes a node; it sends nothing yet, and its clock shows 0.
     *
     * @param self its name, one of the settings' nodes; not null
     * @param settings what all nodes agree on; not null
     * @param network its way to the others; not null
     * @param disk what it has saved, now or before it stopped; not null
     * @param requests gives a number that this node has never used for a question, not even before it stopped; not null
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is none of the nodes; the message contains it
     */
    public QuorumStore(String self, QuorumSettings settings, QuorumNetwork network, CopyDisk disk,
            LongSupplier requests) {
        throw new UnsupportedOperationException("TODO: new QuorumStore");
    }

    /**
     * Reads a key.
     *
     * @param key the key, not null
     * @return the value; empty if the key was never written or is deleted. It is failed by a {@link
     *     QuorumUnavailableException} at the first tick that comes at least the time-out after this call, if it is not
     *     done before; the message contains the key, R, and how many nodes have answered, this one included
     * @throws NullPointerException if the key is null
     */
    public CompletableFuture<Optional<String>> get(String key) {
        throw new UnsupportedOperationException("TODO: QuorumStore.get");
    }

    /**
     * Writes a value.
     *
     * @param key the key, not null
     * @param value the value, not null
     * @return done when W nodes have it. It is failed by a {@link QuorumUnavailableException} at the first tick that
     *     comes at least the time-out after this call, if it is not done before; the value may then be seen or not
     * @throws NullPointerException if an argument is null
     */
    public CompletableFuture<Void> put(String key, String value) {
        throw new UnsupportedOperationException("TODO: QuorumStore.put");
    }

    /**
     * Deletes a key, whether there is a value or not.
     *
     * @param key the key, not null
     * @return as of {@link #put}
     * @throws NullPointerException if the key is null
     */
    public CompletableFuture<Void> delete(String key) {
        throw new UnsupportedOperationException("TODO: QuorumStore.delete");
    }

    /**
     * Takes a message.
     *
     * @param from another node, who has sent it; not null
     * @param message what has come; not null
     * @throws NullPointerException if an argument is null
     */
    public void receive(String from, QuorumMessage message) {
        throw new UnsupportedOperationException("TODO: QuorumStore.receive");
    }

    /**
     * Takes note of the time: gives up what takes too long, hands copies over again, and removes tombstones.
     *
     * @param time milliseconds on this node's own clock, at least 0 and never less than before
     */
    public void tick(long time) {
        throw new UnsupportedOperationException("TODO: QuorumStore.tick");
    }
}
