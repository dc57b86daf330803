package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class TransferTest implements TransferFaults, TransferInterleavings {

    @Test
    void moneyMoves() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            new Transfer(bank.database().dataSource()).move(1, 2, 30);
            assertThat(bank.balances()).as("30 went from account 1 to account 2").containsExactly(70L, 80L);
        }
    }

    @Test
    void moneyMovesTheOtherWay() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            new Transfer(bank.database().dataSource()).move(2, 1, 50);
            assertThat(bank.balances()).as("all of account 2 went to account 1").containsExactly(150L, 0L);
        }
    }

    @Test
    void anAmountBelowOneIsRefused() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            for (long amount : new long[] {-30, 0, -1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> transfer.move(1, 2, amount), "move(1, 2, %d): at least 1 is moved", amount)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(amount));
            }
            assertThat(bank.balances()).as("nothing has moved").containsExactly(100L, 50L);
        }
    }

    @Test
    void whoIsRefusedLeavesNoConnectionBehind() throws Exception {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Connections.assertGivenBackWhenRefused(bank.database(), source -> moved(source, 1, 1, 5));
            Connections.assertGivenBackWhenRefused(bank.database(), source -> moved(source, 1, 2, 0));
            Connections.assertGivenBackWhenRefused(bank.database(), source -> moved(source, 1, 7, 5));
            Connections.assertGivenBackWhenRefused(bank.database(), source -> moved(source, 1, 2, 101));
        }
    }

    @Test
    void nobodyGivesUpWaitingForAnother() throws Exception {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Connections.assertNoLimitOfTime(bank.database(), source -> moved(source, 1, 2, 5));
        }
    }

    private static Void moved(DataSource source, long from, long to, long amount) throws SQLException {
        new Transfer(source).move(from, to, amount);
        return null;
    }

    @Test
    void anAccountCannotPayItself() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            for (long account : new long[] {2, 7, 1L << 40, -3}) {
                assertThatThrownBy(() -> transfer.move(account, account, 11), "move(%d, %<d, 11)", account)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(account));
            }
            assertThat(bank.balances()).as("nothing has moved").containsExactly(100L, 50L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMissingReceiverChangesNothing(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(1, 7, 3000), "move(1, 7, 3000): there is no account 7, so that"
                    + " account 1 holds too little does not matter")
                    .isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> transfer.move(1, 7, 30), "move(1, 7, 30): there is no account 7")
                    .isInstanceOfSatisfying(NoSuchAccountException.class,
                            missing -> assertThat(missing.account()).as("the account that is missing").isEqualTo(7));
            assertThat(bank.balances()).as("money is not paid to nobody").containsExactly(100L, 50L);
        }
    }

    @Test
    void aMissingPayerChangesNothing() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(7, 1, 30), "move(7, 1, 30): there is no account 7")
                    .isInstanceOfSatisfying(NoSuchAccountException.class,
                            missing -> assertThat(missing.account()).as("the account that is missing").isEqualTo(7));
            assertThatThrownBy(() -> transfer.move(7, 1L << 40, 30), "neither account exists")
                    .isInstanceOfSatisfying(NoSuchAccountException.class, missing -> assertThat(missing.account())
                            .as("one of the two that are missing").isIn(7L, 1L << 40));
            assertThat(bank.balances()).as("money does not come from nowhere").containsExactly(100L, 50L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tooLittleMoneyChangesNothing(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(1, 2, Long.MAX_VALUE), "move(1, 2, Long.MAX_VALUE)")
                    .isInstanceOf(InsufficientFundsException.class);
            assertThatThrownBy(() -> transfer.move(2, 1, 51), "move(2, 1, 51): account 2 holds 50")
                    .isInstanceOfSatisfying(InsufficientFundsException.class,
                            refused -> assertThat(refused.account()).as("the account with too little").isEqualTo(2));
            assertThat(bank.balances()).as("a refused transfer leaves every balance as it was")
                    .containsExactly(100L, 50L);
        }
    }

    @Test
    void noPaymentOverwritesAnother() {
        try (Bank bank = new Bank(Engine.H2, 100, 100, 100)) {
            new Transfer(bank.database().dataSource());
            InterleavingExplorer.explore(bank.database(), crossing -> {
                bank.set(100, 100, 100);
                Transfer one = new Transfer(crossing.dataSource("A"));
                Transfer other = new Transfer(crossing.dataSource("B"));
                crossing.start("A", () -> move(one, 1, 2, 30));
                crossing.start("B", () -> move(other, 1, 3, 20));
            }, crossing -> assertThat(bank.balances()).as("account 1 has paid 30 and 20\n%s", crossing)
                    .containsExactly(50L, 130L, 120L));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLastMoneyIsPaidOnce(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 0, 0)) {
            new Transfer(bank.database().dataSource());
            InterleavingExplorer.explore(bank.database(), crossing -> {
                bank.set(100, 0, 0);
                Transfer one = new Transfer(crossing.dataSource("A"));
                Transfer other = new Transfer(crossing.dataSource("B"));
                crossing.start("A", () -> move(one, 1, 2, 80));
                crossing.start("B", () -> move(other, 1, 3, 80));
            }, crossing -> {
                assertThat(bank.balances()).as("account 1 has paid one of them\n%s", crossing)
                        .startsWith(20L).contains(80L, 0L);
                Throwable refusal = crossing.failure("A") == null ? crossing.failure("B") : crossing.failure("A");
                assertThat(refusal).as("the other one is told that the money does not suffice\n%s", crossing)
                        .isInstanceOf(InsufficientFundsException.class);
            });
        }
    }

    @Test
    void accountsAtTheEndsOfTheirNumbersDoNotDeadlock() {
        try (Bank bank = new Bank(Engine.H2)) {
            new Transfer(bank.database().dataSource());
            for (long lowest : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, -Integer.MAX_VALUE}) {
                InterleavingExplorer.explore(bank.database(), crossing -> {
                    bank.open(lowest, 100, 0, 100, Long.MAX_VALUE, 100);
                    Transfer one = new Transfer(crossing.dataSource("A"));
                    Transfer other = new Transfer(crossing.dataSource("B"));
                    crossing.start("A", () -> move(one, lowest, lowest == Long.MIN_VALUE ? 0 : Long.MAX_VALUE, 30));
                    crossing.start("B", () -> move(other, lowest == Long.MIN_VALUE ? 0 : Long.MAX_VALUE, lowest, 20));
                }, crossing -> {
                    assertThat(crossing.failure("A")).as("account %d: A waits, and never in a circle\n%s", lowest,
                            crossing).isNull();
                    assertThat(crossing.failure("B")).as("account %d: B waits, and never in a circle\n%s", lowest,
                            crossing).isNull();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void transfersInOppositeDirectionsDoNotDeadlock(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 100)) {
            new Transfer(bank.database().dataSource());
            InterleavingExplorer.explore(bank.database(), crossing -> {
                bank.set(100, 100);
                Transfer one = new Transfer(crossing.dataSource("A"));
                Transfer other = new Transfer(crossing.dataSource("B"));
                crossing.start("A", () -> move(one, 1, 2, 30));
                crossing.start("B", () -> move(other, 2, 1, 20));
            }, crossing -> {
                assertThat(crossing.failure("A")).as("A waits for B, and never in a circle\n%s", crossing).isNull();
                assertThat(crossing.failure("B")).as("B waits for A, and never in a circle\n%s", crossing).isNull();
                assertThat(bank.balances()).as("both were paid\n%s", crossing).containsExactly(90L, 110L);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDoesNotFitIntoAnAccountChangesNothing(Engine engine) {
        try (Bank bank = new Bank(engine, 100, Long.MAX_VALUE)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(1, 2, 30), "a balance above Long.MAX_VALUE")
                    .isInstanceOf(SQLException.class);
            assertThat(bank.balances()).as("what the database refuses changes nothing")
                    .containsExactly(100L, Long.MAX_VALUE);
        }
    }

    @Test
    void balancesOfAnySizeMove() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, Long.MAX_VALUE, 0)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            transfer.move(1, 2, Long.MAX_VALUE - 5);
            assertThat(bank.balances()).as("all but 5 has moved").containsExactly(5L, Long.MAX_VALUE - 5);
            transfer.move(2, 1, 1L << 32);
            assertThat(bank.balances()).as("2^32 has come back")
                    .containsExactly(5 + (1L << 32), Long.MAX_VALUE - 5 - (1L << 32));
        }
    }

    @Test
    void theDatabasesRefusalIsThrown() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            transfer.move(1, 2, 1);
            bank.database().execute("DROP TABLE account");
            assertThatThrownBy(() -> transfer.move(1, 2, 1), "move(1, 2, 1) without a table")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nullIsNoSource() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            new Transfer(bank.database().dataSource()).move(1, 2, 1);
            assertThatThrownBy(() -> new Transfer(null), "new Transfer(null)")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    private static Void move(Transfer transfer, long from, long to, long amount) throws SQLException {
        transfer.move(from, to, amount);
        return null;
    }
}
