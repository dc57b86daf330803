package katas.pagination;

import java.util.List;

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

    /**
     * Reads fields of a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public FieldSet(Table table) {
        throw new UnsupportedOperationException("TODO: new FieldSet");
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
        throw new UnsupportedOperationException("TODO: FieldSet.parse");
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
        throw new UnsupportedOperationException("TODO: FieldSet.toRead");
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
        throw new UnsupportedOperationException("TODO: FieldSet.show");
    }
}
