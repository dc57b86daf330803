package katas.queries;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;

/**
 * What EXPLAIN (ANALYZE, BUFFERS OFF, FORMAT JSON) has printed, but for line breaks. There are 1,000 customers in 50
 * cities and 20,000 orders, of which a third belongs to nobody.
 */
enum Explained {

    /**
     * PostgreSQL 17: SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer = c.id WHERE c.city = 3 AND
     * o.amount > 950.
     */
    NESTED_LOOP_17("""
            [ { "Plan": { "Node Type": "Nested Loop", "Parallel Aware": false, "Async Capable": false,
            "Join Type": "Inner", "Startup Cost": 0.29, "Total Cost": 786.65, "Plan Rows": 13, "Plan Width": 8,
            "Actual Startup Time": 0.033, "Actual Total Time": 0.274, "Actual Rows": 13, "Actual Loops": 1,
            "Inner Unique": false, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 19.50, "Plan Rows": 20, "Plan Width": 8, "Actual Startup Time":
            0.014, "Actual Total Time": 0.064, "Actual Rows": 20, "Actual Loops": 1, "Filter": "(city = 3)",
            "Rows Removed by Filter": 980 }, { "Node Type": "Index Scan", "Parent Relationship": "Inner",
            "Parallel Aware": false, "Async Capable": false, "Scan Direction": "Forward", "Index Name":
            "orders_customer", "Relation Name": "orders", "Alias": "o", "Startup Cost": 0.29, "Total Cost": 38.35,
            "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time": 0.009, "Actual Total Time": 0.010,
            "Actual Rows": 1, "Actual Loops": 20, "Index Cond": "(customer = c.id)",
            "Rows Removed by Index Recheck": 0, "Filter": "(amount > 950)", "Rows Removed by Filter": 13 } ] },
            "Planning Time": 0.117, "Triggers": [ ], "Execution Time": 0.292 } ]"""),

    /**
     * PostgreSQL 18: SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer = c.id WHERE c.city = 3 AND
     * o.amount > 950.
     */
    NESTED_LOOP("""
            [ { "Plan": { "Node Type": "Nested Loop", "Parallel Aware": false, "Async Capable": false,
            "Join Type": "Inner", "Startup Cost": 0.29, "Total Cost": 786.65, "Plan Rows": 13, "Plan Width": 8,
            "Actual Startup Time": 0.038, "Actual Total Time": 0.281, "Actual Rows": 13.00, "Actual Loops": 1,
            "Disabled": false, "Inner Unique": false, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship":
            "Outer", "Parallel Aware": false, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 19.50, "Plan Rows": 20, "Plan Width": 8, "Actual Startup Time":
            0.018, "Actual Total Time": 0.066, "Actual Rows": 20.00, "Actual Loops": 1, "Disabled": false,
            "Filter": "(city = 3)", "Rows Removed by Filter": 980 }, { "Node Type": "Index Scan",
            "Parent Relationship": "Inner", "Parallel Aware": false, "Async Capable": false, "Scan Direction":
            "Forward", "Index Name": "orders_customer", "Relation Name": "orders", "Alias": "o", "Startup Cost":
            0.29, "Total Cost": 38.35, "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time": 0.009,
            "Actual Total Time": 0.010, "Actual Rows": 0.65, "Actual Loops": 20, "Disabled": false, "Index Cond":
            "(customer = c.id)", "Rows Removed by Index Recheck": 0, "Filter": "(amount > 950)",
            "Rows Removed by Filter": 13, "Index Searches": 20 } ] }, "Planning Time": 0.135, "Triggers": [ ],
            "Execution Time": 0.302 } ]"""),

