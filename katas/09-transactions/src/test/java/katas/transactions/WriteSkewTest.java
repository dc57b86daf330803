package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Isolation;
import testkit.sql.Step;
import testkit.sql.Stepper;

/**
 * Write skew at the level that H2 calls SERIALIZABLE, and three remedies, each at the levels where it is one. Nothing
 * here is for the reader to write.
 */
class WriteSkewTest {

    private static Database hospital(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE shift (id INT PRIMARY KEY, doctors INT NOT NULL CHECK (doctors > 0))",
                "CREATE TABLE on_call (doctor VARCHAR(9) PRIMARY KEY, yes BOOLEAN NOT NULL)",
                "INSERT INTO shift VALUES (1, 2)", "INSERT INTO on_call VALUES ('ada', TRUE), ('ben', TRUE)");
        return database;
    }

    private static long onCall(Database database) {
        return database.number("SELECT COUNT(*) FROM on_call WHERE yes");
    }

    @Test
    void serializableOfH2CommitsWriteSkew() {
        try (Database database = hospital(Engine.H2); Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            stepper.run("T1: SELECT COUNT(*) FROM on_call WHERE yes", "T2: SELECT COUNT(*) FROM on_call WHERE yes",
                    "T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'",
                    "T2: UPDATE on_call SET yes = FALSE WHERE doctor = 'ben'", "T1: COMMIT", "T2: COMMIT");
            assertThat(onCall(database)).as("both have left\n%s", stepper).isZero();
        }
    }

    @Test
    void serializableOfPostgresRefusesOneOfThem() {
        try (Database database = hospital(Engine.POSTGRESQL);
                Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            stepper.run("T1: SELECT COUNT(*) FROM on_call WHERE yes", "T2: SELECT COUNT(*) FROM on_call WHERE yes",
                    "T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'",
                    "T2: UPDATE on_call SET yes = FALSE WHERE doctor = 'ben'", "T1: COMMIT");
            assertThat(stepper.step("T2: COMMIT").sqlState()).as("the second commit's answer: try again\n%s", stepper)
                    .isEqualTo("40001");
            assertThat(onCall(database)).as("doctors on call: one of two has left\n%s", stepper).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void firstRemedyLockWhatBothMustTouchAtReadCommitted(Engine engine) {
        try (Database database = hospital(engine);
                Stepper stepper = new Stepper(database, Isolation.READ_COMMITTED)) {
            stepper.run("T1: SELECT id FROM shift WHERE id = 1 FOR UPDATE",
                    "T2: SELECT id FROM shift WHERE id = 1 FOR UPDATE",
                    "T1: SELECT COUNT(*) FROM on_call WHERE yes",
                    "T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'", "T1: COMMIT");
            assertThat(stepper.step("T2: SELECT COUNT(*) FROM on_call WHERE yes").rows().toString())
                    .as("the second one counts what the first has left\n%s", stepper).isEqualTo("[[1]]");
        }
    }

    static Stream<Arguments> snapshots() {
        return Stream.of(Arguments.of(Engine.H2, Isolation.SNAPSHOT), Arguments.of(Engine.H2, Isolation.SERIALIZABLE),
                Arguments.of(Engine.POSTGRESQL, Isolation.REPEATABLE_READ));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void aLockWithoutAWriteIsNoRemedyOnASnapshot(Engine engine, Isolation level) {
        try (Database database = hospital(engine); Stepper stepper = new Stepper(database, level)) {
            List<Step> steps = stepper.run("T1: SELECT id FROM shift WHERE id = 1 FOR UPDATE",
                    "T2: SELECT id FROM shift WHERE id = 1 FOR UPDATE",
                    "T1: SELECT COUNT(*) FROM on_call WHERE yes",
                    "T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'", "T1: COMMIT",
                    "T2: SELECT COUNT(*) FROM on_call WHERE yes",
                    "T2: UPDATE on_call SET yes = FALSE WHERE doctor = 'ben'", "T2: COMMIT");
            assertThat(steps.get(5).rows().toString()).as("the snapshot is older than the lock\n%s", stepper)
                    .isEqualTo("[[2]]");
            assertThat(onCall(database)).as("both have left\n%s", stepper).isZero();
        }
    }

    @Test
    void secondRemedyLockAllThatYouHaveRead() {
        try (Database database = hospital(Engine.H2); Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            stepper.run("T1: SELECT doctor FROM on_call WHERE yes ORDER BY doctor FOR UPDATE",
                    "T2: SELECT doctor FROM on_call WHERE yes ORDER BY doctor FOR UPDATE");
            assertThat(stepper.waits("T2")).as("the second one waits for the rows that it wants to count\n%s", stepper)
                    .isTrue();
            stepper.run("T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'", "T1: COMMIT");
            assertThat(stepper.toString()).as("what it waited for has changed, so it is to try again")
                    .contains("goes on: SQLState 40001");
        }
    }

    @Test
    void thirdRemedyWriteWhatYouHaveCounted() {
        try (Database database = hospital(Engine.H2); Stepper stepper = new Stepper(database, Isolation.SERIALIZABLE)) {
            stepper.run("T1: UPDATE shift SET doctors = doctors - 1 WHERE id = 1",
                    "T2: UPDATE shift SET doctors = doctors - 1 WHERE id = 1",
                    "T1: UPDATE on_call SET yes = FALSE WHERE doctor = 'ada'", "T1: COMMIT");
            assertThat(stepper.toString()).as("both write the same row, and the second is to try again")
                    .contains("goes on: SQLState 40001");
            assertThat(onCall(database)).as("doctors on call: one of two has left\n%s", stepper).isEqualTo(1);
        }
    }
}
