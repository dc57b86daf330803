package katas.replication;

/** Where a node keeps its copies. What a method has returned from survives a stop of the node. */
public interface CopyDisk {

    /**
     * The copy of a key.
     *
     * @param key the key, not null
     * @return the copy that was saved last; null if there is none
     */
    Copy load(String key);

    /**
     * Saves a copy in place of the one that there may be, whatever its version.
     *
     * @param key the key, not null
     * @param copy the copy, not null
     */
    void save(String key, Copy copy);

    /**
     * Removes the copy of a key, if there is one.
     *
     * @param key the key, not null
     */
    void remove(String key);

    /**
     * How far the versions have counted here.
     *
     * @return the highest counter of all copies that were ever saved here, also of those that are gone; 0 if none was
     */
    long highest();
}
