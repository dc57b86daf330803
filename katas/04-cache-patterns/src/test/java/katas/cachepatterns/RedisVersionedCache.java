package katas.cachepatterns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/** A cache in Redis that never exchanges a row for an older one: the script compares before it sets. */
final class RedisVersionedCache implements VersionedCache<String> {

    private static final String PUT = """
            local held = redis.call('GET', KEYS[1])
            if held and tonumber(held:match('^%d+')) >= tonumber(ARGV[1]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
            return 1""";

    private final UnifiedJedis redis;

    RedisVersionedCache(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Versioned<String>> get(String key) {
        return Optional.ofNullable(redis.get(key)).map(held -> {
            int digits = 0;
            while (Character.isDigit(held.charAt(digits))) {
                digits++;
            }
            return new Versioned<>(Long.parseLong(held.substring(0, digits)), RowText.parse(held.substring(digits)));
        });
    }

    @Override
    public boolean put(String key, Versioned<String> row, Duration ttl) {
        return redis.eval(PUT, List.of(key), List.of(Long.toString(row.version()), RowText.of(row.row()),
                Long.toString(ttl.toMillis()))).equals(1L);
    }

    @Override
    public void remove(String key) {
        redis.del(key);
    }
}
