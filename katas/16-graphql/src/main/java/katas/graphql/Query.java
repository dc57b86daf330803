package katas.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A query that was read, and not yet compared with a schema.
 *
 * @param selections what is asked of the root
 * @param fragments those that the query defines, by name; not to be changed any more
 */
public record Query(List<Selection> selections, Map<String, Fragment> fragments) {

    /** Refuses null. */
    public Query {
        Objects.requireNonNull(selections, "selections");
        Objects.requireNonNull(fragments, "fragments");
    }

    /**
     * Reads a query.
     *
     * @param text one query operation and any number of fragments, as the specification writes them, without variables
     *     and directives; at most 15,000 tokens and 200 braces deep
     * @return what it says
     * @throws IllegalArgumentException if it is none; the message says what stands where
     */
    public static Query parse(String text) {
        return new QueryParser(text).query();
    }

    /**
     * Finds a fragment.
     *
     * @param name its name, not null
     * @return the fragment
     * @throws IllegalArgumentException if the query defines none of that name; the message names it
     */
    public Fragment fragment(String name) {
        Fragment fragment = fragments.get(Objects.requireNonNull(name, "name"));
        if (fragment == null) {
            throw new IllegalArgumentException("no fragment " + name + "; there are " + fragments.keySet());
        }
        return fragment;
    }
}
