package katas.graphql;

import java.util.List;
import java.util.Objects;

/**
 * Selections with a name, such as {@code fragment byline on Post { author { name } }}.
 *
 * @param name what spreads call it
 * @param on which objects it is for: the name of a type
 * @param selections what is asked of these; not to be changed any more
 */
public record Fragment(String name, String on, List<Selection> selections) {

    /** Refuses null. */
    public Fragment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(selections, "selections");
    }
}
