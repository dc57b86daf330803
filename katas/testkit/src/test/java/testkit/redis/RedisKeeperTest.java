package testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import testkit.JavaProcess;

class RedisKeeperTest {

    /** Has two servers started for it, says where, and stays. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] arguments) throws IOException {
            System.out.println(SharedRedis.address());
            System.out.println(RedisNode.start().address());
            System.out.flush();
            while (System.in.read() >= 0) {
                // It is killed.
            }
        }
    }

    @Test
    void theServersEndWhenTheProcessThatAskedForThemIsKilled() throws IOException, InterruptedException {
        Process parent = JavaProcess.of(Parent.class, List.of()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        HostAndPort shared;
        HostAndPort own;
        List<ProcessHandle> below;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            shared = HostAndPort.from(lines.readLine());
            own = HostAndPort.from(lines.readLine());
            assertThat(answers(shared)).as("the shared server runs").isTrue();
            assertThat(answers(own)).as("the test's own server runs").isTrue();
            below = parent.descendants().toList();
            parent.destroyForcibly().waitFor();
        }
        assertThat(below).as("a keeper and two servers").hasSizeGreaterThanOrEqualTo(3);
        for (ProcessHandle one : below) {
            assertThat(one.onExit().orTimeout(60, TimeUnit.SECONDS).join()).as("%s ends", one.info()).isNotNull();
        }
        assertThat(answers(shared) || answers(own)).as("a server runs still").isFalse();
    }

    private static boolean answers(HostAndPort address) {
        try (Jedis connection = new Jedis(address)) {
            return connection.ping().equals("PONG");
        } catch (JedisConnectionException gone) {
            return false;
        }
    }
}
