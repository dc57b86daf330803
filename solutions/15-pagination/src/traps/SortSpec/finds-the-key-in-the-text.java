/**
 * Looks in the text for the name of the key, and finds it in the name of another column: of a table with the key id,
 * sort=width is not completed.
 *
 * <p>Caught by: SortSpecTest.theKeyIsTheOneOfTheTable
 */
public final class SortSpec {

    public List<SortKey> parse(String text) {
        List<SortKey> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean complete = false;
        // The limit -1 keeps empty parts at the end, which are as wrong as those in the middle.
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
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
        if (!text.contains(table.key())) {
            Direction direction = order.isEmpty() ? Direction.ASCENDING : order.get(order.size() - 1).direction();
            order.add(new SortKey(table.key(), direction));
        }
        return List.copyOf(order);
    }
}
