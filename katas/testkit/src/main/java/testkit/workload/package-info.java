/** Sequences of keys to try a cache on: generated ones, reproducible from a seed, and recorded ones. */
package testkit.workload;
