package katas.queries;

/**
 * Takes rows for whole numbers, which they were until PostgreSQL 17: 0.65 rows in each of 20 loops are none then.
 *
 * <p>Caught by: PlanReaderTest.rowsAreThoseOfAllLoops, rowsReadAreThoseThatScansOfTablesLookedAt
 */
public final class PlanReader {

    private static final class Draft {

        double looked() {
            boolean scans = json.containsKey("Relation Name") && type.endsWith("Scan");
            return !scans ? 0 : loops * ((long) number(json, "Actual Rows") + number(json, "Rows Removed by Filter")
                    + number(json, "Rows Removed by Index Recheck"));
        }

        PlanNode finished() {
            double removed = json.keySet().stream().map(String::valueOf)
                    .filter(property -> property.startsWith("Rows Removed by "))
                    .mapToDouble(property -> number(json, property)).sum();
            finished = new PlanNode(type, text("Relation Name"), text("Subplan Name"), loops,
                    number(json, "Plan Rows"), (long) number(json, "Actual Rows") * loops, removed * loops,
                    Math.max(0, own), children.stream().map(Draft::finished).toList());
            return finished;
        }
    }
}
