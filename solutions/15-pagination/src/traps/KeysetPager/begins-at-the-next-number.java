/**
 * Asks for numbers from the next one on, which spares H2 the ties. Behind the largest number there is no next one: it
 * wraps round to the smallest, and the client gets the rows from the start again.
 *
 * <p>Caught by: KeysetPagerTest.anyTableCanBePaged, aPageMayHaveOneRowOrAll
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
            List<Object> values = new ArrayList<>(cursor.get().values().subList(0, equal + 1));
            boolean ascends = last.direction() == Direction.ASCENDING;
            if (values.get(equal) instanceof Long number) {
                values.set(equal, ascends ? number + 1 : number - 1);
                seek.add(last.column() + (ascends ? " >= ?" : " <= ?"));
            } else {
                seek.add(last.column() + (ascends ? " > ?" : " < ?"));
            }
            found.addAll(read(directed, seek, values, limit + 1L - found.size()));
        }
        return found;
    }
}
