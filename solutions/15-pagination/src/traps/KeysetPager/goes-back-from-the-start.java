/**
 * Looks for what comes before the page, but in the order of the page: it finds the first rows of the table instead of
 * those that are next to the page.
 *
 * <p>Caught by: KeysetPagerTest.previousLeadsBack, aPageHasACursorOnTheSideItCameFrom, manyEqualRowsCostNothing,
 * anyTableCanBePaged, aPageMayHaveOneRowOrAll, onePagerServesManyAtATime
 */
public final class KeysetPager {

    private Page page(List<Row> found, int limit, Cursor.Side side, boolean cameFromARow) {
        boolean further = found.size() > limit;
        List<Row> rows = new ArrayList<>(further ? found.subList(0, limit) : found);
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        boolean forwards = side == Cursor.Side.AFTER;
        boolean hasPrevious = forwards ? cameFromARow : further;
        boolean hasNext = forwards ? further : cameFromARow;
        return new Page(rows,
                hasPrevious ? Optional.of(cursor(Cursor.Side.BEFORE, rows.get(0))) : Optional.empty(),
                hasNext ? Optional.of(cursor(Cursor.Side.AFTER, rows.get(rows.size() - 1))) : Optional.empty());
    }

    private List<Row> read(List<SortKey> directed, List<String> seek, List<Object> values, long rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(values);
        parameters.add(rows);
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", table.columns().keySet()))
                .append(" FROM ").append(table.name()).append(" WHERE (").append(filter.text()).append(")");
        seek.forEach(condition -> text.append(" AND ").append(condition));
        text.append(order.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?")));
        return new Sql(text.toString(), parameters).query(dataSource);
    }
}
