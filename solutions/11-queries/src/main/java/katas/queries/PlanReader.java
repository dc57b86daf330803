package katas.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
        if (!(explained.get("Plan") instanceof Map<?, ?> plan)) {
            throw new IllegalArgumentException("no Plan in " + explained.keySet() + ": take EXPLAIN (FORMAT JSON)");
        }
        List<Draft> all = new ArrayList<>();
        Draft root = draft(plan, null, 1, false, all);
        List<Draft> below = all.subList(1, all.size());
        below.stream().filter(Draft::isInitPlan).forEach(subplan -> asker(subplan, all).own -= subplan.elapsed);
        all.forEach(node -> node.waited = node.own);
        below.stream().filter(Draft::isCte).forEach(cte -> scan(cte, all).own -= cte.elapsed);
        PlanNode read = root.finished();
        boolean timed = all.stream().anyMatch(node -> node.json.containsKey("Actual Total Time"));
        return new PlanSummary(read, all.stream().mapToDouble(Draft::looked).sum(),
                timed ? greatest(all, node -> node.finished.ownMillis()) : Optional.empty(),
                greatest(all.stream().filter(node -> node.error() > 1).toList(), Draft::error));
    }

    private static Draft draft(Map<?, ?> json, Draft parent, double processes, boolean limited, List<Draft> all) {
        Draft node = new Draft(json, parent, processes, limited, all.size());
        all.add(node);
        if (json.get("Plans") instanceof Collection<?> plans) {
            for (Object each : plans) {
                Map<?, ?> child = (Map<?, ?>) each;
                boolean initial = "InitPlan".equals(child.get("Parent Relationship"));
                double loops = number(child, "Actual Loops");
                double together = node.type.startsWith("Gather") && !initial && loops > 0 && node.loops > 0
                        ? loops / node.loops : processes;
                node.children.add(draft(child, node, together, limited || node.type.equals("Limit"), all));
            }
        }
        node.end = all.size();
        node.own = node.elapsed;
        node.children.stream().filter(child -> !child.isInitPlan() && !child.isCte())
                .forEach(child -> node.own -= child.elapsed);
        return node;
    }

    private static Draft asker(Draft subplan, List<Draft> all) {
        String mention = "(" + subplan.text("Subplan Name") + ")";
        return all.stream().filter(node -> node.loops > 0 && !node.isWithin(subplan) && node.mentions(mention))
                .findFirst().orElse(subplan.parent);
    }

    private static Draft scan(Draft cte, List<Draft> all) {
        String name = cte.text("Subplan Name").substring("CTE ".length());
        return all.stream().filter(node -> node.type.equals("CTE Scan") && name.equals(node.text("CTE Name")))
                .reduce((first, second) -> second.waited > first.waited ? second : first).orElse(cte.parent);
    }

    private static Optional<PlanNode> greatest(List<Draft> nodes, ToDoubleFunction<Draft> by) {
        Comparator<Draft> order = Comparator.comparingDouble(by);
        return nodes.stream().reduce((first, second) -> order.compare(second, first) > 0 ? second : first)
                .map(node -> node.finished);
    }

    private static double number(Map<?, ?> json, String property) {
        return json.get(property) instanceof Number number ? number.doubleValue() : 0;
    }

    /** A node while its time is not yet known. */
    private static final class Draft {

        private final Map<?, ?> json;
        private final Draft parent;
        private final boolean limited;
        private final int place;
        private final String type;
        private final double loops;
        private final double elapsed;
        private final List<Draft> children = new ArrayList<>();
        private int end;
        private double own;
        private double waited;
        private PlanNode finished;

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
            this.elapsed = number(json, "Actual Total Time") * loops / processes;
        }

        String text(String property) {
            return Objects.toString(json.get(property), "");
        }

        boolean isCte() {
            return text("Subplan Name").startsWith("CTE ");
        }

        boolean isInitPlan() {
            return "InitPlan".equals(json.get("Parent Relationship")) && !isCte();
        }

        boolean isWithin(Draft other) {
            return other.place <= place && place < other.end;
        }

        boolean mentions(String text) {
            return json.values().stream().anyMatch(value -> value instanceof Collection<?> several
                    ? several.stream().anyMatch(each -> each instanceof String one && one.contains(text))
                    : value instanceof String one && one.contains(text));
        }

        double looked() {
            boolean scans = json.containsKey("Relation Name") && type.endsWith("Scan");
            return !scans ? 0 : loops * (number(json, "Actual Rows") + number(json, "Rows Removed by Filter")
                    + number(json, "Rows Removed by Index Recheck"));
        }

        /** By what factor the planner was wrong; 1 if it was right or nobody can say. */
        double error() {
            double expected = Math.max(1, number(json, "Plan Rows"));
            double returned = Math.max(1, number(json, "Actual Rows"));
            boolean unjudged = loops == 0 || type.equals("BitmapAnd") || type.equals("BitmapOr")
                    || limited && returned < expected;
            return unjudged ? 1 : Math.max(expected, returned) / Math.min(expected, returned);
        }

        PlanNode finished() {
            double removed = json.keySet().stream().map(String::valueOf)
                    .filter(property -> property.startsWith("Rows Removed by "))
                    .mapToDouble(property -> number(json, property)).sum();
            finished = new PlanNode(type, text("Relation Name"), text("Subplan Name"), loops,
                    number(json, "Plan Rows"), number(json, "Actual Rows") * loops, removed * loops,
                    Math.max(0, own), children.stream().map(Draft::finished).toList());
            return finished;
        }
    }
}
