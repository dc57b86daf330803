package katas.sharding;

import java.util.List;

/**
 * Says which node keeps a key, for nodes that come and go, with no table of keys.
 *
 * <p>The answer depends on the key and on the names and weights of the nodes, and on nothing else: not on the order in
 * which nodes were added, not on nodes that have been removed, not on what was asked or refused before, not on the
 * process. Whoever knows the same nodes gives the same answer, on every JVM and after every restart.
 *
 * <p>A node's share of many keys is in proportion to its weight. When a node is added, keys move to it from the others,
 * and no other key moves. When a node is removed, its keys move to the others, and no other key moves.
 */
public interface Placement {

    /** The largest weight of a node; the smallest is 1. */
    int MAX_WEIGHT = 100;

    /**
     * Adds a node.
     *
     * @param node its name, any text, not null; two nodes are the same if their names are equal, letter by letter
     * @param weight its share, in proportion to the weights of the others; from 1 to {@link #MAX_WEIGHT}
     * @throws NullPointerException if {@code node} is null
     * @throws IllegalArgumentException if the node is there already, or {@code weight} is out of range; the message
     *     shows the name or the weight, and nothing has changed
     */
    void add(String node, int weight);

    /**
     * Removes a node.
     *
     * @param node its name, not null
     * @return whether it was there
     * @throws NullPointerException if {@code node} is null
     */
    boolean remove(String node);

    /**
     * The node that keeps a key.
     *
     * @param key any text, not null
     * @return the name of the node
     * @throws NullPointerException if {@code key} is null
     * @throws IllegalStateException if there is no node
     */
    String nodeOf(String key);

    /**
     * The nodes that keep a key when there are to be copies of it: first its node, then the one that would be its node
     * without the first, and so on. So the list without a node is the list that is right when that node is removed.
     *
     * @param key any text, not null
     * @param count how many copies, not negative
     * @return that many different nodes, all of them if there are fewer; a list that stays as it is when nodes come
     *     and go, not to be modified
     * @throws NullPointerException if {@code key} is null
     * @throws IllegalArgumentException if {@code count} is negative; the message shows it
     */
    List<String> nodesOf(String key, int count);
}
