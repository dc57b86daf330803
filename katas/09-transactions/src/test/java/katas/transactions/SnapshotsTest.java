package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Isolation;
import testkit.sql.Step;
import testkit.sql.Stepper;

/** What the chapter says of snapshots beyond its matrix. Nothing here is for the reader to write. */
class SnapshotsTest {

    private static Database accounts(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE checking (id INT PRIMARY KEY, v INT)", "INSERT INTO checking VALUES (1, 0)",
                "CREATE TABLE savings (id INT PRIMARY KEY, v INT)", "INSERT INTO savings VALUES (1, 0)");
        return database;
    }

    private static List<Step> acrossTables(Stepper stepper) {
        return stepper.run("T1: SELECT v FROM checking", "T2: UPDATE checking SET v = 1",
                "T2: UPDATE savings SET v = 1", "T2: COMMIT", "T1: SELECT v FROM savings", "T1: COMMIT");
    }

    @Test
    void repeatableReadOfH2TakesASnapshotTableByTable() {
        for (Isolation level : List.of(Isolation.REPEATABLE_READ, Isolation.SNAPSHOT)) {
            try (Database database = accounts(Engine.H2); Stepper stepper = new Stepper(database, level)) {
                assertThat(acrossTables(stepper).get(4).rows().toString())
                        .as("what T1 finds in the second table, having found 0 in the first\n%s", stepper)
                        .isEqualTo(level == Isolation.SNAPSHOT ? "[[0]]" : "[[1]]");
            }
        }
    }

    @Test
    void repeatableReadOfPostgresTakesOneSnapshot() {
        try (Database database = accounts(Engine.POSTGRESQL);
                Stepper stepper = new Stepper(database, Isolation.REPEATABLE_READ)) {
            assertThat(acrossTables(stepper).get(4).rows().toString())
                    .as("what T1 finds in the second table, having found 0 in the first\n%s", stepper)
                    .isEqualTo("[[0]]");
        }
    }

    /** A withdrawal that sees no deposit costs a fee; a report sees the deposit, and no withdrawal. */
    private static List<Step> withReport(Stepper stepper) {
        return stepper.run("fee: SELECT v FROM checking", "fee: SELECT v FROM savings",
                "deposit: UPDATE savings SET v = 20", "deposit: COMMIT", "report: SELECT v FROM checking",
                "report: SELECT v FROM savings", "report: COMMIT", "fee: UPDATE checking SET v = -11", "fee: COMMIT");
    }

    private static String refusals(List<Step> steps) {
        return steps.stream().filter(step -> !step.sqlState().isEmpty()).map(Step::sqlState).toList().toString();
    }

    @Test
    void oneThatOnlyReadsCanSeeWhatFitsIntoNoOrder() {
        try (Database database = accounts(Engine.H2);
                Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            List<Step> steps = withReport(stepper);
            assertThat(refusals(steps)).as("nobody is refused\n%s", stepper).isEqualTo("[]");
            assertThat(steps.get(5).rows().toString()).as("the report has seen the deposit\n%s", stepper)
                    .isEqualTo("[[20]]");
        }
        try (Database database = accounts(Engine.POSTGRESQL);
                Stepper stepper = new Stepper(database, Isolation.REPEATABLE_READ)) {
            assertThat(refusals(withReport(stepper))).as("nobody is refused\n%s", stepper).isEqualTo("[]");
        }
    }

    @Test
    void serializableOfPostgresRefusesTheFee() {
        try (Database database = accounts(Engine.POSTGRESQL);
                Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            assertThat(refusals(withReport(stepper))).as("with the report there is no order\n%s", stepper)
                    .startsWith("[40001");
            assertThat(database.number("SELECT v FROM checking")).as("no fee was taken\n%s", stepper).isZero();
        }
    }
}
