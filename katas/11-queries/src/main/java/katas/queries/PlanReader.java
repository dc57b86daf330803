package katas.queries;

import java.util.Map;

/**
 * Reads what {@code EXPLAIN (ANALYZE, FORMAT JSON)} of PostgreSQL 17 or 18 says: how many rows were read, where the
 * time went, and where the planner was wrong.
 *
 * <p><b>Loops.</b> A plan gives rows, rows removed and times as the mean of a node's loops; PostgreSQL 18 writes rows
 * with two decimals. A {@link PlanNode} has them for all loops together, not rounded. What was never executed has 0
 * loops.
 *
 * <p><b>Rows read</b> are those that scans of tables have looked at, in all loops together: a node that has a {@code
 * Relation Name}, and of which the type ends with {@code Scan}, has looked at those that it returned, and at those that
 * its filter or the recheck of its index removed.
 *
 * <p><b>Time.</b> The time of a node is its {@code Actual Total Time} for all loops together, which includes whatever
 * ran within it. Its own time is what is left without that, and never below 0:
 * <ul>
 * <li>Below a {@code Gather} or {@code Gather Merge} several processes work at the same time, and times add up over
 * them. There, the time of a node is divided by the number of these processes: the loops of the Gather's child divided
 * by those of the Gather itself, where neither is 0; of several children, each by its own loops. An InitPlan or a CTE
 * that hangs from a Gather is not below it. A Gather below a Gather counts its own processes alone.
 * <li>A child ran within its parent; so did a SubPlan.
 * <li>An InitPlan, named {@code InitPlan n}, ran within the node that first asked for its result: the first in the
 * order of the plan that was executed, is not part of the InitPlan, and has {@code (InitPlan n)} in one of its
 * properties, be it a text or a list of texts. If there is none, it ran within the node that it hangs from.
 * <li>A CTE, a subplan with a name that begins with {@code CTE}, ran within the {@code CTE Scan}, of those with its
 * {@code CTE Name}, that waited longest: that had the most own time before any CTE was taken off, the first in the
 * order of the plan if several had. If there is none, it ran within the node that it hangs from.
 * </ul> The costliest node is the one with the most own time, the first in the order of the plan if several have. A
 * plan of which no node has an {@code Actual Total Time} has no times, and none is the costliest.
 *
 * <p><b>Estimates.</b> A node is wrong by the factor between the rows that the planner expected of a loop and those
 * that a loop returned on average, the greater by the smaller, where less than one row counts as one. The worst
 * estimate is the node with the greatest factor above 1, the first in the order of the plan if several have it. Not
 * judged are nodes that were never executed; {@code BitmapAnd} and {@code BitmapOr}, which count no rows; and those
 * anywhere below a {@code Limit} that themselves returned less of a loop than expected, for it may have stopped them.
 *
 * <p>JSON comes parsed: objects as maps, arrays as lists, texts as {@code String}, numbers as {@code Number}. What is
 * given is not changed. What the reader does not know it does not mind. Takes time proportional to the size of the plan
 * times the number of its InitPlans and CTEs.
 */
public final class PlanReader {

    /** Makes a reader. */
    public PlanReader() {
        throw new UnsupportedOperationException("TODO: new PlanReader");
    }

    /**
     * Reads a plan.
     *
     * @param explained the only element of the array that EXPLAIN prints: an object with the property {@code Plan}; not
     *     null
     * @return what it says
     * @throws IllegalArgumentException if there is no {@code Plan} that is an object; the message contains {@code
     *     Plan}. If it was not executed, so that a node has no {@code Actual Loops}; the message contains {@code
     *     ANALYZE}
     * @throws NullPointerException if {@code explained} is null
     */
    public PlanSummary read(Map<String, ?> explained) {
        throw new UnsupportedOperationException("TODO: PlanReader.read");
    }
}
