package katas.cachepatterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import redis.clients.jedis.UnifiedJedis;

/**
 * A leased cache in Redis. Each call is one script, and so happens as a whole. The keys of one row carry a hash tag, so
 * that in a cluster they lie together. A lease is a key that expires; the holds are a sorted set, by the time at which
 * each of them ends.
 */
final class RedisLeasedCache implements LeasedCache<String> {

    private static final String NAMES = """
            local row, lease, holds, numbers = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
            """;
    private static final String NOW = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            """;
    private static final String GET = NAMES + """
            local held = redis.call('GET', row)
            return held and {held, redis.call('PTTL', row)}""";
    private static final String LEASE = NAMES + NOW + """
            redis.call('ZREMRANGEBYSCORE', holds, '-inf', now)
            if redis.call('ZCARD', holds) > 0 or redis.call('EXISTS', lease) == 1 then return false end
            local number = redis.call('INCR', numbers)
            redis.call('SET', lease, number, 'PX', ARGV[1])
            return number""";
    private static final String FILL = NAMES + """
            if redis.call('GET', lease) ~= ARGV[1] then return 0 end
            redis.call('DEL', lease)
            redis.call('SET', row, ARGV[2], 'PX', ARGV[3])
            return 1""";
    private static final String HOLD = NAMES + NOW + """
            redis.call('DEL', row, lease)
            local number = redis.call('INCR', numbers)
            redis.call('ZADD', holds, now + ARGV[1], number)
            redis.call('PEXPIRE', holds, ARGV[1])
            return number""";
    private static final String RELEASE = NAMES + """
            redis.call('DEL', row, lease)
            redis.call('ZREM', holds, ARGV[1])""";
    private static final String FORGET = NAMES + "redis.call('DEL', row, lease)";

    private final UnifiedJedis redis;
    private final Duration leaseTime;
    private final Duration holdTime;

    RedisLeasedCache(UnifiedJedis redis, Duration leaseTime, Duration holdTime) {
        this.redis = redis;
        this.leaseTime = leaseTime;
        this.holdTime = holdTime;
    }

    @Override
    public Optional<Cached<String>> get(String key) {
        return RedisCache.cached(run(GET, key));
    }

    @Override
    public OptionalLong lease(String key) {
        return run(LEASE, key, leaseTime.toMillis()) instanceof Long number ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    @Override
    public boolean fill(String key, long lease, Optional<String> row, Duration ttl) {
        return run(FILL, key, lease, RowText.of(row), ttl.toMillis()).equals(1L);
    }

    @Override
    public long hold(String key) {
        return (Long) run(HOLD, key, holdTime.toMillis());
    }

    @Override
    public void release(String key, long hold) {
        run(RELEASE, key, hold);
    }

    @Override
    public void forget(String key) {
        run(FORGET, key);
    }

    private Object run(String script, String key, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        String tag = "{" + key + "}:";
        return redis.eval(script, List.of(tag + "row", tag + "lease", tag + "holds", tag + "numbers"), texts);
    }
}
