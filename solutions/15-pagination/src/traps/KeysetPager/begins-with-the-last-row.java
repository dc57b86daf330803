/**
 * Begins at the last row shown and not behind it, with >= where > should be. The row is shown again on every next
 * page.
 *
 * <p>Caught by: KeysetPagerTest.nextLeadsToTheRowsBehind, aFullPageCanBeTheLast, equalRowsAreNeitherSkippedNorRepeated,
 * eachColumnGoesItsOwnWay, rowsThatComeBeforeThePageShiftNothing, rowsThatGoBeforeThePageShiftNothing,
 * theFilterHoldsOnEveryPage, valuesOfACursorAreData, aPageHasACursorOnTheSideItCameFrom, anEmptyPageHasNoNeighbors,
 * anyTableCanBePaged, aPageMayHaveOneRowOrAll, theCountryOfTheServerDoesNotMatter, theOrderIsCopied,
 * onePagerServesManyAtATime, whateverFailsAPageIsRightOrAnException, aCursorOfAnotherOrderIsRefused,
 * aLimitMayBeAsLargeAsANumber
 */
public final class KeysetPager {

    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean forwards = cursor.isEmpty() || cursor.get().side() == Cursor.Side.AFTER;
        List<SortKey> directed = forwards ? order
                : order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
        if (cursor.isEmpty()) {
            return read(directed, List.of(), List.of(), limit + 1L);
        }
        List<Row> found = new ArrayList<>();
        for (int equal = order.size() - 1; equal >= 0 && found.size() <= limit; equal--) {
            List<String> seek = new ArrayList<>();
            for (SortKey key : directed.subList(0, equal)) {
                seek.add(key.column() + " = ?");
            }
            SortKey last = directed.get(equal);
            String orEqual = equal == order.size() - 1 ? "=" : "";
            seek.add(last.column() + (last.direction() == Direction.ASCENDING ? " >" : " <") + orEqual + " ?");
            found.addAll(read(directed, seek, cursor.get().values().subList(0, equal + 1),
                    limit + 1L - found.size()));
        }
        return found;
    }
}
