package katas.pagination;

import java.util.ArrayList;
import java.util.List;

/**
 * Skips conditions that it cannot read. Who mistypes a condition gets more rows than it asked for; if that was a
 * request to delete, more rows are gone.
 *
 * Caught by: FilterSpecTest.aColumnThatIsNotShownIsRefused
 * Caught by: FilterSpecTest.whatIsNoConditionIsRefused
 */
public final class FilterSpec {

    /**
     * Reads conditions.
     *
     * @param conditions such as {@code price:ge:100}, not null
     * @return what may stand behind {@code WHERE}, with a question mark and a parameter ({@link Long} or
     *     {@link String}) for each value; {@link Sql#EVERY_ROW} if there is no condition
     * @throws BadRequestException if a condition has fewer than two colons, a column that the table does not have, an
     *     operator that is none or not for this column, too many values, or a value that is none for this column; the
     *     message has the wrong part
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
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
