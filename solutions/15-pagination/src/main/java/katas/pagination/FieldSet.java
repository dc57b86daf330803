package katas.pagination;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads which fields of a row a client wants to see, and shows no others: sparse fieldsets.
 *
 * <p>The text has the names of columns with commas between them, without spaces and empty parts; small and capital
 * letters differ. It is what JSON:API writes behind {@code fields[TYPE]=}. The key of the table is always shown, named
 * or not: without it a client cannot tell what it got.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 *
 * @see <a href="https://jsonapi.org/format/1.1/#fetching-sparse-fieldsets">JSON:API 1.1, Sparse Fieldsets</a>
 */
public final class FieldSet {

    private final Table table;

    /**
     * Reads fields of a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public FieldSet(Table table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * Reads a list of fields.
     *
     * @param text such as {@code name,price}; an empty text asks for the key alone, and null, which stands for a
     *     request that does not mention fields, for all columns
     * @return the columns to show, in the order of the table whatever the order of the text, with the key
     * @throws BadRequestException if {@code text} names what is not a column of the table, with the name in the
     *     message, or names a column twice, with its name in the message, or has an empty part
     */
    public List<String> parse(String text) {
        if (text == null) {
            return List.copyOf(table.columns().keySet());
        }
        Set<String> wanted = new HashSet<>();
        for (String field : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!table.columns().containsKey(field)) {
                throw new BadRequestException("no field '" + field + "'; there are " + table.columns().keySet());
            }
            if (!wanted.add(field)) {
                throw new BadRequestException("asks twice for " + field);
            }
        }
        wanted.add(table.key());
        return table.columns().keySet().stream().filter(wanted::contains).toList();
    }

    /**
     * Says what must be read, so that a page can be shown and the next one found.
     *
     * @param fields the columns to show, in the order of the table; not null
     * @param order the order of the rows, of columns of the table; not null
     * @return the columns of both, each once, in the order of the table
     * @throws NullPointerException if an argument is null
     */
    public List<String> toRead(List<String> fields, List<SortKey> order) {
        Set<String> needed = new HashSet<>(fields);
        order.forEach(key -> needed.add(key.column()));
        return table.columns().keySet().stream().filter(needed::contains).toList();
    }

    /**
     * Takes out of a row what is to be shown.
     *
     * @param row a row that has at least these fields, not null
     * @param fields the columns to show, not null
     * @return a row that has these fields, in this order, and no others
     * @throws IllegalArgumentException if {@code row} lacks one
     * @throws NullPointerException if an argument is null
     */
    public Row show(Row row, List<String> fields) {
        Objects.requireNonNull(row, "row");
        Map<String, Object> shown = new LinkedHashMap<>();
        fields.forEach(field -> shown.put(field, row.get(field)));
        return new Row(shown);
    }
}
