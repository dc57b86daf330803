package testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

class RedisPairTest {

    @Test
    void theReplicaHasWhatThePrimaryHasAndRefusesWrites() {
        try (RedisPair pair = RedisPair.start()) {
            pair.primary().client().set("key", "value");
            pair.awaitInSync();
            assertThat(pair.replica().client().get("key")).as("the key on the replica").isEqualTo("value");
            assertThatThrownBy(() -> pair.replica().client().set("key", "other"), "a write to the replica")
                    .isInstanceOf(JedisDataException.class).hasMessageStartingWith("READONLY");
        }
    }

    @Test
    void aReplicaWhoseLinkIsHeldFallsBehindUntilItPasses() {
        try (RedisPair pair = RedisPair.start()) {
            pair.primary().client().set("key", "old");
            pair.awaitInSync();
            pair.link().hold();
            assertThat(pair.primary().client().set("key", "new")).as("the answer to a write").isEqualTo("OK");
            assertThat(pair.replica().client().get("key")).as("the key on the replica").isEqualTo("old");
            pair.link().pass();
            pair.awaitInSync();
            assertThat(pair.replica().client().get("key")).as("the key once the link passes").isEqualTo("new");
        }
    }

    @Test
    void anAcknowledgedWriteIsLostWhenAReplicaIsPromotedThatLacksIt() {
        try (RedisPair pair = RedisPair.start()) {
            pair.link().hold();
            assertThat(pair.primary().client().set("key", "value")).as("the answer to the write").isEqualTo("OK");
            pair.promote();
            assertThat(pair.replica().client().get("key")).as("the key on the new primary").isNull();
            assertThat(pair.replica().client().set("other", "1")).as("a write to the new primary").isEqualTo("OK");
            pair.demote();
            assertThat(pair.primary().client().get("key")).as("the key on the old primary, which follows").isNull();
        }
    }
}
