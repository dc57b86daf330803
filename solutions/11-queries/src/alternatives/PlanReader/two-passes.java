package katas.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lists the nodes, works with their numbers in a table, and makes the tree from the bottom up at the end. */
public final class PlanReader {

    public PlanReader() {
    }

    public PlanSummary read(Map<String, ?> explained) {
        Objects.requireNonNull(explained, "explained");
        if (!(explained.get("Plan") instanceof Map<?, ?> top)) {
            throw new IllegalArgumentException("there is no Plan");
        }
        Table table = new Table();
        table.add(top, -1, 1, false);
        table.takeOff();
        return table.summary();
    }

    /** Columns by the number of the node in the order of the plan. */
    private static final class Table {
        private final List<Map<?, ?>> nodes = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final List<Boolean> limited = new ArrayList<>();
        private final List<Double> times = new ArrayList<>();
        private double[] own;

        void add(Map<?, ?> node, int parent, double divisor, boolean stopped) {
            int number = nodes.size();
            if (node.get("Actual Loops") == null) {
                throw new IllegalArgumentException("use EXPLAIN with ANALYZE, for " + node.get("Node Type"));
            }
            nodes.add(node);
            parents.add(parent);
            limited.add(stopped);
            times.add(value(node, "Actual Total Time") * value(node, "Actual Loops") / divisor);
            ends.add(0);
            boolean gathers = List.of("Gather", "Gather Merge").contains(text(node, "Node Type"));
            for (Map<?, ?> child : children(node)) {
                double below = divisor;
                if (gathers && !text(child, "Parent Relationship").equals("InitPlan")
                        && value(child, "Actual Loops") * value(node, "Actual Loops") > 0) {
                    below = value(child, "Actual Loops") / value(node, "Actual Loops");
                }
                add(child, number, below, stopped || text(node, "Node Type").equals("Limit"));
            }
            ends.set(number, nodes.size());
        }

        void takeOff() {
            own = times.stream().mapToDouble(time -> time).toArray();
            for (int i = 1; i < own.length; i++) {
                String name = text(nodes.get(i), "Subplan Name");
                boolean initial = text(nodes.get(i), "Parent Relationship").equals("InitPlan");
                if (!name.startsWith("CTE ")) {
                    own[initial ? whoAsks(i, name) : parents.get(i)] -= times.get(i);
                }
            }
            double[] before = own.clone();
            for (int i = 1; i < own.length; i++) {
                String name = text(nodes.get(i), "Subplan Name");
                if (name.startsWith("CTE ")) {
                    own[whoWaits(i, name.substring(4), before)] -= times.get(i);
                }
            }
        }

        private int whoAsks(int subplan, String name) {
            for (int i = 0; i < nodes.size(); i++) {
                boolean inside = i >= subplan && i < ends.get(subplan);
                if (!inside && value(nodes.get(i), "Actual Loops") > 0) {
                    Map<Object, Object> properties = new HashMap<>(nodes.get(i));
                    properties.remove("Plans");
                    if (properties.values().stream().anyMatch(property -> names(property, "(" + name + ")"))) {
                        return i;
                    }
                }
            }
            return parents.get(subplan);
        }

        private static boolean names(Object property, String name) {
            return property instanceof String text && text.contains(name)
                    || property instanceof List<?> list && list.stream().anyMatch(each -> names(each, name));
        }

        private int whoWaits(int cte, String name, double[] before) {
            int longest = -1;
            for (int i = 0; i < nodes.size(); i++) {
                if (text(nodes.get(i), "Node Type").equals("CTE Scan") && text(nodes.get(i), "CTE Name").equals(name)
                        && (longest < 0 || before[i] > before[longest])) {
                    longest = i;
                }
            }
            return longest < 0 ? parents.get(cte) : longest;
        }

        PlanSummary summary() {
            Map<Map<?, ?>, PlanNode> made = new IdentityHashMap<>();
            double read = 0;
            boolean timed = false;
            for (int i = nodes.size() - 1; i >= 0; i--) {
                Map<?, ?> node = nodes.get(i);
                double loops = value(node, "Actual Loops");
                double removed = 0;
                for (Object property : node.keySet()) {
                    removed += property.toString().startsWith("Rows Removed by ") ? value(node, property) * loops : 0;
                }
                made.put(node, new PlanNode(text(node, "Node Type"), text(node, "Relation Name"),
                        text(node, "Subplan Name"), loops, value(node, "Plan Rows"), value(node, "Actual Rows") * loops,
                        removed, Math.max(own[i], 0), children(node).stream().map(made::get).toList()));
                timed |= node.containsKey("Actual Total Time");
                if (!text(node, "Relation Name").isEmpty() && text(node, "Node Type").endsWith("Scan")) {
                    read += loops * (value(node, "Actual Rows") + value(node, "Rows Removed by Filter")
                            + value(node, "Rows Removed by Index Recheck"));
                }
            }
            return new PlanSummary(made.get(nodes.get(0)), read, timed ? costliest(made) : Optional.empty(),
                    worst(made));
        }

        private Optional<PlanNode> costliest(Map<Map<?, ?>, PlanNode> made) {
            PlanNode most = null;
            for (Map<?, ?> node : nodes) {
                most = most == null || made.get(node).ownMillis() > most.ownMillis() ? made.get(node) : most;
            }
            return Optional.of(most);
        }

        private Optional<PlanNode> worst(Map<Map<?, ?>, PlanNode> made) {
            double most = 1;
            PlanNode worst = null;
            for (int i = 0; i < nodes.size(); i++) {
                Map<?, ?> node = nodes.get(i);
                double expected = Math.max(value(node, "Plan Rows"), 1);
                double came = Math.max(value(node, "Actual Rows"), 1);
                boolean counts = value(node, "Actual Loops") > 0
                        && !List.of("BitmapAnd", "BitmapOr").contains(text(node, "Node Type"));
                double factor = came > expected ? came / expected : limited.get(i) ? 1 : expected / came;
                if (counts && factor > most) {
                    most = factor;
                    worst = made.get(node);
                }
            }
            return Optional.ofNullable(worst);
        }

        private static List<Map<?, ?>> children(Map<?, ?> node) {
            List<Map<?, ?>> children = new ArrayList<>();
            if (node.get("Plans") instanceof List<?> plans) {
                plans.forEach(plan -> children.add((Map<?, ?>) plan));
            }
            return children;
        }

        private static String text(Map<?, ?> node, String property) {
            return node.get(property) == null ? "" : node.get(property).toString();
        }

        private static double value(Map<?, ?> node, Object property) {
            return node.get(property) instanceof Number number ? number.doubleValue() : 0;
        }
    }
}
