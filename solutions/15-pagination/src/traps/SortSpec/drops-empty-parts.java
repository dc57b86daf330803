/**
 * Splits at commas as Java does by itself: empty parts at the end vanish without a word, and a request that is broken
 * passes for a right one.
 *
 * <p>Caught by: SortSpecTest.emptyPartsAreRefused
 */
public final class SortSpec {

    public List<SortKey> parse(String text) {
        List<SortKey> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean complete = false;
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            SortKey key = part.startsWith("-") ? SortKey.descending(part.substring(1)) : SortKey.ascending(part);
            if (!table.columns().containsKey(key.column())) {
                throw new BadRequestException("cannot sort by '" + key.column() + "'; there are "
                        + table.columns().keySet());
            }
            if (!seen.add(key.column())) {
                throw new BadRequestException("sorts twice by " + key.column());
            }
            if (!complete) {
                order.add(key);
            }
            complete |= key.column().equals(table.key());
        }
        if (!complete) {
            Direction direction = order.isEmpty() ? Direction.ASCENDING : order.get(order.size() - 1).direction();
            order.add(new SortKey(table.key(), direction));
        }
        return List.copyOf(order);
    }
}
