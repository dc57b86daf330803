package katas.cap;

import java.util.Set;

/** Where a node keeps its sets. What a method has returned from survives a stop of the node. */
public interface ItemDisk {

    /**
     * The set of a key.
     *
     * @param key the key, not null
     * @return the set that was saved last, immutable; empty if there is none
     */
    Set<String> load(String key);

    /**
     * Saves a set in place of the one that there may be.
     *
     * @param key the key, not null
     * @param items the set, not null; copied
     */
    void save(String key, Set<String> items);

    /**
     * The keys that have a set.
     *
     * @return the keys, immutable
     */
    Set<String> keys();
}