    /**
     * PostgreSQL 18: SELECT city, count(*) FROM orders o JOIN customers c ON c.id = o.customer WHERE o.amount <
     * 500 GROUP BY city.
     */
    PARALLEL("""
            [ { "Plan": { "Node Type": "Aggregate", "Strategy": "Sorted", "Partial Mode": "Finalize",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 414.34, "Total Cost": 416.82,
            "Plan Rows": 50, "Plan Width": 12, "Actual Startup Time": 95.600, "Actual Total Time": 95.890,
            "Actual Rows": 50.00, "Actual Loops": 1, "Disabled": false, "Group Key": ["c.city"], "Plans": [ {
            "Node Type": "Gather Merge", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable":
            false, "Startup Cost": 414.34, "Total Cost": 415.72, "Plan Rows": 120, "Plan Width": 12,
            "Actual Startup Time": 95.586, "Actual Total Time": 95.869, "Actual Rows": 50.00, "Actual Loops": 1,
            "Disabled": false, "Workers Planned": 2, "Workers Launched": 2, "Plans": [ { "Node Type": "Sort",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Startup Cost":
            414.32, "Total Cost": 414.44, "Plan Rows": 50, "Plan Width": 12, "Actual Startup Time": 1.586,
            "Actual Total Time": 1.589, "Actual Rows": 16.67, "Actual Loops": 3, "Disabled": false, "Sort Key":
            ["c.city"], "Sort Method": "quicksort", "Sort Space Used": 26, "Sort Space Type": "Memory", "Workers":
            [ { "Worker Number": 0, "Sort Method": "quicksort", "Sort Space Used": 25, "Sort Space Type": "Memory"
            }, { "Worker Number": 1, "Sort Method": "quicksort", "Sort Space Used": 25, "Sort Space Type":
            "Memory" } ], "Plans": [ { "Node Type": "Aggregate", "Strategy": "Hashed", "Partial Mode": "Partial",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Startup Cost":
            412.41, "Total Cost": 412.91, "Plan Rows": 50, "Plan Width": 12, "Actual Startup Time": 1.565,
            "Actual Total Time": 1.568, "Actual Rows": 16.67, "Actual Loops": 3, "Disabled": false, "Group Key":
            ["c.city"], "Planned Partitions": 0, "HashAgg Batches": 1, "Peak Memory Usage": 32, "Disk Usage": 0,
            "Workers": [ { "Worker Number": 0, "HashAgg Batches": 1, "Peak Memory Usage": 32, "Disk Usage": 0 }, {
            "Worker Number": 1, "HashAgg Batches": 1, "Peak Memory Usage": 32, "Disk Usage": 0 } ], "Plans": [ {
            "Node Type": "Hash Join", "Parent Relationship": "Outer", "Parallel Aware": true, "Async Capable":
            false, "Join Type": "Inner", "Startup Cost": 16.38, "Total Cost": 398.52, "Plan Rows": 2778,
            "Plan Width": 4, "Actual Startup Time": 0.165, "Actual Total Time": 1.032, "Actual Rows": 2222.67,
            "Actual Loops": 3, "Disabled": false, "Inner Unique": true, "Hash Cond": "(o.customer = c.id)",
            "Workers": [ ], "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer",
            "Parallel Aware": true, "Async Capable": false, "Relation Name": "orders", "Alias": "o",
            "Startup Cost": 0.00, "Total Cost": 371.17, "Plan Rows": 4167, "Plan Width": 4, "Actual Startup Time":
            0.005, "Actual Total Time": 1.503, "Actual Rows": 10000.00, "Actual Loops": 1, "Disabled": false,
            "Filter": "(amount < 500)", "Rows Removed by Filter": 10000, "Workers": [ ] }, { "Node Type": "Hash",
            "Parent Relationship": "Inner", "Parallel Aware": true, "Async Capable": false, "Startup Cost": 11.17,
            "Total Cost": 11.17, "Plan Rows": 417, "Plan Width": 8, "Actual Startup Time": 0.068,
            "Actual Total Time": 0.069, "Actual Rows": 333.33, "Actual Loops": 3, "Disabled": false,
            "Hash Buckets": 1024, "Original Hash Buckets": 1024, "Hash Batches": 1, "Original Hash Batches": 1,
            "Peak Memory Usage": 72, "Workers": [ ], "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship":
            "Outer", "Parallel Aware": true, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 11.17, "Plan Rows": 417, "Plan Width": 8, "Actual Startup Time":
            0.008, "Actual Total Time": 0.080, "Actual Rows": 1000.00, "Actual Loops": 1, "Disabled": false,
            "Workers": [ ] } ] } ] } ] } ] } ] } ] }, "Planning Time": 0.219, "Triggers": [ ], "Execution Time":
            95.938 } ]"""),

