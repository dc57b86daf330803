package katas.pagination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes number and size for what they say, as the examples in print do. Page 0 and negative numbers become a negative
 * offset, and the database answers with an error of its own; a client that asks for a million rows gets them.
 *
 * Caught by: OffsetPagerTest.aSizeThatIsTooLargeMeansTheLargest
 * Caught by: OffsetPagerTest.pageZeroIsRefused
 * Caught by: OffsetPagerTest.whatIsNegativeIsRefused
 * Caught by: OffsetPagerTest.aPageThatIsTooDeepIsRefusedUnseen
 * Caught by: OffsetPagerTest.whatIsNoNumberIsRefused
 */
public final class OffsetPager {

    public OffsetPager(DataSource dataSource, Table table, int usualSize, int largestSize, long deepestOffset) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.table = Objects.requireNonNull(table, "table");
        if (usualSize < 1) {
            throw new IllegalArgumentException("usualSize must be at least 1, not " + usualSize);
        }
        if (largestSize < usualSize) {
            throw new IllegalArgumentException("largestSize must be at least " + usualSize + ", not " + largestSize);
        }
        if (deepestOffset < 0) {
            throw new IllegalArgumentException("deepestOffset must not be negative, not " + deepestOffset);
        }
        this.usualSize = usualSize;
    }

    public OffsetPage page(List<SortKey> order, String number, String size) {
        int rows = size == null ? usualSize : number("size", size);
        if (rows == 0) {
            rows = usualSize;
        }
        int page = number == null ? 1 : number("number", number);
        long offset = (page - 1L) * rows;
        // One row more than the page has tells whether there is another page.
        List<Row> found = new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " ORDER BY " + order.stream().map(OffsetPager::term).collect(Collectors.joining(", "))
                + " LIMIT ? OFFSET ?", List.of((long) rows + 1, offset)).query(dataSource);
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page, rows, hasNext);
    }

    private static int number(String what, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(what + " must be a whole number, not '" + text + "'");
        }
    }
}
