/** Balancers measured: picks a second, and latency in a simulation. */
package benchmarks.loadbalancing;
