package katas.queries;

/**
 * Names the node with the greatest cost. Cost is what the planner expected, in a unit of its own, and the topmost nodes
 * have those below them in it.
 *
 * <p>Caught by: PlanReaderTest.aCteRunsWithinWhoeverWaitsForIt, aSubPlanRunsWithinItsParent,
 * ownTimeIsWhatChildrenLeave, processesThatWorkAtTheSameTimeShareTheTime, theCostliestHasTheMostOwnTime
 */
public final class PlanReader {

    public PlanSummary read(Map<String, ?> explained) {
        if (!(explained.get("Plan") instanceof Map<?, ?> plan)) {
            throw new IllegalArgumentException("no Plan in " + explained.keySet() + ": take EXPLAIN (FORMAT JSON)");
        }
        List<Draft> all = new ArrayList<>();
        Draft root = draft(plan, null, 1, false, all);
        all.stream().filter(Draft::isInitPlan).forEach(subplan -> asker(subplan, all).own -= subplan.elapsed);
        all.forEach(node -> node.waited = node.own);
        all.stream().filter(Draft::isCte).forEach(cte -> scan(cte, all).own -= cte.elapsed);
        PlanNode read = root.finished();
        boolean timed = all.stream().anyMatch(node -> node.json.containsKey("Actual Total Time"));
        return new PlanSummary(read, all.stream().mapToDouble(Draft::looked).sum(),
                timed ? greatest(all, node -> number(node.json, "Total Cost")) : Optional.empty(),
                greatest(all.stream().filter(node -> node.error() > 1).toList(), Draft::error));
    }
}
