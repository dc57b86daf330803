package benchmarks.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A long run in short: that it runs, and that it would notice. */
class LongRunTest {

    private static final int THREADS = 8;
    private static final long SEED = 1;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void threeHundredOperationsBreakNothing(Engine engine) {
        try (Database database = Database.fresh(engine)) {
            List<List<String>> rows = new LongRun(database, 300, THREADS, SEED).run();
            assertThat(rows.stream().mapToLong(row -> count(row, Tally.Event.OPERATIONS)).sum())
                    .as("operations of all katas together").isEqualTo(300);
            assertThat(rows).as("each operation has one end").allSatisfy(row -> assertThat(
                    count(row, Tally.Event.DONE) + count(row, Tally.Event.REFUSED) + count(row, Tally.Event.BROKEN)
                            + count(row, Tally.Event.TIMED_OUT)).isEqualTo(count(row, Tally.Event.OPERATIONS)));
            assertThat(rows).as("the invariants were looked at").allMatch(row -> count(row, Tally.Event.CHECKS) > 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "UPDATE account SET balance = balance + 1 WHERE id = 1 | the sum of all balances",
            "UPDATE account SET balance = balance + CASE id WHEN 1 THEN 1 ELSE -1 END WHERE id < 3"
                    + " | what was paid to it",
            "DELETE FROM on_call WHERE shift_id = 1 | has one ever after",
            "INSERT INTO on_call VALUES (1, 'nobody') | those who have joined",
            "INSERT INTO job (payload) VALUES ('of nobody') | was not added",
            "INSERT INTO job (payload, claimed_until) VALUES ('of nobody', 1000000) | can be claimed"})
    void whatIsBrokenIsNoticed(String breaks, String invariant) {
        try (Database database = Database.fresh(Engine.H2)) {
            LongRun run = new LongRun(database, 20, THREADS, SEED);
            database.execute(breaks);
            assertThatThrownBy(run::run).as("after %s", breaks).isInstanceOf(InvariantViolation.class)
                    .hasMessageContaining(invariant);
        }
    }

    private static long count(List<String> row, Tally.Event event) {
        return Long.parseLong(row.get(1 + event.ordinal()));
    }
}
