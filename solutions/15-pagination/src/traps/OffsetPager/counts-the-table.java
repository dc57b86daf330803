/**
 * Counts all rows to tell whether there is a next page. It is right, and reads the whole table for every page.
 *
 * <p>Caught by: OffsetPagerTest.aPageTakesOneStatement, theFirstPageReadsNoMoreThanItsRowsAndOne
 */
public final class OffsetPager {

    public OffsetPage page(List<SortKey> order, String number, String size) {
        Objects.requireNonNull(order, "order");
        int rows = rows(size);
        BigInteger page = number(number);
        long offset = offset(page, rows, number);
        List<Row> found = read(order, rows, offset);
        long all = (Long) new Sql("SELECT COUNT(*) AS rows_ FROM " + table.name(), List.of()).query(dataSource)
                .get(0).get("rows_");
        boolean hasNext = all - rows > offset;
        return new OffsetPage(found, page.longValueExact(), rows, hasNext);
    }
}