    /** PostgreSQL 17: SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer = c.id WHERE c.city = -1. */
    NEVER_EXECUTED("""
            [ { "Plan": { "Node Type": "Nested Loop", "Parallel Aware": false, "Async Capable": false,
            "Join Type": "Inner", "Startup Cost": 0.29, "Total Cost": 76.14, "Plan Rows": 13, "Plan Width": 8,
            "Actual Startup Time": 0.051, "Actual Total Time": 0.051, "Actual Rows": 0, "Actual Loops": 1,
            "Inner Unique": false, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 19.50, "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time":
            0.051, "Actual Total Time": 0.051, "Actual Rows": 0, "Actual Loops": 1, "Filter":
            "(city = '-1'::integer)", "Rows Removed by Filter": 1000 }, { "Node Type": "Index Scan",
            "Parent Relationship": "Inner", "Parallel Aware": false, "Async Capable": false, "Scan Direction":
            "Forward", "Index Name": "orders_customer", "Relation Name": "orders", "Alias": "o", "Startup Cost":
            0.29, "Total Cost": 56.51, "Plan Rows": 13, "Plan Width": 8, "Actual Startup Time": 0.000,
            "Actual Total Time": 0.000, "Actual Rows": 0, "Actual Loops": 0, "Index Cond": "(customer = c.id)",
            "Rows Removed by Index Recheck": 0 } ] }, "Planning Time": 0.051, "Triggers": [ ], "Execution Time":
            0.059 } ]"""),

    /** PostgreSQL 17: SELECT id FROM orders WHERE amount > (SELECT avg(amount) * 1.9 FROM orders). */
    INIT_PLAN("""
            [ { "Plan": { "Node Type": "Seq Scan", "Parallel Aware": false, "Async Capable": false,
            "Relation Name": "orders", "Alias": "orders", "Startup Cost": 517.02, "Total Cost": 1084.02,
            "Plan Rows": 6667, "Plan Width": 4, "Actual Startup Time": 3.926, "Actual Total Time": 8.501,
            "Actual Rows": 1000, "Actual Loops": 1, "Filter": "((amount)::numeric > (InitPlan 1).col1)",
            "Rows Removed by Filter": 19000, "Plans": [ { "Node Type": "Aggregate", "Strategy": "Plain",
            "Partial Mode": "Simple", "Parent Relationship": "InitPlan", "Subplan Name": "InitPlan 1",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 517.00, "Total Cost": 517.02,
            "Plan Rows": 1, "Plan Width": 32, "Actual Startup Time": 3.900, "Actual Total Time": 3.902,
            "Actual Rows": 1, "Actual Loops": 1, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship":
            "Outer", "Parallel Aware": false, "Async Capable": false, "Relation Name": "orders", "Alias":
            "orders_1", "Startup Cost": 0.00, "Total Cost": 467.00, "Plan Rows": 20000, "Plan Width": 4,
            "Actual Startup Time": 0.002, "Actual Total Time": 2.173, "Actual Rows": 20000, "Actual Loops": 1 } ]
            } ] }, "Planning Time": 0.103, "Triggers": [ ], "Execution Time": 8.576 } ]"""),

