package katas.graphql;

import java.util.List;

/**
 * Loads many values at once, such as by {@code SELECT ... WHERE id IN (...)}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@FunctionalInterface
public interface BatchSource<K, V> {

    /**
     * Loads values.
     *
     * @param keys whose, each once; nobody changes the list, neither the source nor, afterwards, who made it
     * @return what is known of them, in any order; a key without a value is not in it
     */
    List<Loaded<K, V>> load(List<K> keys);
}
