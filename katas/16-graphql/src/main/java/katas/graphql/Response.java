package katas.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer.
 *
 * @param data by response key: what the query asked for, objects as maps and lists as lists; null if an error has
 *     climbed all the way up
 * @param errors why parts of it are null; empty if nothing went wrong
 */
public record Response(Map<String, Object> data, List<GraphQlError> errors) {

    /** Copies the list of errors, and refuses it if it is null. */
    public Response {
        errors = List.copyOf(Objects.requireNonNull(errors, "errors"));
    }
}
