package katas.documents;

import java.util.Objects;

/**
 * A note on an order.
 *
 * @param id its id, 24 hexadecimal digits
 * @param text what it says
 */
public record Note(String id, String text) {

    /**
     * Checks a note.
     *
     * @throws NullPointerException if {@code id} or {@code text} is null
     */
    public Note {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
