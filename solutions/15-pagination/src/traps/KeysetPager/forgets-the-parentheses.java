/**
 * Sets the seek behind the filter without parentheses. AND binds more tightly than OR, so of a filter with an OR the
 * first half holds without the seek, and the second half with it.
 *
 * <p>Caught by: KeysetPagerTest.theFilterHoldsOnEveryPage, anyTableCanBePaged
 */
public final class KeysetPager {

    private List<Row> read(List<SortKey> directed, List<String> seek, List<Object> values, long rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(values);
        parameters.add(rows);
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", table.columns().keySet()))
                .append(" FROM ").append(table.name()).append(" WHERE ").append(filter.text());
        seek.forEach(condition -> text.append(" AND ").append(condition));
        text.append(directed.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?")));
        return new Sql(text.toString(), parameters).query(dataSource);
    }
}
