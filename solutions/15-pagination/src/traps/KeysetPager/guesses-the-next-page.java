/**
 * Reads as many rows as the page has, and takes a full page for a sign that there is another. When the last page is
 * full, the client is sent to an empty one.
 *
 * <p>Caught by: KeysetPagerTest.aFullPageCanBeTheLast, theFirstPageHasNothingBeforeIt, theFilterHoldsOnEveryPage,
 * valuesOfACursorAreData, anyTableCanBePaged, aPageMayHaveOneRowOrAll
 */
public final class KeysetPager {

    public Page first(int limit) {
        return page(read(Optional.empty(), requirePositive(limit) - 1), limit, Cursor.Side.AFTER, false);
    }

    public Page at(Cursor cursor, int limit) {
        requireOfThisOrder(cursor);
        return page(read(Optional.of(cursor), requirePositive(limit) - 1), limit, cursor.side(), true);
    }

    private Page page(List<Row> found, int limit, Cursor.Side side, boolean cameFromARow) {
        boolean further = found.size() == limit;
        List<Row> rows = new ArrayList<>(found);
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        boolean forwards = side == Cursor.Side.AFTER;
        if (!forwards) {
            Collections.reverse(rows);
        }
        boolean hasPrevious = forwards ? cameFromARow : further;
        boolean hasNext = forwards ? further : cameFromARow;
        return new Page(rows,
                hasPrevious ? Optional.of(cursor(Cursor.Side.BEFORE, rows.get(0))) : Optional.empty(),
                hasNext ? Optional.of(cursor(Cursor.Side.AFTER, rows.get(rows.size() - 1))) : Optional.empty());
    }
}
