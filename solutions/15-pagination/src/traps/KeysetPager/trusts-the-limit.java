/**
 * Takes any limit. With 0 it looks one row further, finds it, and returns an empty page from which nobody gets on; with
 * a negative one the database or the list complains in words of its own; and the largest one overflows.
 *
 * <p>Caught by: KeysetPagerTest.aLimitBelowOneIsRefused, aLimitMayBeAsLargeAsANumber
 */
public final class KeysetPager {

    public Page first(int limit) {
        List<Row> found = read(Optional.empty(), limit);
        return page(found, limit, Cursor.Side.AFTER, false);
    }

    public Page at(Cursor cursor, int limit) {
        requireOfThisOrder(cursor);
        List<Row> found = read(Optional.of(cursor), limit);
        return page(found, limit, cursor.side(), true);
    }

    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean forwards = cursor.isEmpty() || cursor.get().side() == Cursor.Side.AFTER;
        List<SortKey> directed = forwards ? order
                : order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
        if (cursor.isEmpty()) {
            return read(directed, List.of(), List.of(), limit + 1);
        }
        List<Row> found = new ArrayList<>();
        for (int equal = order.size() - 1; equal >= 0 && found.size() <= limit; equal--) {
            List<String> seek = new ArrayList<>();
            for (SortKey key : directed.subList(0, equal)) {
                seek.add(key.column() + " = ?");
            }
            SortKey last = directed.get(equal);
            seek.add(last.column() + (last.direction() == Direction.ASCENDING ? " > ?" : " < ?"));
            found.addAll(read(directed, seek, cursor.get().values().subList(0, equal + 1),
                    limit + 1 - found.size()));
        }
        return found;
    }
}
