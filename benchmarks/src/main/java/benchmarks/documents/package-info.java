/** What the chapter on documents quotes: what an index on documents saves, and what a server in memory really does. */
package benchmarks.documents;
