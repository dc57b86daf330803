package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final Offset<Double> EXACTLY = within(1e-6);

    @Test
    void aPlanIsATreeOfNodes() {
        PlanNode root = read(Explained.CTE).root();
        assertThat(root.all().map(PlanNode::type)).as("the nodes, each before its children").containsExactly(
                "CTE Scan", "Bitmap Heap Scan", "Bitmap Index Scan", "Aggregate", "CTE Scan", "Aggregate", "CTE Scan");
        assertThat(root.all().map(PlanNode::subplan)).as("the names of subplans")
                .containsExactly("", "CTE big", "", "InitPlan 2", "", "InitPlan 3", "");
        assertThat(root.all().map(PlanNode::relation)).as("the tables; a CTE is none")
                .containsExactly("", "orders", "", "", "", "", "");
        assertThat(root.children()).as("what hangs from the topmost node").hasSize(3);
        assertThat(root.estimatedRows()).as("rows that were expected of a loop").isEqualTo(2);
    }

    @Test
    void rowsAreThoseOfAllLoops() {
        PlanNode scan = node(read(Explained.NESTED_LOOP), 2);
        assertThat(scan.loops()).as("loops of the inner scan").isEqualTo(20);
        assertThat(scan.rows()).as("PostgreSQL 18: 20 loops of 0.65 rows").isCloseTo(13, EXACTLY);
        assertThat(scan.removed()).as("20 loops, in each of which a filter removed 13").isCloseTo(260, EXACTLY);
        assertThat(scan.estimatedRows()).as("rows that were expected of one loop").isEqualTo(1);
        PlanNode rounded = node(read(Explained.NESTED_LOOP_17), 2);
        assertThat(rounded.rows()).as("PostgreSQL 17: 20 loops, of which the mean is rounded to 1")
                .isCloseTo(20, EXACTLY);
        PlanNode groups = node(read(Explained.PARALLEL), 3);
        assertThat(groups.rows()).as("three processes with 16.67 groups each, not rounded").isCloseTo(50.01, EXACTLY);
    }

    @Test
    void whatIsRemovedMayBeRemovedForManyReasons() {
        PlanNode join = read(plan("Nested Loop", 9, 5, 3, "Rows Removed by Join Filter", 7, "Rows Removed by Filter", 2,
                "Rows Removed by Conflict Filter", 1, "Heap Fetches", 100)).root();
        assertThat(join.removed()).as("3 loops that removed 10 rows each").isCloseTo(30, EXACTLY);
    }

    @Test
    void rowsReadAreThoseThatScansOfTablesLookedAt() {
        assertThat(read(Explained.NESTED_LOOP).rowsRead())
                .as("1,000 customers; 20 loops of 0.65 orders kept and 13 removed").isCloseTo(1273, EXACTLY);
        assertThat(read(Explained.NESTED_LOOP_17).rowsRead()).as("1,000 customers; 20 loops of 14 orders")
                .isCloseTo(1280, EXACTLY);
        assertThat(read(Explained.BITMAP).rowsRead()).as("the rows of the heap, and not the entries of the indexes")
                .isCloseTo(74, EXACTLY);
        assertThat(read(Explained.CTE).rowsRead()).as("the table is read once, and the CTE is no table")
                .isCloseTo(1980, EXACTLY);
        assertThat(read(Explained.UPDATE).rowsRead()).as("rows that an UPDATE looked at").isCloseTo(13, EXACTLY);
        assertThat(read(Explained.PARALLEL).rowsRead()).as("20,000 orders and 1,000 customers, whoever read them")
                .isCloseTo(21000, EXACTLY);
        assertThat(read(Explained.NEVER_EXECUTED).rowsRead()).as("1,000 customers, and no order")
                .isCloseTo(1000, EXACTLY);
        assertThat(read(plan("Bitmap Heap Scan", 1, 5, 4, "Relation Name", "t", "Rows Removed by Filter", 3,
                "Rows Removed by Index Recheck", 2, "Rows Removed by Join Filter", 50)).rowsRead())
                .as("4 loops: 5 kept, 3 filtered, 2 rechecked").isCloseTo(40, EXACTLY);
        assertThat(read(plan("Foreign Scan", 1, 6, 2, "Relation Name", "elsewhere")).rowsRead())
                .as("a table may be elsewhere").isCloseTo(12, EXACTLY);
        assertThat(read(plan("ModifyTable", 1, 6, 2, "Relation Name", "t")).rowsRead())
                .as("who writes a table has not looked at its rows").isCloseTo(0, EXACTLY);
        assertThat(read(plan("Function Scan", 1, 6, 2, "Function Name", "generate_series")).rowsRead())
                .as("a function is no table").isCloseTo(0, EXACTLY);
    }

    @Test
    void ownTimeIsWhatChildrenLeave() {
        assertOwn(Explained.NESTED_LOOP, 0.281 - 0.066 - 0.010 * 20, 0.066, 0.010 * 20);
        assertOwn(Explained.BITMAP, 0.045 - 0.041, 0.041 - 0.007, 0.007 - 0.005 - 0.002, 0.005, 0.002);
        assertOwn(Explained.UPDATE, 0.270 - 0.090, 0.090 - 0.016, 0.016);
        assertThat(costliest(Explained.NESTED_LOOP)).as("twenty short loops take longer than one scan")
                .isEqualTo("Index Scan");
        assertThat(costliest(Explained.UPDATE)).as("the writing, and not the search").isEqualTo("ModifyTable");
    }

    @Test
    void processesThatWorkAtTheSameTimeShareTheTime() {
        assertOwn(Explained.PARALLEL, 95.890 - 95.869, 95.869 - 1.589, 1.589 - 1.568, 1.568 - 1.032,
                1.032 - 1.503 / 3 - 0.069, 1.503 / 3, 0.069 - 0.080 / 3, 0.080 / 3);
        assertThat(costliest(Explained.PARALLEL)).as("to start two workers took longer than all they did")
                .isEqualTo("Gather Merge");
        Map<String, Object> scan = node("Seq Scan", 3.0, 5, 8);
        PlanSummary twice = read(above("Nested Loop", 10.0, 1, 1, above("Gather", 4.5, 1, 2, scan).get("Plan")));
        assertOwn("a Gather that ran twice, with four processes each time", twice, 10.0 - 9.0, 9.0 - 6.0, 6.0);
        PlanSummary never = read(above("Gather", 4.5, 0, 1, node("Seq Scan", 0.0, 0, 0)));
        assertOwn("a Gather of which nobody ran the child", never, 4.5, 0);
    }

    @Test
    void anInitPlanOfAGatherIsNotBelowIt() {
        Map<String, Object> initial = node("Seq Scan", 2.0, 1, 1, "Parent Relationship", "InitPlan", "Subplan Name",
                "InitPlan 1");
        Map<String, Object> scan = node("Seq Scan", 3.0, 5, 3, "Filter", "(a = (InitPlan 1).col1)");
        assertOwn("a Gather whose child was never run", read(above("Gather", 4.5, 1, 1, node("Seq Scan", 0.0, 0, 0))),
                4.5, 0);
        assertOwn("a Gather of no loops", read(above("Gather", 0.0, 0, 0, node("Seq Scan", 3.0, 5, 2))), 0, 6.0);
        assertOwn("an InitPlan that one process ran, for three", read(above("Gather", 4.5, 1, 1, initial, scan)),
                4.5 - 3.0, 2.0, 3.0 - 2.0);
        assertOwn("an InitPlan that ran once, of a Gather that ran twice", read(above("Gather", 4.5, 1, 2, initial,
                scan)), 9.0 - 6.0, 2.0, 6.0 - 2.0);
    }

    @Test
    void eachGatherCountsItsOwnProcesses() {
        Object inner = above("Gather", 8.0, 1, 2, node("Seq Scan", 7.0, 1, 6)).get("Plan");
        assertOwn("two processes run a Gather each, which has three", read(above("Gather", 20.0, 1, 1, inner)),
                20.0 - 8.0, 0, 14.0);
        Object deeper = above("Sort", 6.0, 1, 4, node("Seq Scan", 5.0, 1, 4)).get("Plan");
        assertOwn("four processes below a Gather Merge, two levels down",
                read(above("Gather Merge", 20.0, 1, 1, deeper)), 20.0 - 6.0, 6.0 - 5.0, 5.0);
        assertOwn("a child of three processes and one of a single process", read(above("Gather", 20.0, 1, 1,
                node("Seq Scan", 4.0, 1, 3), node("Seq Scan", 2.0, 1, 1))), 20.0 - 4.0 - 2.0, 4.0, 2.0);
    }

    @Test
    void aSubPlanRunsWithinItsParent() {
        assertOwn(Explained.SUB_PLAN, 0.359 - 0.014 * 20, (0.014 - 0.013) * 20, (0.013 - 0.003) * 20, 0.003 * 20);
        assertThat(costliest(Explained.SUB_PLAN)).as("the orders of each customer").isEqualTo("Bitmap Heap Scan");
    }

    @Test
    void anInitPlanRunsWithinWhoeverAsksForIt() {
        assertOwn(Explained.INIT_PLAN, 8.501 - 3.902, 3.902 - 2.173, 2.173);
        assertOwn(Explained.INIT_PLAN_ELSEWHERE, 67.850 - 57.339, 12.296 - 11.270, 11.270, 57.339 - 53.624 - 0.157,
                53.624 - 12.296, 0.157 - 0.084, 0.084);
        Map<String, Object> initial = node("Result", 6.0, 1, 1, "Parent Relationship", "InitPlan", "Subplan Name",
                "InitPlan 1", "One-Time Filter", "((InitPlan 1).col1 > 0)");
        Map<String, Object> other = node("Index Scan", 1.0, 1, 1, "Index Cond", "(b = (InitPlan 11).col1)");
        Map<String, Object> idle = node("Seq Scan", 0.0, 0, 0, "Filter", "(a = (InitPlan 1).col1)");
        Map<String, Object> asks = node("Seq Scan", 8.0, 5, 1, "Filter", "(a > (InitPlan 1).col1)");
        Map<String, Object> later = node("Seq Scan", 7.0, 5, 1, "Filter", "(a < (InitPlan 1).col1)");
        assertOwn("an InitPlan hangs from a join, and a scan below it asks first",
                read(above("Nested Loop", 20.0, 1, 1, initial, other, idle, asks, later)),
                20.0 - 1.0 - 8.0 - 7.0, 6.0, 1.0, 0, 8.0 - 6.0, 7.0);
        Map<String, Object> listed = node("Sort", 8.0, 5, 1, "Sort Key", List.of("x", "((InitPlan 1).col1)"));
        assertOwn("an InitPlan stands in a list", read(above("Limit", 9.0, 1, 1, initial, listed)), 1.0, 6.0, 2.0);
        Map<String, Object> unlisted = node("Sort", 2.0, 5, 1, "Sort Key", List.of("x", "y"));
        assertOwn("another list comes before it", read(above("Append", 30.0, 1, 1, initial, unlisted, listed)),
                30.0 - 2.0 - 8.0, 6.0, 2.0, 8.0 - 6.0);
        Map<String, Object> itself = node("Result", 6.0, 1, 1, "Parent Relationship", "InitPlan", "Subplan Name",
                "InitPlan 1", "One-Time Filter", "((InitPlan 1).col1 > 0)", "Plans",
                List.of(node("Seq Scan", 5.0, 1, 1, "Filter", "(a = (InitPlan 1).col1)")));
        assertOwn("what is part of the InitPlan does not ask for it",
                read(above("Nested Loop", 20.0, 1, 1, itself, asks)), 20.0 - 8.0, 1.0, 5.0, 8.0 - 6.0);
        Map<String, Object> workers = node("Sort", 2.0, 5, 1, "Workers", List.of(Map.of("Worker Number", 0), 7));
        assertOwn("lists may have other things than texts", read(above("Append", 30.0, 1, 1, initial, workers, asks)),
                30.0 - 2.0 - 8.0, 6.0, 2.0, 8.0 - 6.0);
        assertOwn("nobody names it", read(above("Limit", 9.0, 1, 1, initial, node("Sort", 2.0, 5, 1))), 1.0, 6.0, 2.0);
    }

    @Test
    void aCallOfAFunctionAsksForNoChild() {
        assertOwn("the second scan calls a function without arguments", read(above("Append", 9.0, 1, 1,
                node("Seq Scan", 3.0, 5, 1), node("Seq Scan", 4.0, 5, 1, "Filter", "(placed < now())"))),
                9.0 - 3.0 - 4.0, 3.0, 4.0);
    }

    @Test
    void aCteRunsWithinWhoeverWaitsForIt() {
        assertOwn(Explained.CTE, 1.136 - 0.165 - 0.773, 0.541 - 0.066, 0.066, 0.165 - 0.101, 0.101, 0.773 - 0.675,
                0.675 - 0.541);
        assertThat(costliest(Explained.CTE)).as("reading the table, and not the scans of what was read")
                .isEqualTo("Bitmap Heap Scan");
        Map<String, Object> cte = node("Seq Scan", 4.0, 9, 1, "Parent Relationship", "InitPlan", "Subplan Name",
                "CTE a");
        Map<String, Object> other = node("CTE Scan", 9.0, 9, 1, "CTE Name", "b");
        Map<String, Object> first = node("CTE Scan", 5.0, 9, 1, "CTE Name", "a");
        Map<String, Object> second = node("CTE Scan", 5.0, 9, 1, "CTE Name", "a");
        assertOwn("two scans of a CTE waited as long", read(above("Append", 30.0, 1, 1, cte, other, first, second)),
                30.0 - 9.0 - 5.0 - 5.0, 4.0, 9.0, 5.0 - 4.0, 5.0);
        Map<String, Object> before = node("CTE Scan", 1.0, 9, 1, "CTE Name", "a", "Plans",
                List.of(node("Seq Scan", 1.5, 9, 1)));
        Map<String, Object> behind = node("CTE Scan", 1.0, 9, 1, "CTE Name", "a", "Plans",
                List.of(node("Seq Scan", 1.25, 9, 1)));
        assertOwn("neither scan of the CTE waited, the second one less little", read(above("Append", 30.0, 1, 1, cte,
                before, behind, node("CTE Scan", 9.0, 9, 1, "CTE Name", "b"))),
                30.0 - 1.0 - 1.0 - 9.0, 4.0, 0, 1.5, 0, 1.25, 9.0);
        Map<String, Object> unread = node("Seq Scan", 5.0, 1, 1, "Parent Relationship", "InitPlan", "Subplan Name",
                "CTE b");
        assertOwn("before a CTE that nobody scans was taken off, the first scan of the other one waited longer",
                read(above("CTE Scan", 18.0, 9, 1, "CTE Name", "a", unread, cte, node("CTE Scan", 8.0, 9, 1, "CTE Name",
                        "a"))), 10.0 - 5.0 - 4.0, 5.0, 4.0, 8.0);
        Map<String, Object> workTable = node("WorkTable Scan", 9.0, 9, 1, "CTE Name", "a");
        assertOwn("a scan of a work table is no scan of the CTE", read(above("Append", 30.0, 1, 1, cte, workTable,
                first)), 30.0 - 9.0 - 5.0, 4.0, 9.0, 5.0 - 4.0);
        assertOwn("nobody scans the CTE, as with a DELETE in WITH",
                read(above("Result", 7.0, 1, 1, cte)), 7.0 - 4.0, 4.0);
    }

    @Test
    void ownTimeIsNeverBelowZero() {
        assertOwn("rounded times of a child may be greater than those of its parent",
                read(above("Limit", 0.019, 1, 1, node("Index Scan", 0.020, 1, 1))), 0, 0.020);
    }

    @Test
    void whatWasNeverExecutedTookNothing() {
        PlanNode never = node(read(Explained.NEVER_EXECUTED), 2);
        assertThat(never.loops()).as("loops").isZero();
        assertThat(never.rows()).as("rows").isZero();
        assertThat(never.estimatedRows()).as("what the planner expected of a loop").isEqualTo(13);
        assertThat(read(Explained.NEVER_EXECUTED).worstEstimate())
                .as("13 rows were expected of a node that nobody ran, and 13 of the join")
                .hasValueSatisfying(node -> assertThat(node.type()).as("the worst").isEqualTo("Nested Loop"));
        assertThat(read(above("Append", 1, 5, 1, node("Seq Scan", 0, 0, 0, "Plan Rows", 99))).worstEstimate())
                .as("99 were expected of a node that nobody ran").isEmpty();
        PlanSummary hasTimes = read(above("Append", 1.0, 1, 1, node("Seq Scan", 99.0, 0, 0),
                node("Seq Scan", 0.4, 1, 1)));
        assertOwn("0 loops are no time, whatever stands there", hasTimes, 0.6, 0, 0.4);
    }

    @Test
    void theCostliestHasTheMostOwnTime() {
        PlanSummary equal = read(above("Append", 7.0, 1, 1, node("Seq Scan", 3.0, 1, 1, "Relation Name", "a"),
                node("Seq Scan", 3.0, 1, 1, "Relation Name", "b")));
        assertThat(equal.costliest()).as("two scans took 3 ms each, and the first one is named")
                .hasValueSatisfying(node -> assertThat(node.relation()).as("table").isEqualTo("a"));
        assertThat(equal.costliest().orElseThrow()).as("it is the node of the tree")
                .isSameAs(equal.root().children().get(0));
        Map<String, Object> untimed = plan("Seq Scan", 0, 5, 1);
        ((Map<?, ?>) untimed.get("Plan")).remove("Actual Total Time");
        assertThat(read(untimed).costliest()).as("EXPLAIN with TIMING OFF has no times").isEmpty();
        assertThat(read(untimed).root().ownMillis()).as("no time").isZero();
        assertThat(read(plan("Result", 0.0, 1, 1)).costliest()).as("a plan with times, all of them 0").isPresent();
        Map<String, Object> partly = above("Append", 0, 5, 1, node("Seq Scan", 3.0, 1, 1));
        ((Map<?, ?>) partly.get("Plan")).remove("Actual Total Time");
        assertThat(read(partly).costliest()).as("a plan in which only a child of the topmost node has a time")
                .hasValueSatisfying(node -> assertThat(node.type()).as("the costliest").isEqualTo("Seq Scan"));
    }

    @Test
    void theWorstEstimateIsFarthestOff() {
        assertThat(worst(Explained.MISESTIMATE)).as("54 expected and 270 returned; below it 4 and 20")
                .isEqualTo("Nested Loop");
        assertThat(worst(Explained.SUB_PLAN)).as("13 expected in a loop and 14 returned").isEqualTo("Bitmap Heap Scan");
        assertThat(worst(Explained.CTE)).as("2 expected and 20 returned").isEqualTo("CTE Scan");
        assertThat(read(above("Append", 1, 40, 1, node("Seq Scan", 1, 8, 1), "Plan Rows", 10)).worstEstimate())
                .as("10 expected and 40 returned is worse than 5 and 8").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Append"));
        assertThat(read(above("Append", 1, 10, 1, node("Seq Scan", 1, 1, 1), "Plan Rows", 20)).worstEstimate())
                .as("too many expected is as wrong as too few: 5 and 1 is worse than 20 and 10").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Seq Scan"));
        assertThat(read(plan("Seq Scan", 1, 5, 1)).worstEstimate()).as("5 expected and 5 returned").isEmpty();
    }

    @Test
    void anEstimateIsOfOneLoop() {
        assertThat(read(plan("Index Scan", 1, 5, 1000)).worstEstimate())
                .as("5 expected of a loop, and 5 came in each of 1,000").isEmpty();
        assertThat(read(plan("Index Scan", 1, 10, 2)).worstEstimate())
                .as("5 expected of a loop, and 10 came in each of 2").isPresent();
    }

    @Test
    void lessThanOneRowCountsAsOne() {
        assertThat(read(plan("Seq Scan", 1, 0, 1, "Plan Rows", 1)).worstEstimate())
                .as("1 expected, the least that a planner ever says, and none returned").isEmpty();
        assertThat(read(plan("Seq Scan", 1, new BigDecimal("0.02"), 50, "Plan Rows", 1)).worstEstimate())
                .as("1 expected, and one came in 50 loops").isEmpty();
        assertThat(read(plan("ModifyTable", 1, 0, 1, "Plan Rows", 0)).worstEstimate()).as("an UPDATE returns nothing")
                .isEmpty();
        PlanSummary two = read(above("Append", 1, 0, 1, node("Seq Scan", 1, 0, 1, "Plan Rows", 3), "Plan Rows", 2));
        assertThat(two.worstEstimate()).as("3 expected and none returned").hasValueSatisfying(
                node -> assertThat(node.type()).as("the worst").isEqualTo("Seq Scan"));
    }

    @Test
    void bitmapsCountNoRows() {
        assertThat(worst(Explained.BITMAP)).as("the or of two bitmaps says 0 rows, and 97 were expected")
                .isNotEqualTo("BitmapOr");
        assertThat(read(above("Bitmap Heap Scan", 1, 5, 1, node("BitmapAnd", 1, 0, 1, "Plan Rows", 4))).worstEstimate())
                .as("the and of two bitmaps says 0 rows").isEmpty();
    }

    @Test
    void whatALimitStopsIsNotWrong() {
        assertThat(read(Explained.TOP).worstEstimate()).as("20,000 were expected of what a limit stopped after 10")
                .isEmpty();
        assertThat(read(above("Limit", 1, 5, 1, node("Seq Scan", 1, 50, 1))).worstEstimate())
                .as("5 expected and 50 returned, below a limit").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Seq Scan"));
        assertThat(read(above("Append", 1, 5, 1, above("Limit", 1, 1, 1, above("Sort", 1, 1, 1,
                node("Seq Scan", 1, 1, 1)).get("Plan")).get("Plan"))).worstEstimate())
                .as("a limit itself is judged: 5 expected and 1 returned").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Limit"));
        assertThat(read(above("Append", 1, 5, 1, above("Limit", 1, 5, 1).get("Plan"), node("Seq Scan", 1, 1, 1)))
                .worstEstimate()).as("what is beside a limit is not below it").isPresent();
    }

    @Test
    void whatALimitStopsIsJudgedByTheLoop() {
        assertThat(read(above("Limit", 1, 5, 1, node("Index Scan", 1, 2, 10))).worstEstimate())
                .as("below a limit, 5 expected of a loop and 2 returned, in all 20").isEmpty();
        assertThat(read(above("Limit", 1, 5, 1, above("Nested Loop", 1, 5, 1, above("Sort", 1, 5, 1,
                node("Seq Scan", 1, 2, 1)).get("Plan")).get("Plan"))).worstEstimate())
                .as("three levels below a limit, 5 expected and 2 returned").isEmpty();
    }

    @Test
    void itIsTheNodeAndNotTheLimitThatReturnedLess() {
        assertThat(read(above("Limit", 1, 50, 1, node("Seq Scan", 1, 1, 1))).worstEstimate())
                .as("5 expected and 1 returned, below a limit that returned more than expected").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Limit"));
        assertThat(read(above("Limit", 1, 1, 1, node("Seq Scan", 1, 40, 1))).worstEstimate())
                .as("5 expected and 40 returned, below a limit that returned less than expected").hasValueSatisfying(
                        node -> assertThat(node.type()).as("the worst").isEqualTo("Seq Scan"));
    }

    @Test
    void aPlanThatWasNotExecutedIsRefused() {
        assertThat(read(Map.of("Plan", node("Seq Scan", 1, 1, 1))).costliest()).as("one that was executed").isPresent();
        Map<String, Object> scan = new LinkedHashMap<>(Map.of("Node Type", "Seq Scan", "Plan Rows", 5));
        assertThatThrownBy(() -> read(Map.of("Plan", scan)), "EXPLAIN without ANALYZE")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ANALYZE");
        assertThatThrownBy(() -> read(above("Append", 1, 1, 1, scan)), "the topmost node was executed, its child not")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ANALYZE");
        for (Map<String, ?> none : List.of(Map.<String, Object>of(), Map.of("Execution Time", 1.0),
                Map.of("Plan", "text"))) {
            assertThatThrownBy(() -> read(none), "no plan: %s", none).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Plan");
        }
        assertThatThrownBy(() -> new PlanReader().read(null), "read(null)").isInstanceOf(NullPointerException.class);
    }

    @Test
    void numbersComeInAnyTypeAndMapsAreNotChanged() {
        Map<String, Object> scan = Collections.unmodifiableMap(node("Seq Scan", new BigDecimal("2.5"), 3L, 2.0f,
                "Relation Name", "t", "Workers", List.of(), "Triggers", Map.of("a", 1), "Novelty", true));
        Map<String, Object> root = Collections.unmodifiableMap(node("Limit", 6, 6L, 1, "Plans", List.of(scan)));
        PlanSummary summary = read(Map.of("Plan", root));
        assertOwn("a plan of unmodifiable maps", summary, 1.0, 5.0);
        assertThat(summary.rowsRead()).as("two loops of three rows").isCloseTo(6, EXACTLY);
        assertThatThrownBy(() -> summary.root().children().clear(), "children().clear()")
                .isInstanceOf(UnsupportedOperationException.class);
        Map<String, Object> real = Explained.PARALLEL.plan();
        read(real);
        assertThat(real).as("the plan is as it was").isEqualTo(Explained.PARALLEL.plan());
    }

    @Test
    void theWorkGrowsWithThePlan() {
        long few = looks(10);
        assertThat(looks(160)).as("looks at the nodes of a plan that is 16 times as large as one with %d looks", few)
                .isBetween(1L, 2 * 16 * few);
    }

    /** How often a reader calls the maps of a plan with an InitPlan, a CTE and a rest of so many nodes each. */
    private static long looks(int size) {
        long[] looks = {0};
        Map<String, Object> deep = node("Seq Scan", 1.0, 1, 1);
        List<Object> inCte = new ArrayList<>();
        List<Object> below = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            deep = node("Sort", 1.0, 1, 1, "Plans", List.of(counted(deep, looks)));
            inCte.add(counted(node("Seq Scan", 1.0, 1, 1), looks));
            below.add(counted(node("Seq Scan", 1.0, 1, 1), looks));
        }
        deep.put("Parent Relationship", "InitPlan");
        deep.put("Subplan Name", "InitPlan 1");
        below.add(counted(deep, looks));
        below.add(counted(node("Append", 1.0, 1, 1, "Parent Relationship", "InitPlan", "Subplan Name", "CTE a", "Plans",
                inCte), looks));
        below.add(counted(node("CTE Scan", 9.0, 1, 1, "CTE Name", "a", "Filter", "(a = (InitPlan 1).col1)"), looks));
        read(Map.of("Plan", counted(node("Append", 999.0, 1, 1, "Plans", below), looks)));
        return looks[0];
    }

    /** A map that counts the calls of it. */
    private static Map<?, ?> counted(Map<String, Object> node, long[] looks) {
        return (Map<?, ?>) Proxy.newProxyInstance(PlanReaderTest.class.getClassLoader(), new Class<?>[] {Map.class},
                (self, method, arguments) -> {
                    looks[0]++;
                    return method.invoke(node, arguments);
                });
    }

    @Test
    void oneReaderReadsManyPlans() {
        PlanReader reader = new PlanReader();
        PlanSummary first = reader.read(Explained.CTE.plan());
        for (Explained each : Explained.values()) {
            assertThat(reader.read(each.plan())).as("%s, after other plans", each)
                    .isEqualTo(new PlanReader().read(each.plan()));
        }
        assertThat(reader.read(Explained.CTE.plan())).as("the same plan again").isEqualTo(first);
    }

    private static PlanSummary read(Explained explained) {
        return read(explained.plan());
    }

    private static PlanSummary read(Map<String, ?> explained) {
        return new PlanReader().read(explained);
    }

    private static String costliest(Explained explained) {
        return read(explained).costliest().orElseThrow().type();
    }

    private static String worst(Explained explained) {
        return read(explained).worstEstimate().orElseThrow().type();
    }

    private static PlanNode node(PlanSummary summary, int index) {
        return summary.root().all().skip(index).findFirst().orElseThrow();
    }

    private static void assertOwn(Explained explained, double... millis) {
        assertOwn(explained.toString(), read(explained), millis);
    }

    private static void assertOwn(String what, PlanSummary summary, double... millis) {
        List<PlanNode> nodes = summary.root().all().toList();
        assertThat(nodes).as("%s: nodes", what).hasSize(millis.length);
        for (int i = 0; i < millis.length; i++) {
            assertThat(nodes.get(i).ownMillis()).as("%s: the own time of node %d, %s", what, i, nodes.get(i).type())
                    .isCloseTo(Math.max(0, millis[i]), EXACTLY);
        }
    }

    /** What EXPLAIN would print for a plan of one node. */
    private static Map<String, Object> plan(String type, Number time, Number rows, Number loops, Object... more) {
        return new LinkedHashMap<>(Map.of("Plan", node(type, time, rows, loops, more)));
    }

    /** What EXPLAIN would print for a node with others below it; then further properties may follow. */
    private static Map<String, Object> above(String type, Number time, Number rows, Number loops, Object... below) {
        Map<String, Object> node = node(type, time, rows, loops);
        List<Object> children = new ArrayList<>();
        for (int i = 0; i < below.length; i++) {
            if (below[i] instanceof String property) {
                node.put(property, below[++i]);
            } else {
                children.add(below[i]);
            }
        }
        node.put("Plans", children);
        return new LinkedHashMap<>(Map.of("Plan", node));
    }

    /** A node of which 5 rows were expected. */
    private static Map<String, Object> node(String type, Number time, Number rows, Number loops, Object... more) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("Node Type", type);
        node.put("Plan Rows", 5);
        node.put("Actual Total Time", time);
        node.put("Actual Rows", rows);
        node.put("Actual Loops", loops);
        for (int i = 0; i < more.length; i += 2) {
            node.put((String) more[i], more[i + 1]);
        }
        return node;
    }
}
