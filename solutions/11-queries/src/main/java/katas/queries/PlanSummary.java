package katas.queries;

import java.util.Objects;
import java.util.Optional;

/**
 * What a plan says when it has been read.
 *
 * @param root the topmost node, not null
 * @param rowsRead how many rows were looked at in tables
 * @param costliest the node that took the most time of its own; empty if the plan has no times; not null
 * @param worstEstimate the node of which the planner was most wrong; empty if it was not wrong; not null
 */
public record PlanSummary(PlanNode root, double rowsRead, Optional<PlanNode> costliest,
        Optional<PlanNode> worstEstimate) {

    /**
     * Makes a summary.
     *
     * @throws NullPointerException if an argument is null
     */
    public PlanSummary {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(costliest, "costliest");
        Objects.requireNonNull(worstEstimate, "worstEstimate");
    }
}
