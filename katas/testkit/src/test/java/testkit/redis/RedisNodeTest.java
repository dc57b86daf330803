package testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class RedisNodeTest {

    @Test
    void aKilledServerRefusesConnectionsAndARestartedOneIsEmpty() {
        try (RedisNode node = RedisNode.start()) {
            HostAndPort before = node.address();
            node.client().set("key", "value");
            node.kill();
            assertThatThrownBy(() -> node.client(node.address(), 30_000).get("key"), "a read from a killed server")
                    .isInstanceOf(JedisConnectionException.class);
            node.restart();
            assertThat(node.address()).as("the address after a restart").isEqualTo(before);
            assertThat(node.client(node.address(), 30_000).get("key")).as("a key from before a restart").isNull();
        }
    }

    @Test
    void whatAServerHasWrittenToItsDiskIsGoneAsWell() {
        try (RedisNode node = RedisNode.start(); Jedis first = new Jedis(node.address())) {
            first.set("key", "value");
            first.save();
            node.restart();
            assertThat(node.client().get("key")).as("a key that was saved before a restart").isNull();
        }
    }

    @Test
    void aServerHasTheSettingsThatItIsGiven() {
        try (RedisNode node = RedisNode.start("maxmemory 2mb", "maxmemory-policy allkeys-lru")) {
            assertThat(node.client().info("memory")).as("the memory's limits")
                    .contains("maxmemory:2097152", "maxmemory_policy:allkeys-lru");
        }
    }

    @Test
    void aSettingOfSeveralLinesIsRefused() {
        assertThatThrownBy(() -> RedisNode.start("maxmemory 2mb\nport 1"), "a setting with a line break")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("maxmemory 2mb");
    }
}
