package katas.queries;

import java.util.Objects;
import java.util.OptionalInt;

/** Not all rows were inserted, or nobody knows whether all were. Its cause is what has failed, as it came. */
public final class BulkInsertException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int inserted;
    private final int unsure;
    private final transient OptionalInt row;

    /**
     * Tells how far an insertion came.
     *
     * @param inserted how many rows, from the beginning of the list, are in the table
     * @param unsure the number of the row, from 0, behind the last one that may be in the table; not below
     *     {@code inserted}
     * @param row the number of the row that was refused; empty if it is not known; not null
     * @param cause what has failed, not null
     */
    public BulkInsertException(int inserted, int unsure, OptionalInt row, Throwable cause) {
        super(inserted + " rows are inserted" + (unsure > inserted ? ", and nobody knows of those up to " + unsure : "")
                + (row.isPresent() ? "; row " + row.getAsInt() + " was refused" : "") + ": " + cause.getMessage(),
                Objects.requireNonNull(cause, "cause"));
        this.inserted = inserted;
        this.unsure = unsure;
        this.row = row;
    }

    /**
     * How many rows are in the table: those before this number.
     *
     * @return a number from 0
     */
    public int inserted() {
        return inserted;
    }

    /**
     * Up to which row nobody knows: those from {@link #inserted} to before this number are all in the table or none of
     * them is. Equal to {@link #inserted} if all is known. Those from this number on are not in the table.
     *
     * @return a number from {@link #inserted}
     */
    public int unsure() {
        return unsure;
    }

    /**
     * The number of the row that was refused.
     *
     * @return a number from 0, counted over the whole list; empty if it is not known
     */
    public OptionalInt row() {
        return row;
    }
}
