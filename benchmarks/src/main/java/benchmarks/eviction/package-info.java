/** Caches measured: hit ratio, throughput, and time by size. */
package benchmarks.eviction;