    /**
     * PostgreSQL 18: SELECT c.city, count(*) FROM orders o JOIN customers c ON c.id = o.customer WHERE o.amount >
     * (SELECT avg(amount) FROM orders) GROUP BY c.city.
     */
    INIT_PLAN_ELSEWHERE("""
            [ { "Plan": { "Node Type": "Aggregate", "Strategy": "Hashed", "Partial Mode": "Simple",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 1153.28, "Total Cost": 1153.78,
            "Plan Rows": 50, "Plan Width": 12, "Actual Startup Time": 67.840, "Actual Total Time": 67.850,
            "Actual Rows": 50.00, "Actual Loops": 1, "Disabled": false, "Group Key": ["c.city"],
            "Planned Partitions": 0, "HashAgg Batches": 1, "Peak Memory Usage": 32, "Disk Usage": 0, "Plans": [ {
            "Node Type": "Aggregate", "Strategy": "Plain", "Partial Mode": "Simple", "Parent Relationship":
            "InitPlan", "Subplan Name": "InitPlan 1", "Parallel Aware": false, "Async Capable": false,
            "Startup Cost": 517.00, "Total Cost": 517.01, "Plan Rows": 1, "Plan Width": 32, "Actual Startup Time":
            12.294, "Actual Total Time": 12.296, "Actual Rows": 1.00, "Actual Loops": 1, "Disabled": false,
            "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer", "Parallel Aware": false,
            "Async Capable": false, "Relation Name": "orders", "Alias": "orders", "Startup Cost": 0.00,
            "Total Cost": 467.00, "Plan Rows": 20000, "Plan Width": 4, "Actual Startup Time": 0.002,
            "Actual Total Time": 11.270, "Actual Rows": 20000.00, "Actual Loops": 1, "Disabled": false } ] }, {
            "Node Type": "Hash Join", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable":
            false, "Join Type": "Inner", "Startup Cost": 29.50, "Total Cost": 614.05, "Plan Rows": 4445,
            "Plan Width": 4, "Actual Startup Time": 12.475, "Actual Total Time": 57.339, "Actual Rows": 6667.00,
            "Actual Loops": 1, "Disabled": false, "Inner Unique": true, "Hash Cond": "(o.customer = c.id)",
            "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer", "Parallel Aware": false,
            "Async Capable": false, "Relation Name": "orders", "Alias": "o", "Startup Cost": 0.00, "Total Cost":
            567.00, "Plan Rows": 6667, "Plan Width": 4, "Actual Startup Time": 12.310, "Actual Total Time":
            53.624, "Actual Rows": 10000.00, "Actual Loops": 1, "Disabled": false, "Filter":
            "((amount)::numeric > (InitPlan 1).col1)", "Rows Removed by Filter": 10000 }, { "Node Type": "Hash",
            "Parent Relationship": "Inner", "Parallel Aware": false, "Async Capable": false, "Startup Cost":
            17.00, "Total Cost": 17.00, "Plan Rows": 1000, "Plan Width": 8, "Actual Startup Time": 0.156,
            "Actual Total Time": 0.157, "Actual Rows": 1000.00, "Actual Loops": 1, "Disabled": false,
            "Hash Buckets": 1024, "Original Hash Buckets": 1024, "Hash Batches": 1, "Original Hash Batches": 1,
            "Peak Memory Usage": 48, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 17.00, "Plan Rows": 1000, "Plan Width": 8, "Actual Startup Time":
            0.015, "Actual Total Time": 0.084, "Actual Rows": 1000.00, "Actual Loops": 1, "Disabled": false } ] }
            ] } ] }, "Planning Time": 0.212, "Triggers": [ ], "Execution Time": 67.898 } ]"""),

    /**
     * PostgreSQL 17: SELECT c.name, (SELECT max(o.amount) FROM orders o WHERE o.customer = c.id) FROM customers c
     * WHERE c.city = 5.
     */
    SUB_PLAN("""
            [ { "Plan": { "Node Type": "Seq Scan", "Parallel Aware": false, "Async Capable": false,
            "Relation Name": "customers", "Alias": "c", "Startup Cost": 0.00, "Total Cost": 979.25, "Plan Rows":
            20, "Plan Width": 8, "Actual Startup Time": 0.052, "Actual Total Time": 0.359, "Actual Rows": 20,
            "Actual Loops": 1, "Filter": "(city = 5)", "Rows Removed by Filter": 980, "Plans": [ { "Node Type":
            "Aggregate", "Strategy": "Plain", "Partial Mode": "Simple", "Parent Relationship": "SubPlan",
            "Subplan Name": "SubPlan 1", "Parallel Aware": false, "Async Capable": false, "Startup Cost": 47.98,
            "Total Cost": 47.99, "Plan Rows": 1, "Plan Width": 4, "Actual Startup Time": 0.014,
            "Actual Total Time": 0.014, "Actual Rows": 1, "Actual Loops": 20, "Plans": [ { "Node Type":
            "Bitmap Heap Scan", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false,
            "Relation Name": "orders", "Alias": "o", "Startup Cost": 4.39, "Total Cost": 47.95, "Plan Rows": 13,
            "Plan Width": 4, "Actual Startup Time": 0.005, "Actual Total Time": 0.013, "Actual Rows": 14,
            "Actual Loops": 20, "Recheck Cond": "(customer = c.id)", "Rows Removed by Index Recheck": 0,
            "Exact Heap Blocks": 270, "Lossy Heap Blocks": 0, "Plans": [ { "Node Type": "Bitmap Index Scan",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Index Name":
            "orders_customer", "Startup Cost": 0.00, "Total Cost": 4.38, "Plan Rows": 13, "Plan Width": 0,
            "Actual Startup Time": 0.003, "Actual Total Time": 0.003, "Actual Rows": 14, "Actual Loops": 20,
            "Index Cond": "(customer = c.id)" } ] } ] } ] }, "Planning Time": 0.101, "Triggers": [ ],
            "Execution Time": 0.381 } ]"""),

