package katas.pagination;

import java.util.List;
import java.util.Optional;

/**
 * A page of rows, and the cursors of its neighbors.
 *
 * @param rows the rows, in the order of the query
 * @param previous the cursor of the page before, if there is one
 * @param next the cursor of the page behind, if there is one
 */
public record Page(List<Row> rows, Optional<Cursor> previous, Optional<Cursor> next) {

    /**
     * Makes a page.
     *
     * @throws NullPointerException if an argument is null
     */
    public Page {
        rows = List.copyOf(rows);
        if (previous == null || next == null) {
            throw new NullPointerException("a page without a neighbor has an empty Optional");
        }
    }
}
