package katas.cachepatterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import redis.clients.jedis.UnifiedJedis;

/** A log of writes in Redis: their numbers in a sorted set, and of each number its key and its row. */
final class RedisLog implements WriteLog<String> {

    private static final String APPEND = """
            if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then return false end
            local number = redis.call('INCR', KEYS[4])
            redis.call('ZADD', KEYS[1], number, number)
            redis.call('HSET', KEYS[2], number, ARGV[1])
            redis.call('HSET', KEYS[3], number, ARGV[2])
            return number""";
    private static final String WAITING = """
            local found = {}
            for _, number in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
                table.insert(found, number)
                table.insert(found, redis.call('HGET', KEYS[2], number))
                table.insert(found, redis.call('HGET', KEYS[3], number))
            end
            return found""";
    private static final String NEWEST = """
            for _, number in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, -1)) do
                if redis.call('HGET', KEYS[2], number) == ARGV[1] then
                    return {number, ARGV[1], redis.call('HGET', KEYS[3], number)}
                end
            end
            return {}""";
    private static final String REMOVE = """
            redis.call('ZREM', KEYS[1], ARGV[1])
            redis.call('HDEL', KEYS[2], ARGV[1])
            redis.call('HDEL', KEYS[3], ARGV[1])""";

    private final UnifiedJedis redis;
    private final List<String> names;

    /** The log of a name, which may exist already. */
    RedisLog(UnifiedJedis redis, String name) {
        this.redis = redis;
        String tag = "{" + name + "}:";
        this.names = List.of(tag + "numbers", tag + "keys", tag + "rows", tag + "last");
    }

    @Override
    public OptionalLong append(String key, Optional<String> row, int capacity) {
        Object answer = redis.eval(APPEND, names, List.of(key, RowText.of(row), Integer.toString(capacity)));
        return answer instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    @Override
    public List<Write<String>> waiting() {
        return writes(redis.eval(WAITING, names, List.of()));
    }

    @Override
    public Optional<Write<String>> newest(String key) {
        return writes(redis.eval(NEWEST, names, List.of(key))).stream().findFirst();
    }

    private static List<Write<String>> writes(Object answer) {
        List<?> found = (List<?>) answer;
        List<Write<String>> writes = new ArrayList<>();
        for (int next = 0; next < found.size(); next += 3) {
            writes.add(new Write<>(Long.parseLong((String) found.get(next)), (String) found.get(next + 1),
                    RowText.parse((String) found.get(next + 2))));
        }
        return writes;
    }

    @Override
    public void remove(long number) {
        redis.eval(REMOVE, names, List.of(Long.toString(number)));
    }
}