    /**
     * PostgreSQL 18: WITH big AS MATERIALIZED (SELECT customer, amount FROM orders WHERE amount > 900) SELECT
     * (SELECT count(*) FROM big), b.customer FROM big b WHERE b.amount = (SELECT max(amount) FROM big).
     */
    CTE("""
            [ { "Plan": { "Node Type": "CTE Scan", "Parallel Aware": false, "Async Capable": false, "CTE Name":
            "big", "Alias": "b", "Startup Cost": 408.50, "Total Cost": 453.05, "Plan Rows": 2, "Plan Width": 12,
            "Actual Startup Time": 1.043, "Actual Total Time": 1.136, "Actual Rows": 20.00, "Actual Loops": 1,
            "Disabled": false, "Filter": "(amount = (InitPlan 3).col1)", "Rows Removed by Filter": 1960,
            "Storage": "Memory", "Maximum Storage": 78, "Plans": [ { "Node Type": "Bitmap Heap Scan",
            "Parent Relationship": "InitPlan", "Subplan Name": "CTE big", "Parallel Aware": false,
            "Async Capable": false, "Relation Name": "orders", "Alias": "orders", "Startup Cost": 27.63,
            "Total Cost": 319.38, "Plan Rows": 1980, "Plan Width": 8, "Actual Startup Time": 0.098,
            "Actual Total Time": 0.541, "Actual Rows": 1980.00, "Actual Loops": 1, "Disabled": false,
            "Recheck Cond": "(amount > 900)", "Rows Removed by Index Recheck": 0, "Exact Heap Blocks": 267,
            "Lossy Heap Blocks": 0, "Plans": [ { "Node Type": "Bitmap Index Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Index Name": "orders_amount", "Startup Cost": 0.00,
            "Total Cost": 27.14, "Plan Rows": 1980, "Plan Width": 0, "Actual Startup Time": 0.066,
            "Actual Total Time": 0.066, "Actual Rows": 1980.00, "Actual Loops": 1, "Disabled": false,
            "Index Cond": "(amount > 900)", "Index Searches": 1 } ] }, { "Node Type": "Aggregate", "Strategy":
            "Plain", "Partial Mode": "Simple", "Parent Relationship": "InitPlan", "Subplan Name": "InitPlan 2",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 44.55, "Total Cost": 44.56,
            "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time": 0.164, "Actual Total Time": 0.165,
            "Actual Rows": 1.00, "Actual Loops": 1, "Disabled": false, "Plans": [ { "Node Type": "CTE Scan",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "CTE Name": "big",
            "Alias": "big", "Startup Cost": 0.00, "Total Cost": 39.60, "Plan Rows": 1980, "Plan Width": 0,
            "Actual Startup Time": 0.000, "Actual Total Time": 0.101, "Actual Rows": 1980.00, "Actual Loops": 1,
            "Disabled": false, "Storage": "Memory", "Maximum Storage": 78 } ] }, { "Node Type": "Aggregate",
            "Strategy": "Plain", "Partial Mode": "Simple", "Parent Relationship": "InitPlan", "Subplan Name":
            "InitPlan 3", "Parallel Aware": false, "Async Capable": false, "Startup Cost": 44.55, "Total Cost":
            44.56, "Plan Rows": 1, "Plan Width": 4, "Actual Startup Time": 0.773, "Actual Total Time": 0.773,
            "Actual Rows": 1.00, "Actual Loops": 1, "Disabled": false, "Plans": [ { "Node Type": "CTE Scan",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "CTE Name": "big",
            "Alias": "big_1", "Startup Cost": 0.00, "Total Cost": 39.60, "Plan Rows": 1980, "Plan Width": 4,
            "Actual Startup Time": 0.000, "Actual Total Time": 0.675, "Actual Rows": 1980.00, "Actual Loops": 1,
            "Disabled": false, "Storage": "Memory", "Maximum Storage": 78 } ] } ] }, "Planning Time": 0.103,
            "Triggers": [ ], "Execution Time": 1.167 } ]"""),

