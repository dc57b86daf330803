package katas.indexing;

/**
 * Where the pages of a tree are: a file, or what stands for it. A read and a write are of a whole page, and each costs
 * the same.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public interface PageStore<K, V> {

    /**
     * How much a page holds.
     *
     * @return the most entries of a leaf, and the most children of a branch; at least 3
     */
    int capacity();

    /**
     * Takes a page that is not in use.
     *
     * @return its number, at least 0; it must be written before it can be read
     */
    int allocate();

    /**
     * Reads a page.
     *
     * @param page its number
     * @return what was written to it last
     * @throws IllegalArgumentException if it is not in use or has not been written; the message contains the number
     */
    Page<K, V> read(int page);

    /**
     * Writes a page.
     *
     * @param page its number
     * @param content what is in it from now on, not null
     * @throws IllegalArgumentException if the page is not in use, with its number in the message, or if the content is
     *     more than a page holds, with both numbers in the message
     * @throws NullPointerException if {@code content} is null
     */
    void write(int page, Page<K, V> content);

    /**
     * Gives a page back. Its number may be given out again.
     *
     * @param page its number
     * @throws IllegalArgumentException if it is not in use; the message contains the number
     */
    void free(int page);
}
