package katas.indexing;

import java.util.List;

/**
 * A page with children. Separator {@code i} stands between children {@code i} and {@code i + 1}: the keys below the
 * former are smaller than the separator, and those below the latter are not.
 *
 * @param separators what stands between the children, ascending; unmodifiable
 * @param children the numbers of the pages one level below, one more than separators; unmodifiable
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public record Branch<K, V>(List<K> separators, List<Integer> children) implements Page<K, V> {

    /**
     * Makes a branch. Lists are copied.
     *
     * @throws NullPointerException if a list, a separator or a child is null
     * @throws IllegalArgumentException if there is not exactly one child more than separators; the message contains
     *     both numbers
     */
    public Branch {
        separators = List.copyOf(separators);
        children = List.copyOf(children);
        if (children.size() != separators.size() + 1) {
            throw new IllegalArgumentException("separators stand between children, but there are " + separators.size()
                    + " separators and " + children.size() + " children");
        }
    }
}
