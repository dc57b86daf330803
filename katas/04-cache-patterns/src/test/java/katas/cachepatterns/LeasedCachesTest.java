package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;
import testkit.redis.RedisDatabase;

/** The leased cache in plain Java and the one in Redis give the same answers. */
class LeasedCachesTest {

    private static final String KEY = "7";
    private static final Duration LONG = Duration.ofHours(1);

    /** A call, with the number of a lease or a hold. */
    private record Call(String what, long number) {

        Object on(LeasedCache<String> cache) {
            return switch (what) {
                case "get" -> cache.get(KEY).map(Cached::row);
                case "lease" -> cache.lease(KEY);
                case "fill" -> cache.fill(KEY, number, Optional.of("row"), LONG);
                case "fill with absence" -> cache.fill(KEY, number, Optional.empty(), LONG);
                case "hold" -> cache.hold(KEY);
                case "release" -> {
                    cache.release(KEY, number);
                    yield "released";
                }
                default -> {
                    cache.forget(KEY);
                    yield "forgotten";
                }
            };
        }

        @Override
        public String toString() {
            return what + (what.startsWith("fill") || what.equals("release") ? " " + number : "");
        }
    }

    @Property(tries = 60)
    void redisAnswersAsPlainJavaDoes(@ForAll("calls") List<Call> calls) {
        try (RedisDatabase redis = RedisDatabase.fresh()) {
            LeasedCache<String> real = new RedisLeasedCache(redis.client(), LONG, LONG);
            LeasedCache<String> plain = new LocalLeasedCache<>(LONG, LONG, () -> 0);
            Script.replay("a leased cache", calls, call ->
                    assertThat(call.on(real)).as("what Redis answers to %s", call).isEqualTo(call.on(plain)));
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Arbitraries.of("get", "get", "lease", "lease", "fill", "fill", "fill with absence",
                "hold", "release", "forget"), Arbitraries.longs().between(1, 5)).as(Call::new).list().ofMinSize(4)
                .ofMaxSize(30);
    }
}
