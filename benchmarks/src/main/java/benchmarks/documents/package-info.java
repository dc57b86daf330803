/**
 * What the chapter on documents quotes: what an index on documents saves, what a server in memory really does, and the
 * time of a query by the chapter's indexes and by libraries.
 */
package benchmarks.documents;
