package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import testkit.JavaProcess;

class PostgresKeeperTest {

    /** Has PostgreSQL started for it, says where, and goes without a word of goodbye. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] arguments) {
            System.out.println(Postgres.url());
            System.out.flush();
            Runtime.getRuntime().halt(3);
        }
    }

    @Test
    void theServerEndsWithTheProcessThatAskedForIt() throws IOException, InterruptedException {
        Process parent = JavaProcess.of(Parent.class, List.of()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String url;
        List<ProcessHandle> keepers;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            url = lines.readLine();
            keepers = parent.descendants().collect(Collectors.toList());
        }
        assertThat(url).as("the server runs").startsWith("jdbc:postgresql:");
        assertThat(parent.waitFor()).as("the parent halted").isEqualTo(3);
        for (ProcessHandle keeper : keepers) {
            assertThat(keeper.onExit().orTimeout(30, TimeUnit.SECONDS)).as("%s ends", keeper.info()).isNotNull();
        }
        // The keeper may have been missed above, for its parent was quick to go. The server itself tells.
        while (answers(url)) {
            Thread.onSpinWait();
        }
    }

    private static boolean answers(String url) {
        try {
            DriverManager.getConnection(url).close();
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }
}
