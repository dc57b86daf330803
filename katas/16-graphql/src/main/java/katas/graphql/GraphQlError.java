package katas.graphql;

import java.util.List;
import java.util.Objects;

/**
 * Why a part of an answer is null.
 *
 * @param message what went wrong
 * @param path where: response keys and, inside of lists, indexes from 0, beginning at the root
 */
public record GraphQlError(String message, List<Object> path) {

    /** Copies the path and refuses null. */
    public GraphQlError {
        Objects.requireNonNull(message, "message");
        path = List.copyOf(path);
    }
}
