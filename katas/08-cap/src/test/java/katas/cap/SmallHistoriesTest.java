package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code LinearizabilityChecker} beside a search of all orders, on every small history. */
class SmallHistoriesTest {

    private static void agree(List<Operation<Integer>> history) {
        Optional<List<Operation<Integer>>> order = LinearizabilityChecker.orders(history).get("r");
        if (order.isPresent() != BruteForce.isLinearizable(history)) {
            assertThat(order).as("an order, as a search of all orders has it, of %s", history).isNotEqualTo(order);
        }
    }

    @Test
    void agreesOnAllHistoriesOfUpToFourOperationsOfNineKinds() {
        assertThat(SmallHistories.each(4, 9, SmallHistoriesTest::agree)).as("histories").isGreaterThan(100_000);
    }

    @Test
    void agreesOnAllHistoriesOfUpToFiveOperationsByTwoClients() {
        assertThat(SmallHistories.each(5, 6, SmallHistoriesTest::agree)).as("histories").isGreaterThan(400_000);
    }
}
