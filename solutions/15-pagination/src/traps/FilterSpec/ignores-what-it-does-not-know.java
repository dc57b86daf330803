/**
 * Skips conditions that it cannot read. Who mistypes a condition gets more rows than it asked for; if that was a
 * request to delete, more rows are gone.
 *
 * <p>Caught by: FilterSpecTest.aColumnThatIsNotShownIsRefused, whatIsNoConditionIsRefused
 */
public final class FilterSpec {

    public Sql parse(List<String> conditions) {
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            ColumnType type = table.columns().get(parts[0]);
            if (type == null) {
                continue;
            }
            terms.add(term(parts[0], type, parts[1], parts[2], parameters));
        }
        return terms.isEmpty() ? Sql.EVERY_ROW : new Sql(String.join(" AND ", terms), parameters);
    }
}
