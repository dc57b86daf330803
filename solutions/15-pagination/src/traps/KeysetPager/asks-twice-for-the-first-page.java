/**
 * Reads the first page, and reads it again with one more row to see whether there is a next. The page that everybody
 * asks for costs twice.
 *
 * <p>Caught by: KeysetPagerTest.theFirstPageReadsNoMoreThanItsRowsAndOne, aPageTakesNoMoreStatementsThanColumns
 */
public final class KeysetPager {

    public Page first(int limit) {
        List<Row> rows = read(order, List.of(), List.of(), requirePositive(limit));
        boolean further = read(Optional.empty(), limit).size() > limit;
        return new Page(rows, Optional.empty(),
                further ? Optional.of(cursor(Cursor.Side.AFTER, rows.get(rows.size() - 1))) : Optional.empty());
    }
}
