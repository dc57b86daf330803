package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;
import testkit.net.LoopbackProxy;
import testkit.redis.RedisDatabase;
import testkit.redis.RedisPair;

/** {@code FencedStore} on a real Redis: in every order of calls, over a link that breaks, and after a failover. */
class RedisFencedStoreTest {

    private static final int PATIENT = 30_000;

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final TwoHolders holders = new TwoHolders(new TwoHolders.Surroundings() {
        @Override
        public SharedRegisters registers() {
            redis.client().flushDB();
            return new RedisRegisters(redis.client());
        }

        @Override
        public void endLeases() {
            for (String key : redis.client().keys("*")) {
                if (redis.client().pttl(key) > 0) {
                    redis.client().pexpireAt(key, 1);
                }
            }
        }
    });

    @AfterEach
    void close() {
        redis.close();
    }

    private static FencedStore on(UnifiedJedis client) {
        RedisRegisters registers = new RedisRegisters(client);
        return new FencedStore(registers, registers, TwoHolders.LIFE, () -> UUID.randomUUID().toString());
    }

    @Test
    void whoeverWasAcknowledgedIsCounted() {
        assertThat(holders.whoCountUp(2)).as("schedules").isGreaterThan(20);
    }

    @Test
    void whoHoldsALeaseHasTheGreatestToken() {
        assertThat(holders.whoTakeALease(0, 3)).as("schedules").isGreaterThan(20);
    }

    @Test
    void aWriteWithoutAnAnswerMayHaveBeenDone() throws Exception {
        try (LoopbackProxy link = LoopbackProxy.to(redis.address().getHost(), redis.address().getPort())) {
            FencedStore far = on(redis.client(new HostAndPort(link.host(), link.port()), PATIENT));
            FencedStore near = on(redis.client());
            Lease lease = far.acquire("r").orElseThrow();
            far.write(lease, "one");
            assertThatThrownBy(() -> link.loseAnswer(() -> {
                far.read(lease);
                return null;
            }), "the link breaks").isInstanceOf(SharedRegistersException.class);
            assertThat(near.read(lease)).as("what is stored").isEqualTo("one");
        }
    }

    @Test
    void aFailoverGrantsTheSameTokenTwice() {
        try (RedisPair pair = RedisPair.start()) {
            pair.link().hold();
            Lease before = on(pair.primary().client()).acquire("r").orElseThrow();
            pair.promote();
            Lease after = on(pair.replica().client()).acquire("r").orElseThrow();
            assertThat(after.token()).as("the new primary has never heard of the first lease and of its number")
                    .isEqualTo(before.token());
        }
    }
}
