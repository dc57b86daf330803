package katas.sharding;

/** A range of keys on its way to another shard, while it is read and written. It ends with a commit or an abort. */
public interface Move {

    /**
     * Copies some more of the rows.
     *
     * @param rows at most how many, at least 1
     * @return whether all rows have been copied; once true, it remains true, whatever is written in the meantime
     * @throws IllegalArgumentException if {@code rows} is below 1; the message shows it
     * @throws IllegalStateException if the move has ended
     */
    boolean copy(int rows);

    /**
     * Makes the other shard the owner of the range and deletes the rows where they were.
     *
     * @throws IllegalStateException if {@link #copy} has not yet returned true, or the move has ended
     */
    void commit();

    /**
     * Gives up: the owner stays what it was, and what was copied is deleted.
     *
     * @throws IllegalStateException if the move has ended
     */
    void abort();
}
