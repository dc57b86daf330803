/**
 * Reads as many rows as the page has, and takes a full page for a sign that there is another. When the last page is
 * full, the client is sent to an empty one.
 *
 * <p>Caught by: KeysetPagerTest.aFullPageCanBeTheLast, theFirstPageHasNothingBeforeIt, theFilterHoldsOnEveryPage,
 * valuesOfACursorAreData, anyTableCanBePaged, aPageMayHaveOneRowOrAll
 */
public final class KeysetPager {

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

    /**
     * Reads as many rows as the page has, in the direction of the cursor.
     *
     * <p>The rows behind (a, b, c) are, in this order: those with the same a and b and a larger c; those with the same
     * a and a larger b; those with a larger a. Each of these is one stretch of the index, from a known start, whatever
     * the directions of the columns. One OR of all three would be one condition and no stretch.
     */
    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean forwards = cursor.isEmpty() || cursor.get().side() == Cursor.Side.AFTER;
        List<SortKey> directed = forwards ? order
                : order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
        if (cursor.isEmpty()) {
            return read(directed, List.of(), List.of(), (long) limit);
        }
        List<Row> found = new ArrayList<>();
        for (int equal = order.size() - 1; equal >= 0 && found.size() < limit; equal--) {
            List<String> seek = new ArrayList<>();
            for (SortKey key : directed.subList(0, equal)) {
                seek.add(key.column() + " = ?");
            }
            SortKey last = directed.get(equal);
            seek.add(last.column() + (last.direction() == Direction.ASCENDING ? " > ?" : " < ?"));
            found.addAll(read(directed, seek, cursor.get().values().subList(0, equal + 1),
                    (long) limit - found.size()));
        }
        return found;
    }
}
