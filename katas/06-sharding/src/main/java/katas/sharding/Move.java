package katas.sharding;

/**
 * A range of keys on its way to another shard, while it is read and written. It ends with a commit or an abort.
 *
 * <p>The work is done by {@link #copy}, in small portions, so that {@link #commit} has little to copy however many rows
 * there are.
 */
public interface Move {

    /**
     * Puts some more of the rows on the other shard. It may be fewer than asked for, and none if those next in order
     * are pinned, but calls in a row come to an end.
     *
     * @param rows at most how many, at least 1
     * @return whether all rows are there, but perhaps those that were written during the move; once true, it remains
     *     true, whatever is written in the meantime
     * @throws IllegalArgumentException if {@code rows} is below 1; the message shows it
     * @throws IllegalStateException if the move has ended
     */
    boolean copy(int rows);

    /**
     * Makes the other shard the owner of the range and deletes the rows where they were. Of the rows, only those that
     * were written during the move may still be put on the other shard now.
     *
     * @throws IllegalStateException if {@link #copy} has not yet returned true, or the move has ended; nothing has
     *     changed
     */
    void commit();

    /**
     * Gives up: the owner stays what it was, and what was copied is deleted.
     *
     * @throws IllegalStateException if the move has ended
     */
    void abort();
}
