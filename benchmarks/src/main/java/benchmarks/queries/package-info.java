/** What queries cost, counted: statements, round trips, rows. */
package benchmarks.queries;
