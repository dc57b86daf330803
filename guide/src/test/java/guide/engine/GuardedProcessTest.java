package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    /** Says its number, and stays until its input ends. */
    static final class Endless {

        public static void main(String[] words) throws IOException {
            System.out.println(ProcessHandle.current().pid());
            System.in.read();
        }
    }

    @Test
    void whoeverClosesItEndsIt() throws IOException {
        ProcessHandle running;
        try (GuardedProcess process = GuardedProcess.start(endless(), folder)) {
            String number = new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8))
                    .readLine();
            running = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        }
        running.onExit().join();
        assertThat(running.isAlive()).as("a process that nobody wants any more does not go on").isFalse();
    }

    @Test
    void whoReadsIsInterruptedAndReadsNoLonger() throws IOException {
        try (GuardedProcess process = GuardedProcess.start(endless(), folder)) {
            process.endWithThisThread();
            Thread.currentThread().interrupt();
            process.output().readAllBytes();
            assertThat(Thread.interrupted()).as("the interrupt is left for the one who reads").isTrue();
        }
    }

    @Test
    void whatGoesToAFileStandsThere() throws Exception {
        Path log = folder.resolve("logs/version.log");
        int status;
        try (GuardedProcess process = GuardedProcess.start(List.of(JAVA, "--version"), folder, log)) {
            status = process.await(() -> { });
        }
        assertThat(status).as("a process that was left alone ends with its own status").isZero();
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).as("the log has what it said").isNotBlank();
    }

    private static List<String> endless() {
        return List.of(JAVA, "-cp", System.getProperty("java.class.path"), Endless.class.getName());
    }
}
