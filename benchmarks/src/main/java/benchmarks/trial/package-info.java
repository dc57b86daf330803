/** Statements tried on each engine, and counted in rows and pages. */
package benchmarks.trial;
