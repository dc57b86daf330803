/** Stampedes played through: what reaches the database when entries expire, by strategy. */
package benchmarks.stampede;
