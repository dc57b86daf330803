package katas.cachepatterns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** A shared cache in Redis: GET with what is left, and SET with a time to live. */
final class RedisCache implements SharedCache<String> {

    private static final String GET = """
            local row = redis.call('GET', KEYS[1])
            return row and {row, redis.call('PTTL', KEYS[1])}""";

    private final UnifiedJedis redis;

    RedisCache(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Cached<String>> get(String key) {
        return cached(redis.eval(GET, List.of(key), List.of()));
    }

    static Optional<Cached<String>> cached(Object answer) {
        if (!(answer instanceof List<?> found)) {
            return Optional.empty();
        }
        // Redis counts whole milliseconds: the last one may be said to be none.
        long left = Math.max(1, (Long) found.get(1));
        return Optional.of(new Cached<>(RowText.parse((String) found.get(0)), Duration.ofMillis(left)));
    }

    @Override
    public void put(String key, Optional<String> row, Duration ttl) {
        redis.set(key, RowText.of(row), SetParams.setParams().px(ttl.toMillis()));
    }
}
