package katas.documents;

import java.util.List;
import java.util.Objects;

/**
 * What the page of an order shows.
 *
 * @param id the order's id, 24 hexadecimal digits
 * @param customer the customer's id, 24 hexadecimal digits
 * @param address where it goes, as it was when the order was placed
 * @param shipped whether it has been shipped
 * @param lines its lines; unmodifiable
 * @param noteCount how many notes it counts
 * @param latest the latest notes, at most three, the oldest of them first; unmodifiable
 */
public record Order(String id, String customer, String address, boolean shipped, List<Line> lines, int noteCount,
        List<Note> latest) {

    /**
     * Copies the lists.
     *
     * @throws NullPointerException if one of the arguments, a line or a note is null
     */
    public Order {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(address, "address");
        lines = List.copyOf(lines);
        latest = List.copyOf(latest);
    }
}
