package katas.pagination;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts all rows to tell whether there is a next page. It is right, and reads the whole table for every page.
 *
 * Caught by: OffsetPagerTest.aPageTakesOneStatement
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
        List<Row> found = new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " ORDER BY " + order.stream().map(OffsetPager::term).collect(Collectors.joining(", "))
                + " LIMIT ? OFFSET ?", List.of((long) rows, offset)).query(dataSource);
        long all = (Long) new Sql("SELECT COUNT(*) AS rows_ FROM " + table.name(), List.of()).query(dataSource)
                .get(0).get("rows_");
        boolean hasNext = offset + rows < all;
        return new OffsetPage(found, page, rows, hasNext);
    }
}
