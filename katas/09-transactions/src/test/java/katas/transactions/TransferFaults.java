package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

/** Every call of a transfer fails once. */
interface TransferFaults {

    private static FaultSweep sweep(Bank bank, long from, long to, long amount) {
        return FaultSweep.of(bank.database(), () -> bank.set(100, 50), source -> {
            new Transfer(source).move(from, to, amount);
            return null;
        });
    }

    @Test
    default void allOfItMovesOrNothingWhateverFails() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            sweep(bank, 1, 2, 30).ask(outcome -> assertThat(bank.balances())
                    .as("the balances: all of it has moved if the commit took effect, and else nothing")
                    .isEqualTo(outcome.commit() == Commit.NONE ? List.of(100L, 50L) : List.of(70L, 80L)));
        }
    }

    @Test
    default void allOfItMovesOrNothingOnPostgresToo() {
        try (Bank bank = new Bank(Engine.POSTGRESQL, 100, 50)) {
            sweep(bank, 2, 1, 30).failing(List.of(Fault.refused("53100"), Fault.errorAfterwards()))
                    .failingAgain(List.of()).ask(outcome -> assertThat(bank.balances())
                    .as("the balances: all of it has moved if the commit took effect, and else nothing")
                    .isEqualTo(outcome.commit() == Commit.NONE ? List.of(100L, 50L) : List.of(130L, 20L)));
        }
    }

    @Test
    default void whatFailsFirstIsThrown() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            sweep(bank, 1, 2, 30).ask(Promise::throwsWhatFailedFirst);
        }
    }

    @Test
    default void aTransferStandsOnceItsCommitHasReturned() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            sweep(bank, 1, 2, 30).ask(Promise::standsOnceCommitted);
        }
    }

    @Test
    default void aRefusedTransferLeavesNothingBehindWhateverFails() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            for (int to : new int[] {1, 7}) {
                sweep(bank, 2, to, 51).ask(outcome -> assertThat(bank.balances()).as("nothing has moved")
                        .containsExactly(100L, 50L));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void aLevelIsLeftAsItCame(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50)) {
            for (Isolation level : Isolation.of(engine).subList(1, Isolation.of(engine).size())) {
                sweep(bank, 1, 2, 30).failing(List.of()).comingAt(level, true).ask(outcome ->
                        assertThat(bank.balances()).as("the money moves at %s", level).containsExactly(70L, 80L));
                sweep(bank, 1, 2, 101).failing(List.of()).comingAt(level, true).ask(outcome ->
                        assertThat(outcome.thrown()).as("a transfer of too much at %s", level)
                                .isInstanceOf(InsufficientFundsException.class));
            }
        }
    }

    @Test
    default void aTransferTakesOneConnection() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            sweep(bank, 1, 2, 30).failing(List.of(Fault.refused("40001"))).ask(outcome -> {
                assertThat(outcome.calls().stream().filter(call -> call.method().equals("DataSource.getConnection")))
                        .as("connections that a transfer takes from the source").hasSize(1);
                Promise.throwsWhatFailedFirst(outcome);
            });
        }
    }
}
