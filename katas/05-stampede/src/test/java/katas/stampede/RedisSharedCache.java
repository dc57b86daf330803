package katas.stampede;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * A shared cache in Redis: commands where one will do, and a script where two must be one step. Keys and texts go as
 * UTF-8, in which half of a surrogate pair is a question mark.
 */
final class RedisSharedCache implements SharedCache {

    private static final String PUT_AND_UNLOCK = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('DEL', KEYS[1])
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
            return 1""";
    private static final String UNLOCK = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('DEL', KEYS[1])""";

    private final UnifiedJedis redis;

    RedisSharedCache(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String get(String key) {
        return answer("get", () -> redis.get(key));
    }

    @Override
    public boolean putIfAbsent(String key, String text, Duration life) {
        SetParams ifAbsent = SetParams.setParams().nx().px(life.toMillis());
        return answer("putIfAbsent", () -> redis.set(key, text, ifAbsent)) != null;
    }

    @Override
    public boolean putAndUnlock(String lock, String token, String key, String text, Duration life) {
        List<String> arguments = List.of(token, text, Long.toString(life.toMillis()));
        return answer("putAndUnlock", () -> redis.eval(PUT_AND_UNLOCK, List.of(lock, key), arguments)).equals(1L);
    }

    @Override
    public boolean unlock(String lock, String token) {
        return answer("unlock", () -> redis.eval(UNLOCK, List.of(lock), List.of(token))).equals(1L);
    }

    @Override
    public void remove(String key) {
        answer("remove", () -> redis.del(key));
    }

    private static <T> T answer(String call, Supplier<T> command) {
        try {
            return command.get();
        } catch (JedisException failure) {
            throw new SharedCacheException(call + ": " + failure.getMessage(), failure);
        }
    }
}
