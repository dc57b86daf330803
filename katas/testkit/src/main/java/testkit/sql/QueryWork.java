package testkit.sql;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a statement did, as the plan counted it while it ran: the same on every machine, however fast and busy. There is
 * no time in it, no cost, and no name of an index, for none of them says what was read.
 *
 * @param rowsScanned the rows that scans of tables and indexes looked at, those included that they then threw away; a
 *     row that is looked at twice counts twice. PostgreSQL does not tell of entries of an index that the index itself
 *     refused; {@code buffers} grows with them. H2 counts those, and the step beyond the last row of a scan
 * @param heapFetches how often a scan of an index alone had to look up the row all the same, for want of knowing that
 *     everybody sees it; empty on H2, which does not tell
 * @param buffers pages that were asked for, found in memory or not, those of indexes, of the table and of its map of
 *     what everybody sees; a page that is asked for twice counts twice. Empty on H2, which does not tell
 * @param logRecords records that were written to the log of changes: one for a row that is written, and one for each
 *     entry of an index, and a few where a page is split. Empty on H2, which does not tell
 */
public record QueryWork(long rowsScanned, OptionalLong heapFetches, OptionalLong buffers, OptionalLong logRecords) {

    /** Checks that all is there. */
    public QueryWork {
        Objects.requireNonNull(heapFetches, "heapFetches");
        Objects.requireNonNull(buffers, "buffers");
        Objects.requireNonNull(logRecords, "logRecords");
    }

    /**
     * Adds the work of another statement.
     *
     * @param other its work, not null
     * @return the work of both; what one of them does not tell, the sum does not tell either
     */
    public QueryWork plus(QueryWork other) {
        return new QueryWork(rowsScanned + other.rowsScanned, sum(heapFetches, other.heapFetches),
                sum(buffers, other.buffers), sum(logRecords, other.logRecords));
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    /** Such as {@code 26 rows, 0 heap fetches, 4 buffers}. */
    @Override
    public String toString() {
        return rowsScanned + " rows" + told(heapFetches, " heap fetches") + told(buffers, " buffers")
                + told(logRecords, " log records");
    }

    private static String told(OptionalLong number, String what) {
        return number.isPresent() ? ", " + number.getAsLong() + what : "";
    }
}
