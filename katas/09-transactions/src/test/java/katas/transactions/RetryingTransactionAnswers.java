package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;

/** What is thrown, what is tried again, and how long the pauses are. */
interface RetryingTransactionAnswers {

    /** Throws what it is given, be it declared or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static RetryingTransaction transaction(Database database, int attempts) {
        return new RetryingTransaction(database.dataSource(), attempts, Duration.ofNanos(1), Duration.ofNanos(1),
                length -> { }, new Random(42));
    }

    /** How many attempts are made at work that fails with this the first time; what it ends with goes into a list. */
    private static int attempts(Database database, Throwable first, List<Throwable> thrown) {
        int[] made = new int[1];
        Throwable end = catchThrowable(() -> transaction(database, 5).run(connection -> {
            RetryingTransactionTest.increment(connection);
            if (++made[0] == 1) {
                RetryingTransactionAnswers.<RuntimeException>sneak(first);
            }
            return null;
        }));
        if (end instanceof UnsupportedOperationException todo) {
            throw todo;
        }
        thrown.add(end);
        return made[0];
    }

    @Test
    default void whatIsNoRefusalIsThrownAtOnceAsItCame() {
        List<Throwable> finals = new ArrayList<>(List.of(new Exception("undeclared"), new InterruptedException("work"),
                new AssertionError("no"), new StackOverflowError(), new IllegalStateException("no"),
                new SQLException("no state"), new SQLTransientException("later", "08000"),
                new SQLRecoverableException("gone", "08006"), new SQLTransactionRollbackException("?", "40000"),
                new SQLException("lower case", "40p01"), new RuntimeException("40001"),
                new SQLException("another state", "0A000", 40001)));
        for (String state : List.of("40002", "40003", "40004", "23505", "23P01", "57014", "55P03", "25P02", "HYT00")) {
            finals.add(new SQLException("state " + state, state));
        }
        Throwable suppressing = new IllegalStateException("with a refusal suppressed");
        suppressing.addSuppressed(new SQLException("refused", "40001"));
        finals.add(suppressing);
        for (Throwable each : finals) {
            try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
                List<Throwable> thrown = new ArrayList<>();
                assertThat(attempts(database, each, thrown)).as("attempts after %s, which says not to try again", each)
                        .isEqualTo(1);
                assertThat(thrown.get(0)).as("what is thrown after %s", each).isSameAs(each);
                assertThat(RetryingTransactionTest.count(database)).as("what is left of an attempt that threw %s", each)
                        .isZero();
            }
        }
    }

    @Test
    default void aRefusalCountsWhereverItStands() {
        SQLException refusal = new SQLException("refused", "40001");
        Throwable circle = new RuntimeException("outer");
        circle.initCause(new IllegalStateException("inner", new SQLException("refused", "40P01", circle)));
        for (Throwable each : List.of(refusal, new Error(refusal), new Exception("undeclared", refusal),
                new SQLException("final by itself", "23505", refusal), circle)) {
            try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
                List<Throwable> thrown = new ArrayList<>();
                assertThat(attempts(database, each, thrown)).as("attempts after %s, which a refusal has caused", each)
                        .isEqualTo(2);
                assertThat(RetryingTransactionTest.count(database)).as("what is left after %s", each).isEqualTo(1);
            }
        }
    }

    @Test
    default void causesInACircleEnd() {
        Throwable circle = new RuntimeException("outer");
        circle.initCause(new IllegalStateException("inner", circle));
        try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
            List<Throwable> thrown = new ArrayList<>();
            assertThat(attempts(database, circle, thrown)).as("attempts, with causes in a circle and no refusal")
                    .isEqualTo(1);
            assertThat(thrown.get(0)).as("what is thrown").isSameAs(circle);
        }
    }

    @Test
    default void whatAPauseThrowsIsThrown() {
        for (Throwable each : List.of(new InterruptedException("woken"), new IllegalStateException("no clock"))) {
            try (Database database = RetryingTransactionTest.counter(Engine.H2)) {
                int[] attempts = new int[1];
                RetryingTransaction transaction = new RetryingTransaction(database.dataSource(), 5,
                        Duration.ofMillis(1), Duration.ofMillis(1),
                        length -> RetryingTransactionAnswers.<RuntimeException>sneak(each), new Random(42));
                Callable<?> run = () -> transaction.run(connection -> {
                    attempts[0]++;
                    RetryingTransactionTest.increment(connection);
                    if (attempts[0] == 1) {
                        throw new SQLException("refused", "40001");
                    }
                    return null;
                });
                assertThatThrownBy(run::call, "the pause throws %s", each).isSameAs(each);
                assertThat(attempts[0]).as("attempts, when the first pause throws %s", each).isEqualTo(1);
                assertThat(RetryingTransactionTest.count(database)).as("nothing is committed then").isZero();
            }
        }
    }

    @Test
    default void pausesAreDrawnUniformlyFromZero() {
        List<Duration> pauses = new ArrayList<>();
        refused(2001, Duration.ofNanos(1000), Duration.ofNanos(1000), pauses);
        int[] tenths = new int[10];
        pauses.forEach(pause -> tenths[(int) (pause.toNanos() / 100)]++);
        assertThat(tenths).as("how many of 2000 pauses below 1000 ns lie in each tenth of the range: 200, more or less")
                .satisfies(counts -> Arrays.stream(counts).forEach(count ->
                        assertThat(count).as("one of %s", Arrays.toString(counts)).isBetween(130, 270)));
        assertThat(pauses.stream().distinct().count()).as("different lengths: to the nanosecond").isGreaterThan(700);
    }

    @Test
    default void boundsDoubleUntilTheyAreTheLongest() {
        Duration[][] ranges = {{Duration.ofMillis(1), Duration.ofDays(1)},
            {Duration.ofNanos(1), Duration.ofNanos(Long.MAX_VALUE)}, {Duration.ofNanos(3), Duration.ofDays(400)},
            {Duration.ofDays(300), Duration.ofNanos(Long.MAX_VALUE)}, {Duration.ofSeconds(7), Duration.ofSeconds(7)}};
        for (Duration[] range : ranges) {
            List<Duration> pauses = new ArrayList<>();
            refused(301, range[0], range[1], pauses);
            Duration bound = range[0];
            for (int i = 0; i < pauses.size(); i++) {
                assertThat(pauses.get(i)).as("pause %d for first %s and longest %s", i + 1, range[0], range[1])
                        .isGreaterThanOrEqualTo(Duration.ZERO).isLessThan(bound);
                bound = bound.compareTo(range[1].dividedBy(2)) > 0 ? range[1] : bound.multipliedBy(2);
            }
            for (int from = 65; from < 300; from += 47) {
                assertThat(pauses.subList(from, from + 40)).as("40 pauses from the %dth on, for first %s and longest"
                        + " %s: one at least is longer than half the longest", from + 1, range[0], range[1])
                        .anyMatch(pause -> pause.compareTo(range[1].dividedBy(2)) > 0);
            }
        }
    }

    @Test
    default void attemptsMayBeMany() {
        List<Duration> pauses = new ArrayList<>();
        refused(20_000, Duration.ofNanos(1), Duration.ofNanos(1), pauses);
        assertThat(pauses).as("pauses between 20,000 attempts").hasSize(19_999);
    }

    /** Has so many attempts refused, and notes the pauses. */
    private static void refused(int attempts, Duration first, Duration longest, List<Duration> pauses) {
        try (Database database = RetryingTransactionTest.counter(Engine.H2);
                OneConnection pool = new OneConnection(database)) {
            RetryingTransaction transaction = new RetryingTransaction(pool.dataSource(), attempts, first, longest,
                    pauses::add, new Random(42));
            assertThatThrownBy(() -> transaction.run(connection -> {
                throw new SQLException("refused", "40001");
            }), "all attempts are refused").isInstanceOf(SQLException.class);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
