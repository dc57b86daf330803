package testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

@Isolated("changes system properties")
class RedisDatabaseTest {

    @AfterEach
    void askForNoOtherServer() {
        System.clearProperty(SharedRedis.OWN);
    }

    @Test
    void aDatabaseIsEmptyAndTheTestsOwn() {
        try (RedisDatabase one = RedisDatabase.fresh(); RedisDatabase other = RedisDatabase.fresh()) {
            one.client().set("key", "one");
            other.client().set("key", "other");
            assertThat(one.client().get("key")).as("what one test has stored").isEqualTo("one");
            assertThat(other.client().dbSize()).as("keys of the other test").isEqualTo(1);
        }
    }

    @Test
    void aClosedDatabaseIsEmptyAndCanBeTakenAgain() {
        HostAndPort address = SharedRedis.address();
        int number;
        try (RedisDatabase database = RedisDatabase.fresh()) {
            number = database.number();
            database.client().set("key", "value");
        }
        try (Jedis connection = new Jedis(address, Connections.config(number))) {
            assertThat(connection.dbSize()).as("keys that a closed database leaves").isZero();
            connection.select(0);
            assertThat(connection.hget(RedisDatabase.CLAIMS, String.valueOf(number))).as("its claim").isNull();
        }
    }

    @Test
    void aServerOfTheReadersOwnKeepsItsKeys() {
        try (RedisNode own = RedisNode.start("databases 3"); Jedis reader = new Jedis(own.address())) {
            reader.set("mine", "0");
            reader.select(1);
            reader.set("mine", "1");
            System.setProperty(SharedRedis.OWN, own.address().toString());
            for (int time = 0; time < 3; time++) {
                try (RedisDatabase database = RedisDatabase.fresh()) {
                    assertThat(database.number()).as("the database without keys").isEqualTo(2);
                    database.client().set("mine", "2");
                }
            }
            assertThat(reader.get("mine")).as("the reader's key").isEqualTo("1");
            reader.select(0);
            assertThat(reader.keys("*")).as("keys of the reader's first database").containsExactly("mine");
        }
    }

    @Test
    void whereNoDatabaseIsEmptyTheRemedyIsTold() {
        try (RedisNode own = RedisNode.start("databases 2"); Jedis reader = new Jedis(own.address())) {
            reader.select(1);
            reader.set("mine", "1");
            System.setProperty(SharedRedis.OWN, own.address().toString());
            assertThatThrownBy(RedisDatabase::fresh, "a database of a server that has none without keys")
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("-Dkata.redis=host:port");
        }
    }

    @Test
    void aDatabaseThatIsTakenStaysTaken() {
        try (RedisNode own = RedisNode.start("databases 3")) {
            System.setProperty(SharedRedis.OWN, own.address().toString());
            try (RedisDatabase one = RedisDatabase.fresh(); RedisDatabase other = RedisDatabase.fresh()) {
                assertThat(List.of(one.number(), other.number())).as("two databases at a time")
                        .containsExactlyInAnyOrder(1, 2);
                assertThatThrownBy(RedisDatabase::fresh, "a third database of a server that has two to give")
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void whatAKilledProcessHadTakenIsEmptiedAndTakenAgain() {
        try (RedisNode own = RedisNode.start("databases 2")) {
            System.setProperty(SharedRedis.OWN, own.address().toString());
            Jedis killed = new Jedis(own.address());
            String run = killed.info("server").replaceAll("(?s).*run_id:(\\w+).*", "$1");
            killed.hset(RedisDatabase.CLAIMS, "1", run + " " + killed.clientId());
            killed.select(1);
            killed.set("left", "behind");
            assertThatThrownBy(RedisDatabase::fresh, "a database whose holder is connected")
                    .isInstanceOf(IllegalStateException.class);
            killed.close();
            try (RedisDatabase database = RedisDatabase.fresh()) {
                assertThat(database.client().dbSize()).as("keys in a database that is taken").isZero();
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() {
        HostAndPort gone;
        try (RedisNode node = RedisNode.start()) {
            gone = node.address();
        }
        System.setProperty(SharedRedis.OWN, gone.toString());
        assertThatThrownBy(RedisDatabase::fresh, "a database of a server that does not run")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Redis at " + gone, "does not answer", "-Dkata.redis");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String given : List.of("localhost", "6379", "redis://localhost:6379", "localhost:99999", ":1")) {
            System.setProperty(SharedRedis.OWN, given);
            assertThatThrownBy(SharedRedis::address, "-Dkata.redis=%s", given)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("-Dkata.redis must be host:port, such as localhost:6379, not " + given);
        }
    }

    @Test
    void theServerTellsItsVersion() {
        try (RedisDatabase database = RedisDatabase.fresh()) {
            assertThat(database.version()).as("the server's version").matches("Redis \\d+\\.\\d+\\.\\d+.*")
                    .isEqualTo(SharedRedis.version());
        }
    }
}
