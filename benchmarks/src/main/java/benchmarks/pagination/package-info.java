/** Measures what the chapter about pagination quotes. */
package benchmarks.pagination;
