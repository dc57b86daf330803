package katas.indexing;

/**
 * The content of a page of a tree: a leaf with entries, or a branch with children. Contents do not change; a page
 * changes by having another content written to it.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public sealed interface Page<K, V> permits Leaf, Branch {
}
