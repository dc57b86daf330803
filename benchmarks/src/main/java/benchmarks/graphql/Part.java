package benchmarks.graphql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a screen shows of an object, or of each object of a list.
 *
 * @param relation how one gets there
 * @param limit how many there are at most
 * @param shown the columns that the screen shows
 * @param parts what hangs from each of them
 */
record Part(Relation relation, int limit, List<String> shown, List<Part> parts) {

    /** The same as a field of a query. */
    String field() {
        return relation.field() + (relation.isList() ? "(first: " + limit + ")" : "") + " { "
                + String.join(" ", shown) + parts.stream().map(part -> " " + part.field()).collect(Collectors.joining())
                + " }";
    }
}
