package benchmarks.replication;

import java.util.List;
import java.util.Locale;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import testkit.redis.RedisPair;

/** A write to a Redis primary, whose replica is then promoted. */
final class RedisFailover {

    private static final int PATIENCE_MILLIS = 2_000;

    private RedisFailover() {
    }

    /** With what setting, and what befalls the write. */
    enum Case {

        /** The default. */
        ASYNCHRONOUS("", "SET order 1", true, false),

        /** The client asks how many replicas have it. */
        WAIT("", "SET order 1 and WAIT 1", false, false),

        /** The same, with nobody who would confirm. */
        WAIT_CUT_OFF("", "SET order 1 and WAIT 1", true, false),

        /** A primary that takes no writes unless it is followed; the link breaks, and the primary notices. */
        FOLLOWED_ONLY("min-replicas-to-write 1", "SET order 1", true, true);

        private final String setting;
        private final String command;
        private final boolean cutOff;
        private final boolean noticed;

        Case(String setting, String command, boolean cutOff, boolean noticed) {
            this.setting = setting;
            this.command = command;
            this.cutOff = cutOff;
            this.noticed = noticed;
        }
    }

    /** Runs a case. */
    static List<String> play(Case one) {
        try (RedisPair pair = RedisPair.start(); Jedis primary = new Jedis(pair.primary().address(),
                pair.primary().config(10 * PATIENCE_MILLIS))) {
            if (!one.setting.isEmpty()) {
                primary.configSet("min-replicas-to-write", "1");
            }
            if (one.cutOff) {
                pair.link().hold();
            }
            if (one.noticed) {
                pair.link().refuse();
                pair.link().disconnect();
                while (!primary.info("replication").contains("connected_slaves:0")) {
                    Thread.onSpinWait();
                }
            }
            String answer = answer(primary, one.command.contains("WAIT"));
            pair.primary().kill();
            pair.promote();
            return List.of(version(pair), one.setting.isEmpty() ? "as it comes" : one.setting,
                    one.noticed ? "cut off and noticed" : one.cutOff ? "cut off" : "in sync", one.command, answer,
                    pair.replica().client().get("order") == null ? "gone" : "there");
        }
    }

    private static String answer(Jedis primary, boolean waits) {
        try {
            String answer = primary.set("order", "1");
            return waits ? answer + " and " + primary.waitReplicas(1, PATIENCE_MILLIS) : answer;
        } catch (JedisDataException refused) {
            return refused.getMessage().split(" ")[0].toUpperCase(Locale.ROOT);
        }
    }

    private static String version(RedisPair pair) {
        return "Redis " + pair.replica().client().info("server").replaceAll("(?s).*redis_version:(\\S+).*", "$1");
    }
}
