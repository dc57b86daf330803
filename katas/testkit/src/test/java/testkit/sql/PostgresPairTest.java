package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import testkit.JavaProcess;

class PostgresPairTest {

    private static final String ROWS = "SELECT count(*) FROM t";

    private static PostgresPair pair;

    /** Has a pair started for it, says where, and goes without a word of goodbye. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] arguments) {
            PostgresPair started = PostgresPair.start();
            System.out.println(started.primary().url());
            System.out.println(started.standby().url());
            System.out.flush();
            Runtime.getRuntime().halt(3);
        }
    }

    @BeforeAll
    static void startsAPair() {
        pair = PostgresPair.start();
    }

    @AfterAll
    static void endsThePair() {
        pair.close();
    }

    private static void emptyTable() {
        pair.primary().execute("DROP TABLE IF EXISTS t", "CREATE TABLE t (id int)");
        pair.awaitInSync();
    }

    @Test
    void theStandbyHasWhatThePrimaryHasAndRefusesWrites() {
        emptyTable();
        pair.primary().execute("INSERT INTO t VALUES (1)");
        pair.awaitInSync();
        assertThat(pair.standby().value(ROWS)).as("rows on the standby").isEqualTo("1");
        assertThatThrownBy(() -> pair.standby().execute("INSERT INTO t VALUES (2)"), "a write to the standby")
                .cause().isInstanceOfSatisfying(SQLException.class,
                        refused -> assertThat(refused.getSQLState()).as("read only").isEqualTo("25006"));
    }

    @Test
    void aStandbyWhoseReplayIsPausedFallsBehindUntilItGoesOn() {
        emptyTable();
        pair.pauseReplay();
        pair.primary().execute("INSERT INTO t VALUES (1)");
        long written = pair.primary().position();
        assertThat(pair.standby().value(ROWS)).as("rows while nothing is replayed").isEqualTo("0");
        assertThat(pair.standby().position()).as("how far the standby has come").isLessThan(written);
        pair.resumeReplay();
        pair.awaitInSync();
        assertThat(pair.standby().value(ROWS)).as("rows once it is replayed").isEqualTo("1");
        assertThat(pair.standby().position()).as("how far the standby has come").isGreaterThanOrEqualTo(written);
    }

    @Test
    void aStandbyWhoseLinkIsHeldReceivesNothing() {
        emptyTable();
        pair.link().hold();
        pair.primary().execute("INSERT INTO t VALUES (1)");
        assertThat(pair.standby().value(ROWS)).as("rows while nothing is received").isEqualTo("0");
        pair.link().pass();
        pair.awaitInSync();
        assertThat(pair.standby().value(ROWS)).as("rows once the link passes").isEqualTo("1");
    }

    @Test
    void aServerThatWasKilledComesBackWithItsData() {
        emptyTable();
        pair.primary().execute("INSERT INTO t VALUES (1)");
        pair.awaitInSync();
        pair.standby().kill();
        assertThatThrownBy(() -> pair.standby().value(ROWS), "a read of a server that was killed")
                .cause().isInstanceOf(SQLException.class);
        pair.primary().execute("INSERT INTO t VALUES (2)");
        pair.standby().restart();
        pair.awaitInSync();
        assertThat(pair.standby().value(ROWS)).as("rows on a standby that came back").isEqualTo("2");
    }

    @Test
    void anAcknowledgedCommitIsLostWhenAStandbyIsPromotedThatLacksIt() {
        try (PostgresPair own = PostgresPair.start()) {
            own.primary().execute("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)");
            own.awaitInSync();
            own.link().hold();
            own.primary().execute("INSERT INTO t VALUES (2)");
            own.primary().kill();
            own.promote();
            assertThat(own.standby().value(ROWS)).as("rows on the new primary").isEqualTo("1");
            own.standby().execute("INSERT INTO t VALUES (3)");
            own.rebuild();
            assertThat(own.primary().value("SELECT string_agg(id::text, ',' ORDER BY id) FROM t"))
                    .as("rows on the old primary, which follows").isEqualTo("1,3");
            own.standby().execute("INSERT INTO t VALUES (4)");
            assertThat(own.version()).as("name and version").startsWith("PostgreSQL ");
        }
    }

    @Test
    void bothServersEndWithTheProcessThatStartedThem() throws IOException, InterruptedException {
        Process parent = JavaProcess.of(Parent.class, List.of()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> urls = List.of(lines.readLine(), lines.readLine());
            assertThat(urls).as("both servers run").allMatch(url -> url.startsWith("jdbc:postgresql:"));
            assertThat(parent.waitFor()).as("the parent halted").isEqualTo(3);
            for (String url : urls) {
                while (answers(url)) {
                    Thread.onSpinWait();
                }
            }
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

    @Test
    void aPairOfTheReadersOwnIsPausedOnly() {
        System.setProperty(PostgresPair.OWN_PRIMARY, pair.primary().url());
        try {
            assertThatThrownBy(PostgresPair::open, "a primary without a standby")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(PostgresPair.OWN_STANDBY);
            System.setProperty(PostgresPair.OWN_STANDBY, pair.standby().url());
            try (PostgresPair own = PostgresPair.open()) {
                own.pauseReplay();
                own.resumeReplay();
                own.awaitInSync();
                assertThatThrownBy(own::promote, "a promotion of the reader's own standby")
                        .isInstanceOf(IllegalStateException.class).hasMessageContaining(PostgresPair.OWN_STANDBY);
                assertThatThrownBy(own.primary()::kill, "an attempt to kill the reader's own primary")
                        .isInstanceOf(IllegalStateException.class).hasMessageContaining(PostgresPair.OWN_PRIMARY);
            }
            assertThat(pair.primary().value("SELECT 1")).as("the reader's primary afterwards").isEqualTo("1");
        } finally {
            System.clearProperty(PostgresPair.OWN_PRIMARY);
            System.clearProperty(PostgresPair.OWN_STANDBY);
        }
    }
}
