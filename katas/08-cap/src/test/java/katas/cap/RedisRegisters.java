package katas.cap;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Shared registers in Redis: commands where one will do, and a script where two must be one step. */
final class RedisRegisters implements SharedRegisters {

    private static final Duration LONGEST = Duration.ofDays(100 * 365);
    private static final String REMOVE_IF_EQUAL = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])""";
    private static final String REPLACE_IF_EQUAL = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2])
            return 1""";

    private final UnifiedJedis redis;

    RedisRegisters(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String get(String key) {
        return answer("get", () -> redis.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String text, Duration life) {
        SetParams ifAbsent = SetParams.setParams().nx().px(millis(life));
        return answer("putIfAbsent", () -> redis.set(key, text, ifAbsent)) != null;
    }

    /** Redis adds its clock to them. */
    private static long millis(Duration life) {
        return life.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : life.toMillis();
    }

    @Override
    public boolean removeIfEqual(String key, String text) {
        return answer("removeIfEqual", () -> redis.eval(REMOVE_IF_EQUAL, List.of(key), List.of(text))).equals(1L);
    }

    @Override
    public long increment(String key) {
        return answer("increment", () -> redis.incr(key));
    }

    @Override
    public boolean compareAndSet(String key, String expected, String text) {
        if (expected == null) {
            return answer("compareAndSet", () -> redis.set(key, text, SetParams.setParams().nx())) != null;
        }
        List<String> arguments = List.of(expected, text);
        return answer("compareAndSet", () -> redis.eval(REPLACE_IF_EQUAL, List.of(key), arguments)).equals(1L);
    }

    private static <T> T answer(String call, Supplier<T> command) {
        try {
            return command.get();
        } catch (JedisException failure) {
            throw new SharedRegistersException(call + ": " + failure.getMessage(), failure);
        }
    }
}
