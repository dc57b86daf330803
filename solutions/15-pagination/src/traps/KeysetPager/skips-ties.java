/**
 * Goes on behind the value of the first column. All rows that share it with the last one shown are skipped.
 *
 * <p>Caught by: KeysetPagerTest.equalRowsAreNeitherSkippedNorRepeated, eachColumnGoesItsOwnWay,
 * theFilterHoldsOnEveryPage, manyEqualRowsCostNothing, aPageTakesNoMoreStatementsThanColumns, anyTableCanBePaged,
 * aPageMayHaveOneRowOrAll
 */
public final class KeysetPager {

    /** Reads a row more than the page has, in the direction of the cursor. */
    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean forwards = cursor.isEmpty() || cursor.get().side() == Cursor.Side.AFTER;
        List<SortKey> directed = forwards ? order
                : order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
        if (cursor.isEmpty()) {
            return read(directed, List.of(), List.of(), limit + 1L);
        }
        SortKey key = directed.get(0);
        String seek = key.column() + (key.direction() == Direction.ASCENDING ? " > ?" : " < ?");
        return read(directed, List.of(seek), cursor.get().values().subList(0, 1), limit + 1L);
    }
}
