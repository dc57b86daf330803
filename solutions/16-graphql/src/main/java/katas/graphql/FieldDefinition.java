package katas.graphql;

import java.util.Objects;
import java.util.Optional;

/**
 * A field as a schema defines it.
 *
 * @param type of what type its values are
 * @param listSize how long it can be; there for each list, and for nothing else
 * @param resolver finds its values; of no use for the fields of interfaces and for {@code __typename}
 * @param <C> what the resolvers of a request share
 */
public record FieldDefinition<C>(TypeRef type, Optional<ListSize> listSize, Resolver<C> resolver) {

    /** Refuses null. */
    public FieldDefinition {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(listSize, "listSize");
        Objects.requireNonNull(resolver, "resolver");
    }
}
