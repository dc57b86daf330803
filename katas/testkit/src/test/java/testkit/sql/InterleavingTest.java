package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.schedule.ScheduledThread;

class InterleavingTest {

    private static Database counter(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE counter (id INT PRIMARY KEY, n INT)", "INSERT INTO counter VALUES (1, 10)",
                "CREATE TABLE seat (line INT, place VARCHAR(9), PRIMARY KEY (line, place))");
        return database;
    }

    private static Object increment(DataSource source, String lock) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("SELECT n FROM counter WHERE id = ?" + lock);
                    PreparedStatement update = connection.prepareStatement("UPDATE counter SET n = ? WHERE id = ?")) {
                select.setInt(1, 1);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    update.setInt(1, row.getInt(1) + 1);
                }
                update.setInt(2, 1);
                update.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        }
    }

    /** One takes the seat; for the others it is a duplicate key. */
    private static Object sit(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO seat VALUES (?, ?)")) {
                insert.setInt(1, 1);
                insert.setString(2, "a");
                insert.executeUpdate();
                connection.commit();
                return true;
            } catch (SQLException taken) {
                connection.rollback();
                return false;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static InterleavingExplorer explorer(Database database) {
        return new InterleavingExplorer(database,
                () -> database.execute("UPDATE counter SET n = 10", "DELETE FROM seat"),
                () -> List.of(database.number("SELECT n FROM counter"), database.number("SELECT COUNT(*) FROM seat")));
    }

    @Test
    void aLostUpdateIsFoundAndShownWithItsValues() {
        try (Database database = counter(Engine.H2)) {
            assertThatThrownBy(() -> explorer(database)
                    .operation("increment", source -> increment(source, "")).everyPair())
                    .as("both have read 10").isInstanceOf(AssertionError.class)
                    .hasMessageContaining("A increment, B increment at the same time")
                    .hasMessageContaining("A: SELECT n FROM counter WHERE id = 1").hasMessageContaining("-- (10)")
                    .hasMessageContaining("B: UPDATE counter SET n = 11 WHERE id = 1").hasMessageContaining("-- 1 row");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsLockedGivesAnOrder(Engine engine) {
        try (Database database = counter(engine)) {
            int ways = explorer(database).operation("increment", source -> increment(source, " FOR UPDATE"))
                    .everyPair();
            assertThat(ways).as("ways to cross").isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInsertThatWaitsForItsTwinIsSeen(Engine engine) {
        try (Database database = counter(engine); Interleaving run = new Interleaving(database)) {
            run.start("A", () -> sit(run.dataSource("A")));
            run.start("B", () -> sit(run.dataSource("B")));
            run.step("A");
            run.step("B");
            assertThat(run.waits("B")).as("A has inserted the same key\n%s", run).isTrue();
            run.finish();
            assertThat(run.result("A")).as("A sits\n%s", run).isEqualTo(true);
            assertThat(run.result("B")).as("B does not\n%s", run).isEqualTo(false);
            assertThat(run.toString()).as("what B was told").contains("goes on: SQLState 23505");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void threeInsertsCrossInEveryWay(Engine engine) {
        try (Database database = counter(engine)) {
            assertThat(explorer(database).operation("sit", InterleavingTest::sit).everyThree()).as("ways")
                    .isGreaterThan(8);
        }
    }

    @Test
    void whatTwoCannotShowThreeDo() {
        try (Database database = counter(Engine.H2)) {
            Operation careless = source -> {
                try (Connection connection = source.getConnection()) {
                    try (PreparedStatement look = connection.prepareStatement("SELECT n FROM counter");
                            ResultSet row = look.executeQuery()) {
                        row.next();
                        if (row.getInt(1) <= 8) {
                            return false;
                        }
                    }
                    try (PreparedStatement update = connection.prepareStatement("UPDATE counter SET n = n - 1")) {
                        return update.executeUpdate() == 1;
                    }
                }
            };
            explorer(database).operation("take", careless).everyPair();
            assertThatThrownBy(() -> explorer(database).operation("take", careless).everyThree())
                    .as("the third has looked too early").isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void whoWaitsForALockOfJavaWaitsToo() {
        Object lock = new Object();
        Operation locking = source -> {
            synchronized (lock) {
                return increment(source, "");
            }
        };
        try (Database database = counter(Engine.H2); Interleaving run = new Interleaving(database)) {
            run.start("A", () -> locking.on(run.dataSource("A")));
            run.start("B", () -> locking.on(run.dataSource("B")));
            assertThat(run.waits("B")).as("A holds the lock\n%s", run).isTrue();
            run.finish();
            assertThat(database.number("SELECT n FROM counter")).as("one after the other\n%s", run).isEqualTo(12);
        }
    }

    @Test
    void aThreadTellsTheScheduleSoFar() {
        try (Interleaving run = new Interleaving(counter(Engine.H2))) {
            AtomicReference<String> told = new AtomicReference<>();
            run.start("A", () -> {
                increment(run.dataSource("A"), "");
                told.set(((ScheduledThread) Thread.currentThread()).schedule());
                return null;
            });
            assertThat(run.toString()).as("what waits for its turn has nothing to tell").isEqualTo("H2\n");
            run.finish();
            assertThat(told.get()).as("what runs is the last line, as long as it runs")
                    .endsWith("-- since then nothing")
                    .contains("A: SELECT n FROM counter").contains("\nA: COMMIT ");
            assertThat(run.toString()).as("what has come back is told as what came of it")
                    .doesNotContain("since then nothing");
        }
    }
}
