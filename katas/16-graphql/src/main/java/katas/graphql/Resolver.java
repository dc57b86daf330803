package katas.graphql;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Finds the value of a field.
 *
 * @param <C> what the resolvers of a request share, such as its loaders
 */
@FunctionalInterface
public interface Resolver<C> {

    /**
     * Begins to find a value.
     *
     * @param parent the object whose field it is; null at the root
     * @param arguments those of the query, by name; a missing one is not in it
     * @param context what was given to the executor
     * @return a stage that ends with the value, which may be null; or with an exception
     */
    CompletionStage<?> resolve(Object parent, Map<String, Object> arguments, C context);
}
