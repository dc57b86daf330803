package katas.queries;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A node of an executed plan, with what it did in all its loops together.
 *
 * @param type what it is, such as {@code Index Scan}; not null
 * @param relation the table that it works on; empty if there is none; not null
 * @param subplan the name of the subplan that it is the root of, such as {@code CTE big}, {@code InitPlan 1} or
 *     {@code SubPlan 2}; empty if it is none; not null
 * @param loops how often it was run, in all processes together; 0 if never
 * @param estimatedRows how many rows the planner expected of one loop
 * @param rows how many rows it returned, in all loops together
 * @param removed how many rows it threw away, in all loops together, whatever for
 * @param ownMillis the time that it took without what ran within it, in milliseconds, at least 0
 * @param children the nodes below it, in the order of the plan; unmodifiable, not null
 */
public record PlanNode(String type, String relation, String subplan, double loops, double estimatedRows, double rows,
        double removed, double ownMillis, List<PlanNode> children) {

    /**
     * Copies the list.
     *
     * @throws NullPointerException if an argument or a child is null
     */
    public PlanNode {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(subplan, "subplan");
        children = List.copyOf(children);
    }

    /**
     * This node and all below it, in the order of the plan: a node before its children.
     *
     * @return at least one node
     */
    public Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }
}
