package katas.cap;

import java.util.Set;

/** What nodes of a {@link PartitionedStore} say to each other. Sets are immutable. */
public sealed interface StoreMessage {

    /**
     * Asks for a set.
     *
     * @param request the number of the request
     * @param key the key, not null
     */
    record Ask(long request, String key) implements StoreMessage {
    }

    /**
     * The answer to {@link Ask}.
     *
     * @param request the number of the request
     * @param items what the node has, not null
     */
    record Items(long request, Set<String> items) implements StoreMessage {
    }

    /**
     * Asks to add items to a set and to say so.
     *
     * @param request the number of the request
     * @param key the key, not null
     * @param items the items, not null
     */
    record Merge(long request, String key, Set<String> items) implements StoreMessage {
    }

    /**
     * The answer to {@link Merge}: from now on the node has these items.
     *
     * @param request the number of the request
     */
    record Merged(long request) implements StoreMessage {
    }

    /**
     * Tells what a node has, and gets no answer.
     *
     * @param key the key, not null
     * @param items what the node has, not null
     */
    record Share(String key, Set<String> items) implements StoreMessage {
    }
}
