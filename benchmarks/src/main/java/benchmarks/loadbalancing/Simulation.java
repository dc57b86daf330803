package benchmarks.loadbalancing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import katas.loadbalancing.Lease;
import katas.loadbalancing.Server;
import org.HdrHistogram.Histogram;

/**
 * Plays a scenario with one balancer, event by event, in virtual time. The same seed brings the same requests to every
 * balancer: when they come and how much work they are does not depend on who serves them.
 */
final class Simulation {

    private static final long NANOS_A_MICRO = 1_000;
    private static final int DIGITS = 3;

    private final Scenario scenario;
    private final Supplier<? extends Lease> balancer;
    private final Random arrivals;
    private final Random demands;
    private final Station[] stations;
    private final Map<Server, Integer> indices = new HashMap<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Histogram latencies = new Histogram(DIGITS);
    private long failures;
    private long scheduled;
    private long now;

    private Simulation(Scenario scenario, BalancerType type, long seed) {
        this.scenario = scenario;
        Random seeds = new Random(seed);
        arrivals = new Random(seeds.nextLong());
        demands = new Random(seeds.nextLong());
        balancer = type.balancer(new Servers(scenario.fleet(), scenario.workers(), () -> now,
                new Random(seeds.nextLong())));
        List<Server> servers = scenario.fleet().servers();
        stations = new Station[servers.size()];
        for (int i = 0; i < stations.length; i++) {
            stations[i] = new Station(i, scenario.workers().get(i));
            indices.put(servers.get(i), i);
        }
    }

    static Outcome run(Scenario scenario, BalancerType type, long seed) {
        Simulation simulation = new Simulation(scenario, type, seed);
        simulation.run();
        return new Outcome(simulation.latencies, simulation.failures);
    }

    private void run() {
        long arrival = untilNextArrival();
        while (arrival < scenario.duration().toNanos()) {
            passUntil(arrival);
            arrive();
            arrival += untilNextArrival();
        }
        passUntil(Long.MAX_VALUE);
    }

    /** Lets all happen that happens up to a moment. */
    private void passUntil(long moment) {
        while (!events.isEmpty() && events.peek().at() <= moment) {
            Event event = events.remove();
            now = event.at();
            event.action().run();
        }
        now = moment;
    }

    private void arrive() {
        long demand = exponential(demands, scenario.service().toNanos());
        Job job = new Job(balancer.get(), now, demand);
        Station station = stations[indices.get(job.lease().server())];
        if (scenario.fault().refuses(station.index, now)) {
            after(Scenario.REFUSAL.toNanos(), () -> refuse(job));
        } else {
            station.take(job);
        }
    }

    private void refuse(Job job) {
        failures++;
        job.lease().fail();
        job.lease().close();
    }

    private void finish(Job job) {
        latencies.recordValue((now - job.start()) / NANOS_A_MICRO);
        job.lease().close();
    }

    private long untilNextArrival() {
        return exponential(arrivals, 1e9 / scenario.requestsPerSecond());
    }

    /** StrictMath, because it gives the same bits everywhere. */
    private static long exponential(Random random, double mean) {
        return (long) (-StrictMath.log(1 - random.nextDouble()) * mean);
    }

    private void after(long nanos, Runnable action) {
        events.add(new Event(now + nanos, scheduled++, action));
    }

    /** What came of it: how long the requests took that were served, in microseconds, and how many were not. */
    record Outcome(Histogram latencies, long failures) {

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e3;
        }

        double failedPercent() {
            return 100.0 * failures / (failures + latencies.getTotalCount());
        }
    }

    private record Job(Lease lease, long start, long demand) {
    }

    /** Something that is to happen; of two at the same moment, what was planned first comes first. */
    private record Event(long at, long order, Runnable action) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** A server at work. */
    private final class Station {

        private final int index;
        private final Queue<Job> waiting = new ArrayDeque<>();
        private int idle;

        Station(int index, int workers) {
            this.index = index;
            this.idle = workers;
        }

        void take(Job job) {
            waiting.add(job);
            work();
        }

        private void work() {
            if (idle > 0 && !waiting.isEmpty()) {
                idle--;
                Job job = waiting.remove();
                after(scenario.fault().service(job.demand(), index, now), () -> {
                    idle++;
                    finish(job);
                    work();
                });
            }
        }
    }
}
