/**
 * Looks for larger ids only, whatever the order is. Common in print, beside an example that sorts by price: every row
 * whose id is not above that of the last one shown is lost, though it comes later in the order.
 *
 * <p>Caught by: KeysetPagerTest.nextLeadsToTheRowsBehind, previousLeadsBack, eachColumnGoesItsOwnWay,
 * rowsThatComeBeforeThePageShiftNothing, rowsThatGoBeforeThePageShiftNothing, aCursorOutlivesItsRow,
 * valuesOfACursorAreData, aPageReadsFewRowsAtAnyDepth, manyEqualRowsCostNothing, aPageTakesNoMoreStatementsThanColumns,
 * anyTableCanBePaged, aPageMayHaveOneRowOrAll, theCountryOfTheServerDoesNotMatter, theOrderIsCopied,
 * onePagerServesManyAtATime, whateverFailsAPageIsRightOrAnException, aCursorOfAnotherOrderIsRefused,
 * aLimitMayBeAsLargeAsANumber
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
