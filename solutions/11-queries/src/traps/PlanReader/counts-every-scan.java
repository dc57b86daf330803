package katas.queries;

/**
 * Counts the rows of each scan: also of a CTE, which has been read, and the entries of the index of a bitmap, of which
 * the table comes next.
 *
 * <p>Caught by: PlanReaderTest.rowsReadAreThoseThatScansOfTablesLookedAt
 */
public final class PlanReader {

    private static final class Draft {

        double looked() {
            return !type.endsWith("Scan") ? 0 : loops * (number(json, "Actual Rows")
                    + number(json, "Rows Removed by Filter") + number(json, "Rows Removed by Index Recheck"));
        }
    }
}
