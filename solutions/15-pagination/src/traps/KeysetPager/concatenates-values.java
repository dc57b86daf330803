/**
 * Writes the values of the cursor into the statement, in quotes, because it made the cursor itself. The values came
 * from rows, and rows have names with quotes in them.
 *
 * <p>Caught by: KeysetPagerTest.valuesOfACursorAreData, anyTableCanBePaged, aPageMayHaveOneRowOrAll
 */
public final class KeysetPager {

    private List<Row> read(List<SortKey> directed, List<String> seek, List<Object> values, long rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(rows);
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", table.columns().keySet()))
                .append(" FROM ").append(table.name()).append(" WHERE (").append(filter.text()).append(")");
        for (int i = 0; i < seek.size(); i++) {
            Object value = values.get(i);
            String literal = value instanceof Long ? value.toString() : "'" + value + "'";
            text.append(" AND ").append(seek.get(i).replace("?", literal));
        }
        text.append(directed.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?")));
        return new Sql(text.toString(), parameters).query(dataSource);
    }
}
