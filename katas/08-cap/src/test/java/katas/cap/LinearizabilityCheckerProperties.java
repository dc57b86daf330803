package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinearizabilityCheckerProperties {

    private static void agree(List<Operation<Integer>> history) {
        boolean expected = BruteForce.isLinearizable(history);
        Optional<List<Operation<Integer>>> order = LinearizabilityChecker.orders(history)
                .getOrDefault("r", Optional.of(List.of()));
        assertThat(order.isPresent()).as("linearizable, as a search of all orders says: %s", history)
                .isEqualTo(expected);
        assertThat(LinearizabilityChecker.isLinearizable(history)).as("the verdict on the whole: %s", history)
                .isEqualTo(expected);
        order.ifPresent(found -> assertThat(BruteForce.fault(history, found))
                .as("what is wrong with the order %s of %s", found, history).isNull());
    }

    @Example
    void agreesOnAllHistoriesOfUpToFourOperationsByTwoClients() {
        assertThat(SmallHistories.each(4, 7, LinearizabilityCheckerProperties::agree)).as("histories")
                .isGreaterThan(50_000);
    }

    @Example
    void aLongHistoryIsNoDeepOne() {
        List<Operation<Integer>> history = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            history.add(Operation.answered(1, "r", new Action.Write<>(number), 2L * number, 2L * number + 1));
        }
        assertThat(LinearizabilityChecker.isLinearizable(history)).as("20,000 writes, one after the other").isTrue();
        history.add(Operation.answered(2, "r", new Action.Read<>(-1), 1_000_000, 1_000_001));
        assertThat(LinearizabilityChecker.isLinearizable(history)).as("and a read of what nobody wrote").isFalse();
    }

    @Provide
    Arbitrary<List<Operation<Integer>>> histories() {
        Arbitrary<Integer> values = Arbitraries.integers().between(1, 3);
        Arbitrary<Action<Integer>> actions = Arbitraries.oneOf(
                values.injectNull(0.25).map(Action.Read::new),
                values.map(Action.Write::new),
                Combinators.combine(values.injectNull(0.2), values, Arbitraries.of(true, false))
                        .as(Action.CompareAndSet::new));
        Arbitrary<Long> times = Arbitraries.longs().between(0, 20);
        return Combinators.combine(actions, times, Arbitraries.longs().between(1, 8),
                        Arbitraries.integers().between(0, 9))
                .as((action, called, length, luck) -> new Operation<>(luck, "r", action, called,
                        luck == 0 ? OptionalLong.empty() : OptionalLong.of(called + length)))
                .list().ofMaxSize(7);
    }

    @Property
    void agreesWithTheSearchOfAllOrders(@ForAll("histories") List<Operation<Integer>> history) {
        agree(history);
    }

    @Property(tries = 200)
    void acceptsWhatARegisterHasDone(@ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(min = 1, max = 5) int clients, @ForAll @IntRange(max = 2) int unanswered) {
        List<Operation<Integer>> history =
                SimulatedRegister.history(24, clients, unanswered, 4, new Random(seed), number -> number);
        Optional<List<Operation<Integer>>> order = LinearizabilityChecker.orders(history).get("r");
        assertThat(order).as("an order of %s", history).isPresent();
        assertThat(BruteForce.fault(history, order.orElseThrow())).as("what is wrong with the order of %s", history)
                .isNull();
    }

    @Property(tries = 200)
    void keysAreJudgedAlone(@ForAll("histories") List<Operation<Integer>> one,
            @ForAll("histories") List<Operation<Integer>> other) {
        List<Operation<Integer>> both = new ArrayList<>(one);
        other.forEach(operation -> both.add(new Operation<>(operation.client(), "s", operation.action(),
                operation.called(), operation.answered())));
        Map<String, Optional<List<Operation<Integer>>>> orders = LinearizabilityChecker.orders(both);
        assertThat(orders.getOrDefault("r", Optional.of(List.of())).isPresent()).as("the first key of %s", both)
                .isEqualTo(BruteForce.isLinearizable(one));
        assertThat(orders.getOrDefault("s", Optional.of(List.of())).isPresent()).as("the second key of %s", both)
                .isEqualTo(BruteForce.isLinearizable(other));
    }
}
