/**
 * Compares whole rows, (price, name, id) > (?, ?, ?), in the direction of the first column. That is right as long as
 * all columns have the same direction, and where they have not it leaves rows out. H2 uses the first column only to
 * find the place, and reads all rows that are equal in it.
 *
 * <p>Caught by: KeysetPagerTest.eachColumnGoesItsOwnWay, manyEqualRowsCostNothing, anyTableCanBePaged,
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
        String columns = directed.stream().map(SortKey::column).collect(Collectors.joining(", ", "(", ")"));
        String values = directed.stream().map(key -> "?").collect(Collectors.joining(", ", "(", ")"));
        String seek = columns + (directed.get(0).direction() == Direction.ASCENDING ? " > " : " < ") + values;
        return read(directed, List.of(seek), cursor.get().values(), limit + 1L);
    }
}
