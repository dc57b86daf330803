package katas.pagination;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a table shows to clients. The table of the database may have other columns, which are nobody's business.
 *
 * <p>The names are the developer's, never the client's, and consist of small letters, digits and underscores. They
 * stand in SQL as they are, without quotes: none of them is a word that the database keeps for itself, such as
 * {@code order}.
 *
 * @param name the table's name
 * @param columns the columns that clients may see, sort by and filter by, in their order; all {@code NOT NULL}
 * @param key the column that no two rows share, one of the columns
 */
public record Table(String name, Map<String, ColumnType> columns, String key) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /**
     * Describes a table.
     *
     * @throws NullPointerException if an argument, a column or a type is null
     * @throws IllegalArgumentException if a name is none, or the key is not among the columns
     */
    public Table {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        requireName(name);
        columns.forEach((column, type) -> {
            requireName(column);
            if (type == null) {
                throw new NullPointerException("type of " + column);
            }
        });
        if (!columns.containsKey(key)) {
            throw new IllegalArgumentException("the key " + key + " is not among " + columns.keySet());
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }
}