    /** PostgreSQL 18: SELECT count(*) FROM orders WHERE amount BETWEEN 10 AND 12 OR customer = 77. */
    BITMAP("""
            [ { "Plan": { "Node Type": "Aggregate", "Strategy": "Plain", "Partial Mode": "Simple",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 204.67, "Total Cost": 204.68,
            "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time": 0.045, "Actual Total Time": 0.045,
            "Actual Rows": 1.00, "Actual Loops": 1, "Disabled": false, "Plans": [ { "Node Type":
            "Bitmap Heap Scan", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false,
            "Relation Name": "orders", "Alias": "orders", "Startup Cost": 9.56, "Total Cost": 204.43, "Plan Rows":
            97, "Plan Width": 0, "Actual Startup Time": 0.014, "Actual Total Time": 0.041, "Actual Rows": 74.00,
            "Actual Loops": 1, "Disabled": false, "Recheck Cond":
            "(((amount >= 10) AND (amount <= 12)) OR (customer = 77))", "Rows Removed by Index Recheck": 0,
            "Exact Heap Blocks": 74, "Lossy Heap Blocks": 0, "Plans": [ { "Node Type": "BitmapOr",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Startup Cost": 9.56,
            "Total Cost": 9.56, "Plan Rows": 97, "Plan Width": 0, "Actual Startup Time": 0.007,
            "Actual Total Time": 0.007, "Actual Rows": 0.00, "Actual Loops": 1, "Disabled": false, "Plans": [ {
            "Node Type": "Bitmap Index Scan", "Parent Relationship": "Member", "Parallel Aware": false,
            "Async Capable": false, "Index Name": "orders_amount", "Startup Cost": 0.00, "Total Cost": 5.12,
            "Plan Rows": 83, "Plan Width": 0, "Actual Startup Time": 0.005, "Actual Total Time": 0.005,
            "Actual Rows": 60.00, "Actual Loops": 1, "Disabled": false, "Index Cond":
            "((amount >= 10) AND (amount <= 12))", "Index Searches": 1 }, { "Node Type": "Bitmap Index Scan",
            "Parent Relationship": "Member", "Parallel Aware": false, "Async Capable": false, "Index Name":
            "orders_customer", "Startup Cost": 0.00, "Total Cost": 4.39, "Plan Rows": 14, "Plan Width": 0,
            "Actual Startup Time": 0.002, "Actual Total Time": 0.002, "Actual Rows": 14.00, "Actual Loops": 1,
            "Disabled": false, "Index Cond": "(customer = 77)", "Index Searches": 1 } ] } ] } ] },
            "Planning Time": 0.055, "Triggers": [ ], "Execution Time": 0.056 } ]"""),

    /** PostgreSQL 17: SELECT id FROM orders ORDER BY amount DESC, id LIMIT 10. */
    TOP("""
            [ { "Plan": { "Node Type": "Limit", "Parallel Aware": false, "Async Capable": false, "Startup Cost":
            2.17, "Total Cost": 3.25, "Plan Rows": 10, "Plan Width": 8, "Actual Startup Time": 0.051,
            "Actual Total Time": 0.052, "Actual Rows": 10, "Actual Loops": 1, "Plans": [ { "Node Type":
            "Incremental Sort", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false,
            "Startup Cost": 2.17, "Total Cost": 2154.48, "Plan Rows": 20000, "Plan Width": 8,
            "Actual Startup Time": 0.050, "Actual Total Time": 0.051, "Actual Rows": 10, "Actual Loops": 1,
            "Sort Key": ["amount DESC", "id"], "Presorted Key": ["amount"], "Full-sort Groups": { "Group Count":
            1, "Sort Methods Used": ["quicksort"], "Sort Space Memory": { "Average Sort Space Used": 25,
            "Peak Sort Space Used": 25 } }, "Plans": [ { "Node Type": "Index Scan", "Parent Relationship":
            "Outer", "Parallel Aware": false, "Async Capable": false, "Scan Direction": "Backward", "Index Name":
            "orders_amount", "Relation Name": "orders", "Alias": "orders", "Startup Cost": 0.29, "Total Cost":
            1452.29, "Plan Rows": 20000, "Plan Width": 8, "Actual Startup Time": 0.013, "Actual Total Time":
            0.042, "Actual Rows": 21, "Actual Loops": 1 } ] } ] }, "Planning Time": 0.047, "Triggers": [ ],
            "Execution Time": 0.061 } ]"""),

