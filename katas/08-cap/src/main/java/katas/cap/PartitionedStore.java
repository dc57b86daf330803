package katas.cap;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * A node of a store of sets of texts by key, such as carts, of which every node has a copy. It is neither CP nor AP:
 * every call says what it wants to be while nodes cannot reach each other.
 *
 * <p><b>Consistent.</b> Consistent operations are linearizable item by item: a get sees every item of every consistent
 * add that was done before the get began, and everything that any consistent get has told before it began. Of two gets
 * at the same time each may have an item that the other has not. They need more than half of all nodes, this one
 * included. {@link #add} saves the item here, sends {@link StoreMessage.Merge} with it to every other node, and is done
 * when a majority has it. {@link #get} sends {@link StoreMessage.Ask} to every other node; when a majority has
 * answered, the answer is the union of what they had when they were asked, this node by the call, and what comes after
 * that majority does not belong to it; what comes to this node in between may. But first it saves that union here,
 * sends it to every other node by {@link StoreMessage.Merge}, also if all that answered have the same, and waits until
 * a majority has it. An operation that is not done at the first tick that comes at least the time-out after it was
 * called is refused by a {@link NoMajorityException}, which says how many nodes have answered, this one among them,
 * and how many are a majority. So a node on the smaller side of a cut refuses, and one on the larger side does not
 * notice. A client that cancels what it was given stops nothing by that.
 *
 * <p><b>Available.</b> Available operations are done before the call returns, by the copy of this node, whoever can be
 * reached. A get sees everything that this node has saved, before it stopped as well.
 *
 * <p><b>Healing.</b> At the first tick that comes at least the interval after the last time, or after this object was
 * made, a node sends {@link StoreMessage.Share} with each of its sets to every other node. Whoever gets items of {@link
 * StoreMessage.Merge} or {@link StoreMessage.Share} saves the union of what it has and what has come; nothing that a
 * node has is ever lost by it. So when messages come again, all nodes have everything.
 *
 * <p>A node saves before it says so. Different nodes are counted, not answers; what comes twice, late or unasked
 * changes nothing but to add items. A node that has stopped starts again as a new object with the same disk; what it
 * was asked for is forgotten. Not thread-safe: one call at a time. But a client that is told what became of its call
 * may call again at once, from where it is told.
 *
 * <p>Sources: S. Gilbert, N. Lynch, "Brewer's conjecture and the feasibility of consistent, available,
 * partition-tolerant web services", 2002; H. Attiya, A. Bar-Noy, D. Dolev, "Sharing memory robustly in message-passing
 * systems", 1995, for the get that writes.
 */
public final class PartitionedStore {

    /**
     * Makes a node. It sends nothing yet.
     *
     * @param self its name, one of the nodes; not null
     * @param nodes the names of all nodes, the same at each; not null, no name twice; copied
     * @param timeout after how many milliseconds a consistent operation is refused, at least 1
     * @param interval how many milliseconds lie between two times of sharing, at least 1
     * @param network its way to the others; not null
     * @param disk its sets, from now or from before it stopped; not null
     * @param requests gives a number that this node has never used, not even before it stopped; not null
     * @param now what its clock shows, in milliseconds, at least 0
     * @throws NullPointerException if an argument or a name is null
     * @throws IllegalArgumentException if the node is not one of the nodes, a name is there twice, or a number of
     *     milliseconds is less than 1; the message contains the name or the number, and of several faults that of one
     */
    public PartitionedStore(String self, List<String> nodes, long timeout, long interval, StoreNetwork network,
            ItemDisk disk, LongSupplier requests, long now) {
        throw new UnsupportedOperationException("TODO: new PartitionedStore");
    }

    /**
     * Adds an item to a set.
     *
     * @param key the key, not null
     * @param item the item, not null
     * @param mode whether it waits for a majority, not null
     * @return done when it has succeeded; if {@link Mode#AVAILABLE}, already done. Failed by {@link
     *     NoMajorityException} if it is refused
     * @throws NullPointerException if an argument is null
     */
    public CompletableFuture<Void> add(String key, String item, Mode mode) {
        throw new UnsupportedOperationException("TODO: PartitionedStore.add");
    }

    /**
     * Reads a set.
     *
     * @param key the key, not null
     * @param mode whether it waits for a majority, not null
     * @return the set, immutable, empty if nothing was added; if {@link Mode#AVAILABLE}, already done. Failed by
     *     {@link NoMajorityException} if it is refused
     * @throws NullPointerException if an argument is null
     */
    public CompletableFuture<Set<String>> get(String key, Mode mode) {
        throw new UnsupportedOperationException("TODO: PartitionedStore.get");
    }

    /**
     * Takes a message.
     *
     * @param from another node, who has sent it; not null
     * @param message what has come; not null
     * @throws NullPointerException if an argument is null
     */
    public void receive(String from, StoreMessage message) {
        throw new UnsupportedOperationException("TODO: PartitionedStore.receive");
    }

    /**
     * Takes note of the time: refuses what takes too long, and shares what it has, in either order. All that
     * comes until the next tick, also from those who are told something in this one, comes at this time.
     *
     * @param time milliseconds on this node's own clock; never less than before
     */
    public void tick(long time) {
        throw new UnsupportedOperationException("TODO: PartitionedStore.tick");
    }
}
