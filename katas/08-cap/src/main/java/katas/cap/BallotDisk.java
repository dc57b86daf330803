package katas.cap;

/** Where a node keeps its ballot. What {@link #save} has returned from survives a stop of the node. */
public interface BallotDisk {

    /**
     * The ballot that was saved last.
     *
     * @return the ballot; term 0 and no vote if none was saved
     */
    Ballot load();

    /**
     * Saves a ballot in place of the last one.
     *
     * @param ballot the ballot, not null
     */
    void save(Ballot ballot);
}
