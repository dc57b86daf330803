package katas.queries;

/**
 * Takes rows as they stand in the plan. They are the mean of the loops.
 *
 * <p>Caught by: PlanReaderTest.numbersComeInAnyTypeAndMapsAreNotChanged, rowsAreThoseOfAllLoops,
 * rowsReadAreThoseThatScansOfTablesLookedAt, whatIsRemovedMayBeRemovedForManyReasons
 */
public final class PlanReader {

    private static final class Draft {

        double looked() {
            boolean scans = json.containsKey("Relation Name") && type.endsWith("Scan");
            return !scans ? 0 : number(json, "Actual Rows") + number(json, "Rows Removed by Filter")
                    + number(json, "Rows Removed by Index Recheck");
        }

        PlanNode finished() {
            double removed = json.keySet().stream().map(String::valueOf)
                    .filter(property -> property.startsWith("Rows Removed by "))
                    .mapToDouble(property -> number(json, property)).sum();
            finished = new PlanNode(type, text("Relation Name"), text("Subplan Name"), loops,
                    number(json, "Plan Rows"), number(json, "Actual Rows"), removed,
                    Math.max(0, own), children.stream().map(Draft::finished).toList());
            return finished;
        }
    }
}
