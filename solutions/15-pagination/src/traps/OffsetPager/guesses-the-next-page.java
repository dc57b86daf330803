/**
 * Says that there is a next page if this one is full. When the number of rows is a multiple of the size, the client
 * is sent to a page that is empty.
 *
 * <p>Caught by: OffsetPagerTest.hasNextTellsWhetherThereAreMoreRows
 */
public final class OffsetPager {

    public OffsetPage page(List<SortKey> order, String number, String size) {
        Objects.requireNonNull(order, "order");
        int rows = rows(size);
        BigInteger page = number(number);
        List<Row> found = read(order, rows, offset(page, rows, number));
        boolean hasNext = found.size() == rows;
        return new OffsetPage(found, page.longValueExact(), rows, hasNext);
    }
}
