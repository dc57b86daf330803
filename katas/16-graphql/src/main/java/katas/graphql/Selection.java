package katas.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One thing between the braces of a query. Lists and maps are taken as they are, and must not be changed any more. */
public sealed interface Selection {

    /**
     * A field, such as {@code newest: posts(first: 3) { title }}.
     *
     * @param responseKey what the answer calls it: its alias, or its name if it has none
     * @param name what the schema calls it
     * @param arguments by name, in the order of the query: each an {@code Integer}, {@code Double}, {@code Boolean} or
     *     {@code String} (the name of an enum's value, too), or null
     * @param selections what is asked of each object in it; empty for a leaf
     */
    record Field(String responseKey, String name, Map<String, Object> arguments, List<Selection> selections)
            implements Selection {

        /** Refuses null. */
        public Field {
            Objects.requireNonNull(responseKey, "responseKey");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(arguments, "arguments");
            Objects.requireNonNull(selections, "selections");
        }
    }

    /**
     * Selections in place, such as {@code ... on Post { title }}.
     *
     * @param on which objects they are for: the name of a type; empty for all
     * @param selections what is asked of these
     */
    record InlineFragment(Optional<String> on, List<Selection> selections) implements Selection {

        /** Refuses null. */
        public InlineFragment {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(selections, "selections");
        }
    }

    /**
     * The name of a fragment in place of its selections, such as {@code ...byline}.
     *
     * @param fragment the name
     */
    record FragmentSpread(String fragment) implements Selection {

        /** Refuses null. */
        public FragmentSpread {
            Objects.requireNonNull(fragment, "fragment");
        }
    }
}
