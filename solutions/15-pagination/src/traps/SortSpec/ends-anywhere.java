/**
 * Takes the order as the client wrote it. Rows that are equal in it come in any order, and in another one at the next
 * request: between two pages some are shown twice and others never. Common in print, where the example sorts by a
 * price that every product has for itself.
 *
 * <p>Caught by: SortSpecTest.aUniqueLastKeyIsAdded, theAddedKeyGoesTheWayOfTheColumnBefore, nothingAskedIsTheKeyAlone,
 * theKeyIsTheOneOfTheTable, oneSpecServesManyClients
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
        return List.copyOf(order);
    }
}
