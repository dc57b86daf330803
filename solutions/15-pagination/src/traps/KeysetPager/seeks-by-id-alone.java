package katas.pagination;

/**
 * Looks for larger ids only, whatever the order is. Common in print, beside an example that sorts by price: every row
 * whose id is not above that of the last one shown is lost, though it comes later in the order.
 *
 * Caught by: KeysetPagerTest.nextLeadsToTheRowsBehind
 * Caught by: KeysetPagerTest.previousLeadsBack
 * Caught by: KeysetPagerTest.eachColumnGoesItsOwnWay
 * Caught by: KeysetPagerTest.rowsThatComeBeforeThePageShiftNothing
 * Caught by: KeysetPagerTest.rowsThatGoBeforeThePageShiftNothing
 * Caught by: KeysetPagerTest.aCursorOutlivesItsRow
 * Caught by: KeysetPagerTest.valuesOfACursorAreData
 * Caught by: KeysetPagerTest.aPageReadsFewRowsAtAnyDepth
 * Caught by: KeysetPagerTest.manyEqualRowsCostNothing
 * Caught by: KeysetPagerTest.aPageTakesNoMoreStatementsThanColumns
 * Caught by: KeysetPagerTest.anyTableCanBePaged
 * Caught by: KeysetPagerTest.aPageMayHaveOneRowOrAll
 * Caught by: KeysetPagerTest.theCountryOfTheServerDoesNotMatter
 * Caught by: KeysetPagerTest.theOrderIsCopied
 * Caught by: KeysetPagerTest.onePagerServesManyAtATime
 * Caught by: KeysetPagerTest.whateverFailsAPageIsRightOrAnException
 * Caught by: KeysetPagerTest.aCursorOfAnotherOrderIsRefused
 * Caught by: KeysetPagerTest.aLimitMayBeAsLargeAsANumber
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
        SortKey key = directed.get(directed.size() - 1);
        String seek = key.column() + (key.direction() == Direction.ASCENDING ? " > ?" : " < ?");
        Object id = cursor.get().values().get(order.size() - 1);
        return read(directed, List.of(seek), List.of(id), limit + 1L);
    }
}
