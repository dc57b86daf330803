package benchmarks.loadbalancing;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import katas.loadbalancing.Fleet;
import katas.loadbalancing.Server;

/**
 * Servers and the requests that come to them. A server has a number of workers, each of which serves one request at a
 * time, and a queue without bound for the requests that find no worker free.
 *
 * @param name what to call it
 * @param workers the workers of each server
 * @param requestsPerSecond how many requests come on average, at random and independently of each other
 * @param service how long a worker is busy with a request on average; exponentially distributed
 * @param duration how long requests come
 * @param fault what goes wrong
 */
record Scenario(String name, List<Integer> workers, double requestsPerSecond, Duration service, Duration duration,
        Fault fault) {

    /** How long it takes to say no. */
    static final Duration REFUSAL = Duration.ofMillis(1);

    private static final int SERVERS = 10;
    private static final int WORKERS = 4;
    private static final double LOAD = 0.7;
    private static final Duration SERVICE = Duration.ofMillis(10);
    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final Duration FROM = Duration.ofSeconds(20);
    private static final Duration UNTIL = Duration.ofSeconds(40);
    private static final int SLOWNESS = 10;

    /** Ten equal servers, half busy, and nothing goes wrong. */
    static Scenario calm() {
        return of("calm", equalServers(), Fault.NONE);
    }

    /** One of ten servers takes ten times as long, for the middle third of a minute. */
    static Scenario slow() {
        return of("slow", equalServers(), new Fault(SLOWNESS, false, FROM, UNTIL));
    }

    /** One of ten servers refuses every request at once, for the middle third of a minute. */
    static Scenario failing() {
        return of("failing", equalServers(), new Fault(1, true, FROM, UNTIL));
    }

    /** Every other server has a third of the workers of the others. */
    static Scenario unequal() {
        return of("unequal", IntStream.range(0, SERVERS).mapToObj(i -> i % 2 == 0 ? 6 : 2).toList(), Fault.NONE);
    }

    Fleet fleet() {
        return new Fleet(IntStream.range(0, workers.size()).mapToObj(i -> new Server("server-" + i)).toList());
    }

    private static List<Integer> equalServers() {
        return IntStream.range(0, SERVERS).mapToObj(i -> WORKERS).toList();
    }

    private static Scenario of(String name, List<Integer> workers, Fault fault) {
        int all = workers.stream().mapToInt(Integer::intValue).sum();
        double mostPerSecond = all / (SERVICE.toNanos() / 1e9);
        return new Scenario(name, workers, LOAD * mostPerSecond, SERVICE, DURATION, fault);
    }
}
