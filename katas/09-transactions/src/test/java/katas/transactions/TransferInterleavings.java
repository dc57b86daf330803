package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.Interleaving;
import testkit.sql.InterleavingExplorer;
import testkit.sql.Isolation;
import testkit.sql.Operation;

/** Transfers between any accounts, crossed in every way. */
interface TransferInterleavings {

    private static Operation move(long from, long to, long amount) {
        return source -> {
            new Transfer(source).move(from, to, amount);
            return "moved";
        };
    }

    private static InterleavingExplorer explorer(Bank bank) {
        return new InterleavingExplorer(bank.database(), () -> bank.set(100, 50, 0), bank::balances);
    }

    @Test
    default void transfersThatMeetAreAsIfOneAfterAnother() {
        try (Bank bank = new Bank(Engine.H2, 100, 50, 0)) {
            explorer(bank).operation("move(1, 2, 80)", move(1, 2, 80)).operation("move(2, 3, 60)", move(2, 3, 60))
                    .operation("move(1, 7, 80)", move(1, 7, 80)).everyPair();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void threeTransfersDoNotWaitInACircle(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50, 0)) {
            explorer(bank).operation("move(1, 2, 10)", move(1, 2, 10)).operation("move(2, 3, 10)", move(2, 3, 10))
                    .operation("move(3, 1, 10)", move(3, 1, 10))
                    .cross(List.of("move(1, 2, 10)", "move(2, 3, 10)", "move(3, 1, 10)"));
        }
    }

    @Test
    default void accountsOfAnyNumbersDoNotDeadlock() {
        long[][] pairs = {{1, (1L << 32) + 1}, {-7, 7}, {Long.MIN_VALUE, Long.MAX_VALUE}, {-129, -1L << 40}};
        try (Bank bank = new Bank(Engine.H2, 100, 100)) {
            new Transfer(bank.database().dataSource());
            for (long[] pair : pairs) {
                InterleavingExplorer explorer = new InterleavingExplorer(bank.database(),
                        () -> bank.open(pair[0], 100, pair[1], 100), bank::balances);
                explorer.operation("there", move(pair[0], pair[1], 30)).operation("back", move(pair[1], pair[0], 20))
                        .cross(List.of("there", "back"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void aRefusalOfAHigherLevelIsThrown(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 100)) {
            new Transfer(bank.database().dataSource());
            InterleavingExplorer.explore(bank.database(), run -> {
                bank.set(100, 100);
                run.start("A", () -> move(1, 2, 30).on(AtLevel.of(run.dataSource("A"), Isolation.SERIALIZABLE)));
                run.start("B", () -> move(2, 1, 20).on(AtLevel.of(run.dataSource("B"), Isolation.SERIALIZABLE)));
            }, run -> {
                long balance = 100 - moved(run, "A", 30) + moved(run, "B", 20);
                assertThat(bank.balances()).as("what was not refused has moved, and what was refused has not\n%s", run)
                        .containsExactly(balance, 200 - balance);
            });
        }
    }

    private static long moved(Interleaving run, String client, long amount) {
        if (run.failure(client) == null) {
            return amount;
        }
        assertThat(run.failure(client)).as("the database's refusal is thrown\n%s", run)
                .isInstanceOfSatisfying(SQLException.class, refusal ->
                        assertThat(refusal.getSQLState()).as("why it was refused\n%s", run).isIn("40001", "40P01"));
        return 0;
    }

    @Test
    default void oneTransferServesManyThreads() {
        try (Bank bank = new Bank(Engine.H2, 100, 50, 0)) {
            new Transfer(bank.database().dataSource());
            InterleavingExplorer.explore(bank.database(), run -> {
                bank.set(100, 50, 0);
                Transfer shared = new Transfer(run.sharedSource());
                for (int client = 0; client < 2; client++) {
                    int from = client + 1;
                    run.start(client == 0 ? "A" : "B", () -> {
                        shared.move(from, 3, 10);
                        return null;
                    });
                }
            }, run -> assertThat(bank.balances()).as("both threads have paid 10 to account 3\n%s", run)
                    .containsExactly(90L, 40L, 20L));
        }
    }
}
