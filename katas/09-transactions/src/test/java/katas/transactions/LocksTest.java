package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Isolation;
import testkit.sql.Step;
import testkit.sql.Stepper;

/** What the chapter says of locks. Nothing here is for the reader to write. */
class LocksTest {

    private static Database orders(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE customer (id INT PRIMARY KEY, n INT)",
                "INSERT INTO customer VALUES (1, 0), (2, 0)",
                "CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT REFERENCES customer (id))");
        return database;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theVictimOfADeadlockHasToBeginAgain(Engine engine) {
        try (Database database = orders(engine);
                Stepper stepper = new Stepper(database, Isolation.READ_COMMITTED)) {
            List<Step> steps = stepper.run("T1: UPDATE customer SET n = 1 WHERE id = 1",
                    "T2: UPDATE customer SET n = 2 WHERE id = 2", "T1: UPDATE customer SET n = 1 WHERE id = 2",
                    "T2: UPDATE customer SET n = 2 WHERE id = 1");
            boolean first = steps.get(2).state() == Step.State.FAILED;
            String victim = first ? "T1" : "T2";
            assertThat(steps.get(first ? 2 : 3).sqlState()).as("the victim is told\n%s", stepper)
                    .isEqualTo(engine == Engine.H2 ? "40001" : "40P01");
            Step next = stepper.step(victim + ": SELECT n FROM customer WHERE id = " + (first ? 1 : 2));
            if (engine == Engine.H2) {
                assertThat(next.rows().toString()).as("its first update is gone, and nothing says so\n%s", stepper)
                        .isEqualTo("[[0]]");
            } else {
                assertThat(next.sqlState()).as("nothing but a rollback is left to it\n%s", stepper).isEqualTo("25P02");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoWaitsTooLongIsTold(Engine engine) throws SQLException {
        try (Database database = orders(engine);
                Connection holder = database.dataSource().getConnection();
                Connection waiter = database.dataSource().getConnection();
                Statement held = holder.createStatement(); Statement wanted = waiter.createStatement()) {
            holder.setAutoCommit(false);
            held.executeUpdate("UPDATE customer SET n = 1 WHERE id = 1");
            wanted.execute(engine == Engine.H2 ? "SET LOCK_TIMEOUT 1" : "SET lock_timeout = 1");
            assertThatThrownBy(() -> wanted.executeUpdate("UPDATE customer SET n = 2 WHERE id = 1"),
                    "waits for a millisecond").hasFieldOrPropertyWithValue("SQLState",
                    engine == Engine.H2 ? "HYT00" : "55P03");
            holder.rollback();
        }
    }

    @Test
    void forUpdateOfPostgresKeepsOutWhoOnlyRefers() {
        try (Database database = orders(Engine.POSTGRESQL); Stepper stepper = new Stepper(database)) {
            stepper.run("T1: SELECT n FROM customer WHERE id = 1 FOR UPDATE", "T2: INSERT INTO orders VALUES (1, 1)");
            assertThat(stepper.waits("T2")).as("the foreign key needs the customer's row\n%s", stepper).isTrue();
        }
        try (Database database = orders(Engine.POSTGRESQL); Stepper stepper = new Stepper(database)) {
            stepper.run("T1: SELECT n FROM customer WHERE id = 1 FOR NO KEY UPDATE",
                    "T2: INSERT INTO orders VALUES (1, 1)",
                    "T3: SELECT n FROM customer WHERE id = 1 FOR NO KEY UPDATE");
            assertThat(stepper.waits("T2")).as("the key stays as it is, so the order need not wait\n%s", stepper)
                    .isFalse();
            assertThat(stepper.waits("T3")).as("who wants to change the row does\n%s", stepper).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aUniqueConstraintDecidesBetweenTwo(Engine engine) {
        try (Database database = orders(engine); Stepper stepper = new Stepper(database)) {
            List<Step> steps = stepper.run("T1: INSERT INTO orders VALUES (7, 1)",
                    "T2: INSERT INTO orders VALUES (7, 2)", "T1: COMMIT");
            assertThat(steps.get(1).sqlState()).as("the second one has waited, and is refused\n%s", stepper)
                    .isEqualTo("23505");
        }
    }
}
