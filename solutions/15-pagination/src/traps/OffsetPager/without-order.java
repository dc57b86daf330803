package katas.pagination;

import java.util.List;

/**
 * Pages through rows without asking for an order. A database that is not asked for one returns rows as it finds them,
 * and finds them differently after an update, with another plan or on another server.
 *
 * Caught by: OffsetPagerTest.rowsComeInTheOrderAsked
 */
public final class OffsetPager {

    public OffsetPage page(List<SortKey> order, String number, String size) {
        int rows = size == null ? usualSize : (int) Math.min(number("size", size), largestSize);
        if (rows == 0) {
            rows = usualSize;
        }
        long page = number == null ? 1 : number("number", number);
        if (page == 0) {
            throw new BadRequestException("pages are counted from 1, not " + number);
        }
        // A division cannot overflow, and the product of two numbers of a client can.
        if (page - 1 > deepestOffset / rows) {
            throw new BadRequestException("page " + number + " is too deep; use cursors");
        }
        long offset = (page - 1) * rows;
        // One row more than the page has tells whether there is another page.
        List<Row> found = new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " LIMIT ? OFFSET ?", List.of((long) rows + 1, offset)).query(dataSource);
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page, rows, hasNext);
    }
}
