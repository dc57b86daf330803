/** Placements measured: keys moved on growth, evenness, and time of a look-up. */
package benchmarks.sharding;
