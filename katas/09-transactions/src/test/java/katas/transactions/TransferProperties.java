package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import testkit.Script;
import testkit.sql.Engine;
import testkit.sql.Interleaving;

class TransferProperties {

    /** A transfer between accounts of which 1 to 3 exist. */
    record Move(int from, int to, int amount) {

        /** What becomes of it: an exception's class, or nothing. */
        Class<?> on(Transfer transfer) throws SQLException {
            try {
                transfer.move(from, to, amount);
                return Void.class;
            } catch (IllegalArgumentException | NoSuchAccountException | InsufficientFundsException refused) {
                return refused.getClass();
            }
        }

        /** The same on paper. */
        Class<?> on(Map<Integer, Integer> balances) {
            if (amount < 1 || from == to) {
                return IllegalArgumentException.class;
            }
            if (!balances.containsKey(from) || !balances.containsKey(to)) {
                return NoSuchAccountException.class;
            }
            if (balances.get(from) < amount) {
                return InsufficientFundsException.class;
            }
            pay(balances);
            return Void.class;
        }

        void pay(Map<Integer, Integer> balances) {
            balances.merge(from, -amount, Integer::sum);
            balances.merge(to, amount, Integer::sum);
        }

        @Override
        public String toString() {
            return "transfer.move(" + from + ", " + to + ", " + amount + ");";
        }
    }

    @Property(tries = 100)
    void behavesLikeALedgerOnPaper(@ForAll("moves") List<Move> moves) {
        try (Bank bank = new Bank(Engine.H2, 100, 50, 0)) {
            Transfer transfer = new Transfer(bank.database().dataSource());
            Map<Integer, Integer> paper = new TreeMap<>(Map.of(1, 100, 2, 50, 3, 0));
            Script.replay("Accounts 1, 2 and 3 hold 100, 50 and 0.", moves, move -> {
                try {
                    assertThat(move.on(transfer)).as("what becomes of %s", move).isEqualTo(move.on(paper));
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
                assertThat(bank.balances().toString()).as("the balances after it")
                        .isEqualTo(paper.values().toString());
            });
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void moneyIsConservedHoweverTransfersCross(@ForAll("moves") @Size(3) List<Move> moves,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 2) Integer> turns) {
        try (Bank bank = new Bank(Engine.H2, 100, 50, 0); Interleaving crossing = new Interleaving(bank.database())) {
            for (int client = 0; client < 3; client++) {
                Transfer transfer = new Transfer(crossing.dataSource("T" + client));
                Move move = moves.get(client);
                crossing.start("T" + client, () -> move.on(transfer));
            }
            turns.forEach(client -> crossing.step("T" + client));
            crossing.finish();
            Map<Integer, Integer> paper = new TreeMap<>(Map.of(1, 100, 2, 50, 3, 0));
            for (int client = 0; client < 3; client++) {
                assertThat(crossing.failure("T" + client)).as("no transfer fails because of another\n%s", crossing)
                        .isNull();
                if (crossing.result("T" + client) == Void.class) {
                    moves.get(client).pay(paper);
                }
            }
            assertThat(bank.balances().toString()).as("what was paid, and nothing else, has moved\n%s", crossing)
                    .isEqualTo(paper.values().toString());
            assertThat(bank.balances()).as("no balance is below 0\n%s", crossing).allMatch(balance -> balance >= 0);
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Integer> account = Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(4, 2),
                Tuple.of(4, 3), Tuple.of(1, 4));
        Arbitrary<Integer> amount = Arbitraries.integers().between(-1, 120);
        return Combinators.combine(account, account, amount).as(Move::new).list().ofMaxSize(12);
    }
}
