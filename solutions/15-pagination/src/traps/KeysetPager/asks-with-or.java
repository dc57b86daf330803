/**
 * Writes the place as one condition: a larger price, or the same price and a larger id. It says the right thing, and
 * no database here makes a stretch of an index of it: all rows before the page are read and dropped, as with an
 * offset.
 *
 * <p>Caught by: KeysetPagerTest.aPageReadsFewRowsAtAnyDepth, manyEqualRowsCostNothing
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
        List<Object> values = new ArrayList<>();
        List<String> either = new ArrayList<>();
        for (int equal = 0; equal < directed.size(); equal++) {
            StringBuilder condition = new StringBuilder();
            directed.subList(0, equal).forEach(key -> condition.append(key.column()).append(" = ? AND "));
            SortKey last = directed.get(equal);
            either.add(condition + last.column() + (last.direction() == Direction.ASCENDING ? " > ?" : " < ?"));
            values.addAll(cursor.get().values().subList(0, equal + 1));
        }
        return read(directed, List.of("(" + String.join(" OR ", either) + ")"), values, limit + 1L);
    }
}
