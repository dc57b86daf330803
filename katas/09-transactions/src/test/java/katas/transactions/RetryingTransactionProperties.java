package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.sql.Database;
import testkit.sql.Engine;

class RetryingTransactionProperties {

    @Property(tries = 100)
    void atMostTheLastAttemptLeavesSomething(@ForAll("outcomes") List<String> outcomes,
            @ForAll @IntRange(min = 1, max = 6) int allowed, @ForAll long seed) throws Exception {
        try (Database database = Database.fresh(Engine.H2)) {
            database.execute("CREATE TABLE note (attempt INT)");
            List<Duration> pauses = new ArrayList<>();
            RetryingTransaction transaction = new RetryingTransaction(database.dataSource(), allowed,
                    Duration.ofNanos(3), Duration.ofNanos(20), pauses::add, new Random(seed));
            int[] made = new int[1];
            String thrown = "";
            try {
                transaction.run(connection -> {
                    String outcome = made[0] < outcomes.size() ? outcomes.get(made[0]) : "";
                    made[0]++;
                    try (Statement statement = connection.createStatement()) {
                        statement.executeUpdate("INSERT INTO note VALUES (" + made[0] + ")");
                    }
                    if (!outcome.isEmpty()) {
                        throw new SQLException("refused", outcome);
                    }
                    return null;
                });
            } catch (SQLException refusal) {
                thrown = refusal.getSQLState();
            }
            int expected = 1;
            while (expected < allowed && expected <= outcomes.size()
                    && List.of("40001", "40P01").contains(outcomes.get(expected - 1))) {
                expected++;
            }
            String last = expected <= outcomes.size() ? outcomes.get(expected - 1) : "";
            assertThat(made[0]).as("attempts are made while the answer is to try again").isEqualTo(expected);
            assertThat(thrown).as("what the last attempt was answered").isEqualTo(last);
            assertThat(database.query(row -> row.getInt(1), "SELECT attempt FROM note"))
                    .as("what is left of all attempts")
                    .isEqualTo(last.isEmpty() ? List.of(expected) : List.of());
            for (int i = 0; i < pauses.size(); i++) {
                assertThat(pauses.get(i)).as("pause %d is below min(longest, first · 2^%d)", i + 1, i)
                        .isGreaterThanOrEqualTo(Duration.ZERO).isLessThan(Duration.ofNanos(Math.min(20, 3L << i)));
            }
            assertThat(pauses).as("Pause is called before each attempt but the first, also with a length of 0")
                    .hasSize(expected - 1);
        }
    }

    @Provide
    Arbitrary<List<String>> outcomes() {
        return Arbitraries.of("40001", "40001", "40P01", "", "23505", "40003").list().ofMaxSize(7);
    }
}
