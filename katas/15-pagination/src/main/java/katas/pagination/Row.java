package katas.pagination;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row.
 *
 * @param values a {@link Long} or a {@link String} for each column, by its name, in the order in which they were read
 */
public record Row(Map<String, Object> values) {

    /**
     * Makes a row.
     *
     * @throws NullPointerException if {@code values} is null
     */
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Looks a column up.
     *
     * @param column its name
     * @return its value
     * @throws IllegalArgumentException if this row does not have the column
     */
    public Object get(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no " + column + " in " + values);
        }
        return value;
    }
}
