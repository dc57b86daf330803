/**
 * Adds one to the size in an int. Where the largest size is the largest int, one more is the smallest, and the database
 * refuses a negative limit.
 *
 * <p>Caught by: OffsetPagerTest.thePageMayBeAsLargeAsANumber
 */
public final class OffsetPager {

    public OffsetPage page(List<SortKey> order, String number, String size) {
        Objects.requireNonNull(order, "order");
        int rows = rows(size);
        BigInteger page = number(number);
        List<Row> found = read(order, rows + 1, offset(page, rows, number));
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page.longValueExact(), rows, hasNext);
    }
}
