package katas.pagination;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that there is a next page if this one is full. When the number of rows is a multiple of the size, the client
 * is sent to a page that is empty.
 *
 * Caught by: OffsetPagerTest.hasNextTellsWhetherThereAreMoreRows
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
        boolean hasNext = found.size() == rows;
        return new OffsetPage(found, page, rows, hasNext);
    }
}
