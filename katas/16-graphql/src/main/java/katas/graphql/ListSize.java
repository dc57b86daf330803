package katas.graphql;

import java.util.Objects;
import java.util.Optional;

/**
 * How long a list can be: {@code @listSize(assumedSize: 10, slicingArguments: ["first"])} in a schema.
 *
 * @param assumed the largest number of elements without a word from the query, from 0
 * @param slicingArgument the argument by which a query says how many it wants at most, if there is one
 */
public record ListSize(int assumed, Optional<String> slicingArgument) {

    /** Refuses null, and a number below 0. */
    public ListSize {
        Objects.requireNonNull(slicingArgument, "slicingArgument");
        if (assumed < 0) {
            throw new IllegalArgumentException("assumedSize must be at least 0, not " + assumed);
        }
    }
}
