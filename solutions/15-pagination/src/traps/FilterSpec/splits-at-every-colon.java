/**
 * Splits the condition at all its colons and takes the third part for the value. Of a time or an address the first
 * piece is left.
 *
 * <p>Caught by: FilterSpecTest.aValueMayHaveColons
 */
public final class FilterSpec {

    public Sql parse(List<String> conditions) {
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(":", -1);
            if (parts.length < 3) {
                throw new BadRequestException("not column:operator:value: '" + condition + "'");
            }
            ColumnType type = table.columns().get(parts[0]);
            if (type == null) {
                throw new BadRequestException("cannot filter by '" + parts[0] + "'; there are "
                        + table.columns().keySet());
            }
            terms.add(term(parts[0], type, parts[1], parts[2], parameters));
        }
        return terms.isEmpty() ? Sql.EVERY_ROW : new Sql(String.join(" AND ", terms), parameters);
    }
}
