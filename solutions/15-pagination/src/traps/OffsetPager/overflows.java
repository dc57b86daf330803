package katas.pagination;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Computes the offset in an int. A page far beyond the bound wraps round to an offset that is within it: page
 * 2147483649 is page 1 again, and others are a negative offset.
 *
 * Caught by: OffsetPagerTest.aPageThatIsTooDeepIsRefusedUnseen
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
        int offset = (int) (page - 1) * rows;
        if (offset > deepestOffset) {
            throw new BadRequestException("page " + number + " is too deep; use cursors");
        }
        // One row more than the page has tells whether there is another page.
        List<Row> found = new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " ORDER BY " + order.stream().map(OffsetPager::term).collect(Collectors.joining(", "))
                + " LIMIT ? OFFSET ?", List.of((long) rows + 1, (long) offset)).query(dataSource);
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page, rows, hasNext);
    }
}
