package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepperTest {

    private static Database accounts(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE account (id INT PRIMARY KEY, balance INT)",
                "INSERT INTO account VALUES (1, 10), (2, 20)");
        return database;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUpdateIsLostAtReadCommitted(Engine engine) {
        try (Database database = accounts(engine); Stepper stepper = new Stepper(database)) {
            List<Step> steps = stepper.run(
                    "T1: SELECT balance FROM account WHERE id = 1",
                    "T2: SELECT balance FROM account WHERE id = 1",
                    "T1: UPDATE account SET balance = 11 WHERE id = 1",
                    "T1: COMMIT",
                    "T2: UPDATE account SET balance = 12 WHERE id = 1",
                    "T2: COMMIT");
            assertThat(steps.get(1).rows()).as("both read the same\n%s", stepper).isEqualTo(List.of(List.of(10)));
            assertThat(steps).as("nobody is refused\n%s", stepper)
                    .allSatisfy(step -> assertThat(step.sqlState()).isEmpty());
            assertThat(database.number("SELECT balance FROM account WHERE id = 1")).as("%s", stepper).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aBlockedStepIsLeftWaitingAndGoesOn(Engine engine) {
        try (Database database = accounts(engine); Stepper stepper = new Stepper(database)) {
            stepper.step("T1: UPDATE account SET balance = 11 WHERE id = 1");
            Step blocked = stepper.step("T2: UPDATE account SET balance = balance + 1 WHERE id = 1");
            assertThat(blocked.state()).as("T1 holds the row\n%s", stepper).isEqualTo(Step.State.WAITING);
            Step behind = stepper.step("T2: COMMIT");
            assertThat(behind.state()).as("a transaction does one thing at a time\n%s", stepper)
                    .isEqualTo(Step.State.QUEUED);
            stepper.step("T1: COMMIT");
            assertThat(List.of(blocked.state(), behind.state())).as("T1 has let it go on\n%s", stepper)
                    .containsOnly(Step.State.DONE);
            assertThat(blocked.waited()).as("it is remembered that it waited").isTrue();
            assertThat(database.number("SELECT balance FROM account WHERE id = 1")).as("%s", stepper).isEqualTo(12);
            assertThat(stepper.toString()).as("the schedule tells it").contains("-- waits for T1")
                    .contains("-- goes on: 1 row").contains("-- queued");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDeadlockIsLeftToTheDatabase(Engine engine) {
        try (Database database = accounts(engine); Stepper stepper = new Stepper(database)) {
            List<Step> steps = stepper.run(
                    "T1: UPDATE account SET balance = 0 WHERE id = 1",
                    "T2: UPDATE account SET balance = 0 WHERE id = 2",
                    "T1: UPDATE account SET balance = 0 WHERE id = 2",
                    "T2: UPDATE account SET balance = 0 WHERE id = 1");
            assertThat(List.of(steps.get(2).sqlState(), steps.get(3).sqlState()))
                    .as("one of them is refused\n%s", stepper)
                    .contains(engine == Engine.H2 ? "40001" : "40P01");
        }
    }

    @Test
    void theVictimOfADeadlockOverReadsMayGoOnHoldingItsLocks() {
        try (Database database = accounts(Engine.H2); Stepper stepper = new Stepper(database)) {
            List<Step> steps = stepper.run(
                    "T1: SELECT balance FROM account WHERE id = 1 FOR UPDATE",
                    "T2: SELECT balance FROM account WHERE id = 2 FOR UPDATE",
                    "T1: SELECT balance FROM account WHERE id = 2 FOR UPDATE",
                    "T2: SELECT balance FROM account WHERE id = 1 FOR UPDATE");
            assertThat(steps.get(3).sqlState()).as("the second is refused\n%s", stepper).isEqualTo("40001");
            assertThat(steps.get(2).state()).as("the first goes on to wait\n%s", stepper)
                    .isEqualTo(Step.State.WAITING);
            stepper.step("T2: ROLLBACK");
            assertThat(steps.get(2).state()).as("the victim's end lets the first go on\n%s", stepper)
                    .isEqualTo(Step.State.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameScheduleIsTheSameEveryTime(Engine engine) {
        String first = "";
        for (int run = 0; run < 10; run++) {
            try (Database database = accounts(engine); Stepper stepper = new Stepper(database)) {
                stepper.run("T1: UPDATE account SET balance = 1 WHERE id = 1",
                        "T2: UPDATE account SET balance = 2 WHERE id = 1",
                        "T3: SELECT * FROM account ORDER BY id",
                        "T1: ROLLBACK", "T2: COMMIT", "T3: SELECT * FROM account ORDER BY id");
                first = first.isEmpty() ? stepper.toString() : first;
                assertThat(stepper.toString()).as("run %d", run).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInsertThatWaitsForItsTwinIsLeftWaiting(Engine engine) {
        try (Database database = accounts(engine); Stepper stepper = new Stepper(database)) {
            database.execute("CREATE TABLE seat (line INT, place VARCHAR(9), PRIMARY KEY (line, place))");
            List<Step> steps = stepper.run("T1: INSERT INTO seat VALUES (1, 'a')",
                    "T3: UPDATE account SET balance = 0 WHERE id = 1", "T2: INSERT INTO seat VALUES (1, 'a')");
            assertThat(steps.get(2).state()).as("T1 may still take its row back\n%s", stepper)
                    .isEqualTo(Step.State.WAITING);
            stepper.step("T3: COMMIT");
            assertThat(steps.get(2).state()).as("T3 has nothing to do with it\n%s", stepper)
                    .isEqualTo(Step.State.WAITING);
            stepper.step("T1: ROLLBACK");
            assertThat(steps.get(2).state()).as("now the row is T2's\n%s", stepper).isEqualTo(Step.State.DONE);
        }
    }

    @Test
    void whatIsLeftOpenIsRolledBack() {
        try (Database database = accounts(Engine.H2)) {
            try (Stepper stepper = new Stepper(database)) {
                stepper.run("T1: UPDATE account SET balance = 1 WHERE id = 1",
                        "T2: UPDATE account SET balance = 2 WHERE id = 1");
            }
            assertThat(database.number("SELECT balance FROM account WHERE id = 1")).as("as before").isEqualTo(10);
        }
    }

    @Test
    void codeIsAStepToo() {
        try (Database database = accounts(Engine.H2); Stepper stepper = new Stepper(database)) {
            assertThat(stepper.step("T1", "answer()", connection -> 42).result()).as("its result").isEqualTo(42);
            assertThatThrownBy(() -> stepper.step("T1", "fail()", connection -> {
                throw new UnsupportedOperationException("not yet");
            })).as("what is no refusal of the database comes out").isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
