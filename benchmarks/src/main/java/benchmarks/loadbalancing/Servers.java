package benchmarks.loadbalancing;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import katas.loadbalancing.Fleet;

/**
 * What a balancer is made for.
 *
 * @param fleet the servers
 * @param weights the weight of each
 * @param ticker nanoseconds, from real or virtual time
 * @param random where chance comes from
 */
record Servers(Fleet fleet, List<Integer> weights, LongSupplier ticker, RandomGenerator random) {
}