    /**
     * PostgreSQL 18: SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer WHERE c.country = 2
     * ORDER BY o.id LIMIT 5.
     */
    TOP_JOIN("""
            [ { "Plan": { "Node Type": "Limit", "Parallel Aware": false, "Async Capable": false, "Startup Cost":
            0.57, "Total Cost": 3.84, "Plan Rows": 5, "Plan Width": 8, "Actual Startup Time": 0.041,
            "Actual Total Time": 0.086, "Actual Rows": 5.00, "Actual Loops": 1, "Disabled": false, "Plans": [ {
            "Node Type": "Nested Loop", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable":
            false, "Join Type": "Inner", "Startup Cost": 0.57, "Total Cost": 1744.44, "Plan Rows": 2667,
            "Plan Width": 8, "Actual Startup Time": 0.040, "Actual Total Time": 0.085, "Actual Rows": 5.00,
            "Actual Loops": 1, "Disabled": false, "Inner Unique": true, "Plans": [ { "Node Type": "Index Scan",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Scan Direction":
            "Forward", "Index Name": "orders_pkey", "Relation Name": "orders", "Alias": "o", "Startup Cost": 0.29,
            "Total Cost": 798.29, "Plan Rows": 20000, "Plan Width": 8, "Actual Startup Time": 0.013,
            "Actual Total Time": 0.018, "Actual Rows": 33.00, "Actual Loops": 1, "Disabled": false,
            "Index Searches": 1 }, { "Node Type": "Memoize", "Parent Relationship": "Inner", "Parallel Aware":
            false, "Async Capable": false, "Startup Cost": 0.29, "Total Cost": 0.31, "Plan Rows": 1, "Plan Width":
            8, "Actual Startup Time": 0.002, "Actual Total Time": 0.002, "Actual Rows": 0.15, "Actual Loops": 33,
            "Disabled": false, "Cache Key": "o.customer", "Cache Mode": "logical", "Cache Hits": 0,
            "Cache Misses": 33, "Cache Evictions": 0, "Cache Overflows": 0, "Peak Memory Usage": 3, "Plans": [ {
            "Node Type": "Index Scan", "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable":
            false, "Scan Direction": "Forward", "Index Name": "customers_pkey", "Relation Name": "customers",
            "Alias": "c", "Startup Cost": 0.28, "Total Cost": 0.30, "Plan Rows": 1, "Plan Width": 8,
            "Actual Startup Time": 0.001, "Actual Total Time": 0.001, "Actual Rows": 0.15, "Actual Loops": 33,
            "Disabled": false, "Index Cond": "(id = o.customer)", "Rows Removed by Index Recheck": 0, "Filter":
            "(country = 2)", "Rows Removed by Filter": 1, "Index Searches": 33 } ] } ] } ] }, "Planning Time":
            0.223, "Triggers": [ ], "Execution Time": 0.107 } ]"""),

    /** PostgreSQL 18: UPDATE orders SET amount = amount + 1 WHERE customer = 12. */
    UPDATE("""
            [ { "Plan": { "Node Type": "ModifyTable", "Operation": "Update", "Parallel Aware": false,
            "Async Capable": false, "Relation Name": "orders", "Alias": "orders", "Startup Cost": 4.39,
            "Total Cost": 47.98, "Plan Rows": 0, "Plan Width": 0, "Actual Startup Time": 0.270,
            "Actual Total Time": 0.270, "Actual Rows": 0.00, "Actual Loops": 1, "Disabled": false, "Plans": [ {
            "Node Type": "Bitmap Heap Scan", "Parent Relationship": "Outer", "Parallel Aware": false,
            "Async Capable": false, "Relation Name": "orders", "Alias": "orders", "Startup Cost": 4.39,
            "Total Cost": 47.98, "Plan Rows": 13, "Plan Width": 10, "Actual Startup Time": 0.088,
            "Actual Total Time": 0.090, "Actual Rows": 13.00, "Actual Loops": 1, "Disabled": false,
            "Recheck Cond": "(customer = 12)", "Rows Removed by Index Recheck": 0, "Exact Heap Blocks": 14,
            "Lossy Heap Blocks": 0, "Plans": [ { "Node Type": "Bitmap Index Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Index Name": "orders_customer", "Startup Cost":
            0.00, "Total Cost": 4.38, "Plan Rows": 13, "Plan Width": 0, "Actual Startup Time": 0.016,
            "Actual Total Time": 0.016, "Actual Rows": 26.00, "Actual Loops": 1, "Disabled": false, "Index Cond":
            "(customer = 12)", "Index Searches": 1 } ] } ] }, "Planning Time": 0.076, "Triggers": [ ],
            "Execution Time": 0.292 } ]"""),

