package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Stepper;

class RetryingTransactionTest implements RetryingTransactionFaults, RetryingTransactionAnswers {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final List<Duration> pauses = new ArrayList<>();

    static Database counter(Engine engine) {
        Database database = Database.fresh(engine);
        database.execute("CREATE TABLE counter (id INT PRIMARY KEY, n INT NOT NULL)",
                "INSERT INTO counter VALUES (1, 0), (2, 0)");
        return database;
    }

    private RetryingTransaction transaction(Database database, int attempts) {
        return new RetryingTransaction(database.dataSource(), attempts, FIRST, LONGEST, pauses::add, new Random(42));
    }

    static int increment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("UPDATE counter SET n = n + 1 WHERE id = 1");
        }
    }

    static long count(Database database) {
        return database.number("SELECT n FROM counter WHERE id = 1");
    }

    private static SQLException refusal(String state) {
        return new SQLException("refused", state);
    }

    @Test
    void workThatReturnsIsCommitted() throws Exception {
        try (Database database = counter(Engine.H2)) {
            String result = transaction(database, 3).run(connection -> {
                increment(connection);
                return "done";
            });
            assertThat(result).as("what the work returned").isEqualTo("done");
            assertThat(count(database)).as("the work is committed, once").isEqualTo(1);
            assertThat(pauses).as("nothing to wait for").isEmpty();
        }
    }

    @Test
    void workThatThrowsIsRolledBack() {
        try (Database database = counter(Engine.H2)) {
            RetryingTransaction transaction = transaction(database, 3);
            assertThatThrownBy(() -> transaction.run(connection -> {
                increment(connection);
                throw new IllegalStateException("no");
            }), "what the work throws")
                    .isInstanceOf(IllegalStateException.class).hasMessage("no");
            assertThat(count(database)).as("nothing is left of it").isZero();
        }
    }

    @Test
    void aRefusedAttemptIsMadeAgain() throws Exception {
        try (Database database = counter(Engine.H2)) {
            int[] attempts = new int[1];
            transaction(database, 5).run(connection -> {
                increment(connection);
                if (++attempts[0] < 3) {
                    throw refusal(attempts[0] == 1 ? "40001" : "40P01");
                }
                return null;
            });
            assertThat(attempts[0]).as("two were refused, the third was not").isEqualTo(3);
            assertThat(count(database)).as("only the third has left something").isEqualTo(1);
        }
    }

    @Test
    void aWrappedRefusalCounts() throws Exception {
        try (Database database = counter(Engine.H2)) {
            int[] attempts = new int[1];
            RetryingTransaction transaction = transaction(database, 5);
            assertThatCode(() -> transaction.run(connection -> {
                if (++attempts[0] == 1) {
                    throw new IllegalStateException(new RuntimeException(refusal("40001")));
                }
                return null;
            })).as("a refusal that stands two causes deep is a refusal, and the work is done again")
                    .doesNotThrowAnyException();
            assertThat(attempts[0]).as("attempts, after a refusal that stands two causes deep").isEqualTo(2);
        }
    }

    @Test
    void otherFailuresAreFinal() {
        try (Database database = counter(Engine.H2)) {
            int[] attempts = new int[1];
            RetryingTransaction transaction = transaction(database, 5);
            assertThatThrownBy(() -> transaction.run(connection -> {
                attempts[0]++;
                throw refusal("23505");
            }), "a key that is taken is taken the next time, too")
                    .isInstanceOf(SQLException.class);
            assertThat(attempts[0]).as("there was one attempt").isEqualTo(1);
            assertThat(pauses).as("and no pause").isEmpty();
        }
    }

    @Test
    void theLastRefusalIsThrown() {
        try (Database database = counter(Engine.H2)) {
            int[] attempts = new int[1];
            RetryingTransaction transaction = transaction(database, 4);
            assertThatThrownBy(() -> transaction.run(connection -> {
                attempts[0]++;
                throw refusal("40001");
            }), "run throws the refusal of the last attempt")
                    .isInstanceOf(SQLException.class);
            assertThat(attempts[0]).as("as many attempts as were allowed").isEqualTo(4);
            assertThat(pauses).as("a pause between any two of them").hasSize(3);
        }
    }

    @Test
    void pausesStayBelowABoundThatDoubles() {
        try (Database database = counter(Engine.H2)) {
            RetryingTransaction transaction = transaction(database, 100);
            assertThatThrownBy(() -> transaction.run(connection -> {
                throw refusal("40001");
            }), "a hundred attempts were refused, and there are no more")
                    .isInstanceOf(SQLException.class);
            List<Long> bounds = List.of(10L, 20L, 40L, 80L, 100L, 100L);
            for (int i = 0; i < pauses.size(); i++) {
                long bound = bounds.get(Math.min(i, 5));
                assertThat(pauses.get(i)).as("pause %d is below min(longest, first · 2^%d) = %d ms", i + 1, i, bound)
                        .isGreaterThanOrEqualTo(Duration.ZERO).isLessThan(Duration.ofMillis(bound));
            }
            assertThat(pauses).as("some of the later ones are longer than the first bound")
                    .anyMatch(pause -> pause.compareTo(Duration.ofMillis(50)) > 0);
        }
    }

    @Test
    void boundsMayDoubleUpToTheLongestPause() throws Exception {
        Duration first = Duration.ofNanos(1L << 61);
        try (Database database = counter(Engine.H2)) {
            RetryingTransaction transaction = new RetryingTransaction(database.dataSource(), 3, first,
                    Duration.ofNanos(Long.MAX_VALUE), pauses::add, new Random(42));
            for (int run = 0; run < 20; run++) {
                assertThatThrownBy(() -> transaction.run(connection -> {
                    throw refusal("40001");
                }), "the last refusal").isInstanceOf(SQLException.class);
                assertThat(pauses.get(2 * run + 1)).as("the second pause is below first · 2, which is not too long")
                        .isLessThan(first.multipliedBy(2));
            }
        }
    }

    @Test
    void theResultOfTheLastAttemptIsReturned() throws Exception {
        try (Database database = counter(Engine.H2)) {
            String result = transaction(database, 1).run(connection -> "done");
            assertThat(result).as("the only attempt's result").isEqualTo("done");
        }
    }

    @Test
    void theLevelIsSerializable() throws Exception {
        try (Database database = counter(Engine.H2); OneConnection pool = new OneConnection(database)) {
            RetryingTransaction transaction = new RetryingTransaction(pool.dataSource(), 2, FIRST, LONGEST,
                    pauses::add, new Random(42));
            assertThat(transaction.run(Connection::getTransactionIsolation)).as("the level within the work")
                    .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(pool.isIdle()).as("closed, in auto-commit mode and at its level, afterwards").isTrue();
        }
    }

    @Test
    void noConnectionIsHeldDuringAPause() throws Exception {
        try (Database database = counter(Engine.H2); OneConnection pool = new OneConnection(database)) {
            List<Boolean> idle = new ArrayList<>();
            RetryingTransaction transaction = new RetryingTransaction(pool.dataSource(), 2, FIRST, LONGEST, length -> {
                try {
                    idle.add(pool.isIdle());
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }, new Random(42));
            assertThatThrownBy(() -> transaction.run(connection -> {
                throw refusal("40001");
            }), "both attempts were refused")
                    .isInstanceOf(SQLException.class);
            assertThat(idle).as("the connection is back before the pause").containsExactly(true);
            assertThat(pool.isIdle()).as("and after the last attempt").isTrue();
        }
    }

    @Test
    void aRefusedCommitIsARefusal() throws Exception {
        try (Database database = counter(Engine.POSTGRESQL); Stepper stepper = new Stepper(database)) {
            int[] attempts = new int[1];
            transaction(database, 3).run(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeQuery("SELECT SUM(n) FROM counter").close();
                    statement.executeUpdate("UPDATE counter SET n = 7 WHERE id = 1");
                }
                if (++attempts[0] == 1) {
                    stepper.run("T1: COMMIT", "T1: SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                            "T1: SELECT SUM(n) FROM counter", "T1: UPDATE counter SET n = 8 WHERE id = 2",
                            "T1: COMMIT");
                }
                return null;
            });
            assertThat(attempts[0]).as("PostgreSQL has refused the first commit\n%s", stepper).isEqualTo(2);
            assertThat(count(database)).as("the second one stands").isEqualTo(7);
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() throws Exception {
        try (Database database = counter(Engine.H2)) {
            transaction(database, 1).run(connection -> null);
            for (int attempts : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> transaction(database, attempts), "%d attempts", attempts)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(attempts));
            }
            Duration tooLong = Duration.ofNanos(Long.MAX_VALUE).plusNanos(1);
            refuses(database, Duration.ZERO, LONGEST, Duration.ZERO);
            refuses(database, Duration.ofNanos(-1), LONGEST, Duration.ofNanos(-1));
            refuses(database, LONGEST, LONGEST.minusNanos(1), LONGEST.minusNanos(1));
            refuses(database, FIRST, tooLong, tooLong);
            refuses(database, tooLong, tooLong, tooLong);
            refuses(database, Duration.ofSeconds(1), Duration.ofSeconds(Long.MAX_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE));
        }
    }

    private void refuses(Database database, Duration first, Duration longest, Duration named) {
        assertThatThrownBy(() -> new RetryingTransaction(database.dataSource(), 2, first, longest, pauses::add,
                new Random(42)), "first %s, longest %s", first, longest)
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named.toString());
    }

    @Test
    void nullIsRefused() throws Exception {
        try (Database database = counter(Engine.H2)) {
            RetryingTransaction transaction = transaction(database, 1);
            assertThat(transaction.<Object>run(connection -> null)).as("a result may be null").isNull();
            assertThatThrownBy(() -> transaction.run(null), "run(null)").isInstanceOf(NullPointerException.class);
            for (int missing = 0; missing < 5; missing++) {
                int which = missing;
                assertThatThrownBy(() -> new RetryingTransaction(which == 0 ? null : database.dataSource(), 2,
                        which == 1 ? null : FIRST, which == 2 ? null : LONGEST, which == 3 ? null : pauses::add,
                        which == 4 ? null : new Random(42)), "argument %d of those that are not numbers is null", which)
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }
}
