package benchmarks.cap;

import redis.clients.jedis.Jedis;
import testkit.redis.RedisNode;
import testkit.redis.RedisPair;

/** What a Redis primary with a replica answers under a fault. */
final class RedisHistories {

    private static final String KEY = "r";
    private static final int PATIENCE = 10_000;
    private static final int IMPATIENCE = 50;

    private RedisHistories() {
    }

    static void measure(VerdictExperiment.Rows rows) {
        rows.add("SET", "replica lags", "reads at the primary", history(RedisHistories::atPrimary));
        rows.add("SET", "replica lags", "reads at the replica", history(RedisHistories::atReplica));
        rows.add("SET", "failover", "reads at the primary after", history(RedisHistories::failover));
        rows.add("SET and WAIT 1", "failover", "reads at the primary after", history(pair -> waited(pair, false)));
        rows.add("SET and WAIT 1", "failover", "reads at the primary before and after",
                history(pair -> waited(pair, true)));
    }

    static String version() {
        try (RedisNode node = RedisNode.start()) {
            return "Redis " + node.client().info("server").replaceFirst("(?s).*redis_version:(\\S+).*", "$1");
        }
    }

    /** What is done with a pair. */
    private interface Scenario {

        History of(RedisPair pair);
    }

    private static History history(Scenario scenario) {
        try (RedisPair pair = RedisPair.start()) {
            return scenario.of(pair);
        }
    }

    private static History atPrimary(RedisPair pair) {
        History history = new History();
        pair.link().hold();
        history.write("", "1", () -> pair.primary().client().set(KEY, "1"));
        history.read(" at the primary", () -> pair.primary().client().get(KEY));
        return history;
    }

    private static History atReplica(RedisPair pair) {
        History history = new History();
        pair.link().hold();
        history.write("", "1", () -> pair.primary().client().set(KEY, "1"));
        history.read(" at the replica", () -> pair.replica().client().get(KEY));
        return history;
    }

    private static History failover(RedisPair pair) {
        History history = new History();
        pair.link().hold();
        history.write("", "1", () -> pair.primary().client().set(KEY, "1"));
        pair.promote();
        history.read(" at the new primary", () -> pair.replica().client().get(KEY));
        return history;
    }

    /** Whoever is told that no replica has it takes that for no answer. */
    private static History waited(RedisPair pair, boolean seen) {
        History history = new History();
        history.write("", "1", () -> acknowledged(pair, "1", PATIENCE, 1));
        pair.link().hold();
        history.unansweredWrite("", "2", () -> acknowledged(pair, "2", IMPATIENCE, 0));
        if (seen) {
            history.read(" at the primary", () -> pair.primary().client().get(KEY));
        }
        pair.promote();
        history.read(" at the new primary", () -> pair.replica().client().get(KEY));
        return history;
    }

    private static void acknowledged(RedisPair pair, String value, int millis, long expected) {
        try (Jedis connection = new Jedis(pair.primary().address())) {
            connection.set(KEY, value);
            long replicas = connection.waitReplicas(1, millis);
            if (replicas != expected) {
                throw new IllegalStateException("WAIT should answer " + expected + ", not " + replicas);
            }
        }
    }
}
