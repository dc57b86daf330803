package katas.pagination;

import java.util.List;

/**
 * A page that was asked for by its number.
 *
 * @param rows the rows, at most {@code size}; none if the page is behind the last
 * @param number the number of the page, from 1
 * @param size how many rows a page has, after the client's wish was bounded
 * @param hasNext whether there was a row behind this page when it was read, even if the next page is
 *     refused as too deep
 */
public record OffsetPage(List<Row> rows, long number, int size, boolean hasNext) {

    /**
     * Makes a page.
     *
     * @throws NullPointerException if {@code rows} or one of them is null
     */
    public OffsetPage {
        rows = List.copyOf(rows);
    }
}
