/** What queries cost: statements, round trips and rows, counted; and the time of many inserts. */
package benchmarks.queries;
