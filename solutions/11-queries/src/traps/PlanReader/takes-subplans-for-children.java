package katas.queries;

/**
 * Takes the time of every subplan off the node that it hangs from. An InitPlan and a CTE run within whoever asks for
 * them.
 *
 * <p>Caught by: PlanReaderTest.aCteRunsWithinWhoeverWaitsForIt, anInitPlanOfAGatherIsNotBelowIt,
 * anInitPlanRunsWithinWhoeverAsksForIt
 */
public final class PlanReader {

    private static Draft asker(Draft subplan, List<Draft> all) {
        return subplan.parent;
    }

    private static Draft scan(Draft cte, List<Draft> all) {
        return cte.parent;
    }
}
