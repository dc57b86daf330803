package katas.queries;

/**
 * Multiplies by all loops, also where three processes work at the same time: they seem to take three times as long, and
 * what gathers them no time at all.
 *
 * <p>Caught by: PlanReaderTest.anInitPlanOfAGatherIsNotBelowIt, processesThatWorkAtTheSameTimeShareTheTime,
 * eachGatherCountsItsOwnProcesses
 */
public final class PlanReader {

    private static final class Draft {

        Draft(Map<?, ?> json, Draft parent, double processes, boolean limited, int place) {
            this.json = json;
            this.place = place;
            this.parent = parent;
            this.limited = limited;
            this.type = text("Node Type");
            if (!json.containsKey("Actual Loops")) {
                throw new IllegalArgumentException(type + " was not executed: take EXPLAIN (ANALYZE, FORMAT JSON)");
            }
            this.loops = number(json, "Actual Loops");
            this.elapsed = number(json, "Actual Total Time") * loops;
        }
    }
}
