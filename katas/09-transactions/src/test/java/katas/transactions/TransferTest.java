package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class TransferTest {

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
            assertThatThrownBy(() -> transfer.move(1, 2, -30)).as("a negative amount would be a theft")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-30");
            assertThatThrownBy(() -> transfer.move(1, 2, 0)).as("nothing is no amount")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
            assertThat(bank.balances()).as("nothing has moved").containsExactly(100L, 50L);
        }
    }

    @Test
    void anAccountCannotPayItself() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(2, 2, 10)).as("from and to are the same")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMissingReceiverChangesNothing(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(1, 7, 30)).as("there is no account 7")
                    .isInstanceOfSatisfying(NoSuchAccountException.class,
                            missing -> assertThat(missing.account()).as("the account that is missing").isEqualTo(7));
            assertThat(bank.balances()).as("money is not paid to nobody").containsExactly(100L, 50L);
        }
    }

    @Test
    void aMissingPayerChangesNothing() {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(7, 1, 30)).as("there is no account 7")
                    .isInstanceOf(NoSuchAccountException.class);
            assertThat(bank.balances()).as("money does not come from nowhere").containsExactly(100L, 50L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void tooLittleMoneyChangesNothing(Engine engine) {
        try (Bank bank = new Bank(engine, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            assertThatThrownBy(() -> transfer.move(2, 1, 51)).as("account 2 holds 50")
                    .isInstanceOfSatisfying(InsufficientFundsException.class,
                            refused -> assertThat(refused.account()).as("the account with too little").isEqualTo(2));
            assertThat(bank.balances()).as("a refused transfer leaves every balance as it was")
                    .containsExactly(100L, 50L);
        }
    }

    @Test
    void theConnectionGoesBackAsItCame() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50); OneConnection pool = new OneConnection(bank.database())) {
            Transfer transfer = new Transfer(pool.dataSource());
            transfer.move(1, 2, 30);
            assertThat(pool.isIdle()).as("closed, in auto-commit mode, after a transfer").isTrue();
            assertThatThrownBy(() -> transfer.move(1, 2, 3000)).as("a transfer of more than there is")
                    .isInstanceOf(InsufficientFundsException.class);
            assertThat(pool.isIdle()).as("closed, in auto-commit mode, after a refusal").isTrue();
            assertThat(bank.balances()).as("the refused transfer has left nothing behind").containsExactly(70L, 80L);
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

    @Test
    void theDatabasesRefusalIsThrown() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            transfer.move(1, 2, 1);
            bank.database().execute("DROP TABLE account");
            assertThatThrownBy(() -> transfer.move(1, 2, 1)).as("what cannot be done is not kept quiet about")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nullIsNoSource() throws SQLException {
        try (Bank bank = new Bank(Engine.H2, 100, 50)) {
            new Transfer(bank.database().dataSource()).move(1, 2, 1);
            assertThatThrownBy(() -> new Transfer(null)).as("null is no source of connections")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    private static Void move(Transfer transfer, long from, long to, long amount) throws SQLException {
        transfer.move(from, to, amount);
        return null;
    }
}
