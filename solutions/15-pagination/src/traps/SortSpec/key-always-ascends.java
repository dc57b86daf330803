/**
 * Adds the key in ascending order whatever stands before it. The order by -price then ends with an ascending id, and
 * an index on price and id serves it in neither direction: the database sorts all rows for each page.
 *
 * <p>Caught by: SortSpecTest.theAddedKeyGoesTheWayOfTheColumnBefore, theKeyIsTheOneOfTheTable, oneSpecServesManyClients
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
        if (!complete) {
            order.add(SortKey.ascending(table.key()));
        }
        return List.copyOf(order);
    }
}
