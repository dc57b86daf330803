/** Indexes measured: pages read and written, fill, and time against a search tree and another engine's tree. */
package benchmarks.indexing;
