package testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class RedisLauncherTest {

    @TempDir
    private Path folder;

    private RedisBinary broken() throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "no program");
        file.toFile().setExecutable(true);
        return new RedisBinary(file.toString(), false);
    }

    @Test
    void theNextProgramIsTakenWhereTheFirstOneDoesNotRun() throws IOException {
        List<RedisBinary> candidates = new ArrayList<>(List.of(broken()));
        candidates.addAll(RedisBinary.candidates());
        try (RedisLauncher launcher = new RedisLauncher(candidates);
                Jedis connection = new Jedis("127.0.0.1", launcher.start(0, List.of()))) {
            assertThat(connection.ping()).as("the second program is a Redis server").isEqualTo("PONG");
        }
    }

    @Test
    void everyEmbeddedProgramIsTriedOnItsOwn() throws IOException {
        int run = 0;
        for (RedisBinary candidate : RedisBinary.candidates()) {
            try (RedisLauncher launcher = new RedisLauncher(List.of(candidate));
                    Jedis connection = new Jedis("127.0.0.1", launcher.start(0, List.of()))) {
                assertThat(connection.set("key", "value")).as("%s stores", candidate.name()).isEqualTo("OK");
                run++;
            } catch (IOException doesNotRun) {
                assertThat(doesNotRun).as("what is wrong with %s", candidate.name())
                        .hasMessageStartingWith(candidate.name() + ": ");
            }
        }
        assertThat(run).as("programs that run here").isPositive();
    }

    @Test
    void whatEachProgramComplainedOfIsTold() throws IOException {
        RedisBinary missing = new RedisBinary(folder.resolve("missing").toString(), false);
        try (RedisLauncher launcher = new RedisLauncher(List.of(broken(), missing))) {
            assertThatThrownBy(() -> launcher.start(0, List.of()), "starting where no program runs")
                    .isInstanceOf(IOException.class).hasMessageContaining("broken: ").hasMessageContaining("missing: ");
        }
    }

    @Test
    void aWrongSettingIsTold() throws IOException {
        try (RedisLauncher launcher = new RedisLauncher(RedisBinary.candidates())) {
            assertThatThrownBy(() -> launcher.start(0, List.of("nonsense 1")), "starting with the setting 'nonsense 1'")
                    .isInstanceOf(IOException.class).hasMessageContaining("Bad directive");
        }
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (RedisLauncher launcher = new RedisLauncher(RedisBinary.candidates())) {
            int port = launcher.start(0, List.of());
            assertThatThrownBy(() -> launcher.start(port, List.of()), "starting a second server at the same port")
                    .isInstanceOf(IOException.class);
            try (Jedis connection = new Jedis("127.0.0.1", port)) {
                assertThat(connection.ping()).as("the first server goes on").isEqualTo("PONG");
            }
        }
    }

    @Test
    void closingLeavesNothingBehind() throws IOException {
        Path files;
        try (RedisLauncher launcher = new RedisLauncher(RedisBinary.candidates())) {
            launcher.start(0, List.of());
            files = launcher.folder();
            assertThat(files).as("the folder of a launcher").isNotEmptyDirectory();
        }
        assertThat(files).as("the folder of a launcher that is closed").doesNotExist();
    }
}
