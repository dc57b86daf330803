/**
 * Reads backwards, as it must, and shows the page as it was read: from its last row to its first.
 *
 * <p>Caught by: KeysetPagerTest.previousLeadsBack, theFirstPageHasNothingBeforeIt, anyTableCanBePaged,
 * aPageMayHaveOneRowOrAll, aLimitMayBeAsLargeAsANumber
 */
public final class KeysetPager {

    private Page page(List<Row> found, int limit, Cursor.Side side, boolean cameFromARow) {
        boolean further = found.size() > limit;
        List<Row> rows = new ArrayList<>(further ? found.subList(0, limit) : found);
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        boolean forwards = side == Cursor.Side.AFTER;
        boolean hasPrevious = forwards ? cameFromARow : further;
        boolean hasNext = forwards ? further : cameFromARow;
        return new Page(rows,
                hasPrevious ? Optional.of(cursor(Cursor.Side.BEFORE, rows.get(0))) : Optional.empty(),
                hasNext ? Optional.of(cursor(Cursor.Side.AFTER, rows.get(rows.size() - 1))) : Optional.empty());
    }
}
