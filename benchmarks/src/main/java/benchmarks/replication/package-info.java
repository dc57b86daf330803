/** Copies that differ: what reads cost and what they see, by how they are routed. */
package benchmarks.replication;
