/**
 * Binds the value and trusts the name. A name cannot be bound, so it stands in the text as the client wrote it: a
 * column that is not shown, or SQL.
 *
 * <p>Caught by: FilterSpecTest.aColumnThatIsNotShownIsRefused
 */
public final class FilterSpec {

    public Sql parse(List<String> conditions) {
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(":", 3);
            if (parts.length < 3) {
                throw new BadRequestException("not column:operator:value: '" + condition + "'");
            }
            ColumnType type = table.columns().getOrDefault(parts[0], ColumnType.TEXT);
            terms.add(term(parts[0], type, parts[1], parts[2], parameters));
        }
        return terms.isEmpty() ? Sql.EVERY_ROW : new Sql(String.join(" AND ", terms), parameters);
    }
}
