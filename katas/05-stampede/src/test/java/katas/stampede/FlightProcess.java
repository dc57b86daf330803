package katas.stampede;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import testkit.JavaProcess;
import testkit.redis.RedisDatabase;

/**
 * A process of its own in which several threads ask for one key. Whoever loads first waits until everybody in every
 * process has come to ask, so that all of them meet.
 */
final class FlightProcess {

    static final int THREADS = 5;
    /** A counter of loads, in Redis. */
    static final String LOADS = "loads";

    private static final String READY = "ready";
    private static final String GO = "go";
    private static final String ARRIVED = "arrived";
    /** Who is told nothing for so many seconds was left alone, and ends. */
    private static final int ALONE = 300;

    private final RedisClient redis;
    private final int callers;

    private FlightProcess(RedisClient redis, int callers) {
        this.redis = redis;
        this.callers = callers;
    }

    /**
     * Prints what its threads got, a line each.
     *
     * @param arguments host, port, number of the database, and how many threads there are in all processes
     */
    public static void main(String[] arguments) throws Exception {
        DefaultJedisClientConfig config = DefaultJedisClientConfig.builder().resp2()
                .database(Integer.parseInt(arguments[2])).timeoutMillis(ALONE * 1_000).build();
        try (RedisClient redis = RedisClient.builder().clientConfig(config)
                .hostAndPort(new HostAndPort(arguments[0], Integer.parseInt(arguments[1]))).build()) {
            new FlightProcess(redis, Integer.parseInt(arguments[3])).run();
        }
    }

    private static DistributedFlight flight(UnifiedJedis redis) {
        return new DistributedFlight(new RedisSharedCache(redis), Duration.ofHours(1), Duration.ofHours(1),
                Duration.ofMillis(20), Integer.MAX_VALUE, () -> UUID.randomUUID().toString(),
                // Nothing is ever pushed there, so that this is a wait.
                length -> redis.blpop(length.toMillis() / 1e3, "never"));
    }

    private void run() throws Exception {
        DistributedFlight flight = flight(redis);
        redis.rpush(READY, "");
        if (redis.blpop(ALONE, GO) == null) {
            throw new IllegalStateException("nobody said when to begin");
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                answers.add(threads.submit(() -> {
                    redis.rpush(ARRIVED, "");
                    return flight.get("hot", this::load);
                }));
            }
            for (Future<String> answer : answers) {
                System.out.println(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String load(String key) {
        long load = redis.incr(LOADS);
        for (int caller = 0; load == 1 && caller < callers; caller++) {
            if (redis.blpop(ALONE, ARRIVED) == null) {
                throw new IllegalStateException("somebody did not ask");
            }
        }
        return key + load;
    }

    /** Has so many processes ask at once, and returns what each of their threads got. */
    static List<String> burst(RedisDatabase database, int processes) throws IOException, InterruptedException {
        // What cannot be made here cannot be made there, and says why.
        flight(database.client());
        List<Process> all = new ArrayList<>();
        try {
            for (int each = 0; each < processes; each++) {
                all.add(start(database, processes * THREADS));
            }
            for (int ready = 0; ready < processes; ) {
                if (database.client().blpop(1, READY) != null) {
                    ready++;
                } else if (!all.stream().allMatch(Process::isAlive)) {
                    throw new AssertionError("a process ended before it was ready");
                }
            }
            for (int each = 0; each < processes; each++) {
                database.client().rpush(GO, "");
            }
            List<String> answers = new ArrayList<>();
            for (Process process : all) {
                byte[] output = process.getInputStream().readAllBytes();
                process.waitFor();
                answers.addAll(new String(output, StandardCharsets.US_ASCII).lines().toList());
            }
            return answers;
        } finally {
            all.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(RedisDatabase database, int callers) throws IOException {
        return JavaProcess.of(FlightProcess.class, List.of("-Xmx64m"), database.address().getHost(),
                Integer.toString(database.address().getPort()), Integer.toString(database.number()),
                Integer.toString(callers))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