    /**
     * PostgreSQL 18: SELECT count(*) FROM orders o JOIN customers c ON c.id = o.customer WHERE c.city = 3 AND
     * c.country = 0.
     */
    MISESTIMATE("""
            [ { "Plan": { "Node Type": "Aggregate", "Strategy": "Plain", "Partial Mode": "Simple",
            "Parallel Aware": false, "Async Capable": false, "Startup Cost": 202.39, "Total Cost": 202.40,
            "Plan Rows": 1, "Plan Width": 8, "Actual Startup Time": 0.349, "Actual Total Time": 0.349,
            "Actual Rows": 1.00, "Actual Loops": 1, "Disabled": false, "Plans": [ { "Node Type": "Nested Loop",
            "Parent Relationship": "Outer", "Parallel Aware": false, "Async Capable": false, "Join Type": "Inner",
            "Startup Cost": 4.39, "Total Cost": 202.25, "Plan Rows": 54, "Plan Width": 0, "Actual Startup Time":
            0.024, "Actual Total Time": 0.336, "Actual Rows": 270.00, "Actual Loops": 1, "Disabled": false,
            "Inner Unique": false, "Plans": [ { "Node Type": "Seq Scan", "Parent Relationship": "Outer",
            "Parallel Aware": false, "Async Capable": false, "Relation Name": "customers", "Alias": "c",
            "Startup Cost": 0.00, "Total Cost": 22.00, "Plan Rows": 4, "Plan Width": 4, "Actual Startup Time":
            0.011, "Actual Total Time": 0.060, "Actual Rows": 20.00, "Actual Loops": 1, "Disabled": false,
            "Filter": "((city = 3) AND (country = 0))", "Rows Removed by Filter": 980 }, { "Node Type":
            "Bitmap Heap Scan", "Parent Relationship": "Inner", "Parallel Aware": false, "Async Capable": false,
            "Relation Name": "orders", "Alias": "o", "Startup Cost": 4.39, "Total Cost": 44.93, "Plan Rows": 13,
            "Plan Width": 4, "Actual Startup Time": 0.005, "Actual Total Time": 0.012, "Actual Rows": 13.50,
            "Actual Loops": 20, "Disabled": false, "Recheck Cond": "(customer = c.id)",
            "Rows Removed by Index Recheck": 0, "Exact Heap Blocks": 270, "Lossy Heap Blocks": 0, "Plans": [ {
            "Node Type": "Bitmap Index Scan", "Parent Relationship": "Outer", "Parallel Aware": false,
            "Async Capable": false, "Index Name": "orders_customer", "Startup Cost": 0.00, "Total Cost": 4.38,
            "Plan Rows": 13, "Plan Width": 0, "Actual Startup Time": 0.002, "Actual Total Time": 0.002,
            "Actual Rows": 13.50, "Actual Loops": 20, "Disabled": false, "Index Cond": "(customer = c.id)",
            "Index Searches": 20 } ] } ] } ] }, "Planning Time": 0.226, "Triggers": [ ], "Execution Time": 0.375 }
            ]""");

    private final String json;

    Explained(String json) {
        this.json = json;
    }

    /** The plan, parsed anew. */
    JsonObject plan() {
        return parsed(json);
    }

    /** Parses what EXPLAIN has printed. */
    static JsonObject parsed(String json) {
        try {
            return JsonParser.array().from(json).getObject(0);
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("no JSON: " + json, wrong);
        }
    }
}
