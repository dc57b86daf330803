package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.FaultSweep;
import testkit.sql.Operation;

class ReportQueryTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theTotalsAreThoseOfFiveQueries(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(1, 5, "north", 10L, "paid", 300L).add(2, 5, "north", 11L, "cancelled", 900L)
                    .add(3, 6, "north", 10L, "paid", 200L).add(4, 6, "north", 12L, "open", 50L)
                    .add(5, 6, "south", 10L, "open", 70L);
            assertThat(report.totals(5, 6)).as("two regions on two days").isEqualTo(Map.of(
                    "north", new RegionTotals(4, 1, 500, OptionalLong.of(300), 1),
                    "south", new RegionTotals(1, 1, 0, OptionalLong.empty(), 0)));
        }
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.many(300);
            assertThat(report.totals(2, 7)).as("300 orders of three regions").isEqualTo(orders.totals(2, 7));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anUnknownStatusIsAnotherOne(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(1, 1, "n", 1L, null, 5L).add(2, 1, "n", 1L, "Paid", 5L).add(3, 1, "n", 1L, "", 5L)
                    .add(4, 1, "n", 1L, "cancelled", 5L).add(5, 1, "n", 1L, "paid", 5L).add(6, 1, "m", 1L, null, 5L);
            assertThat(report.totals(1, 1)).as("neither paid nor cancelled: no status, Paid and none at all")
                    .isEqualTo(Map.of("n", new RegionTotals(5, 3, 5, OptionalLong.of(5), 1),
                            "m", new RegionTotals(1, 1, 0, OptionalLong.empty(), 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noAmountCountsAsZero(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(1, 1, "only", 1L, "paid", null).add(2, 1, "minus", 1L, "paid", -7L)
                    .add(3, 1, "minus", 1L, "paid", null).add(4, 1, "minus", 1L, "paid", -3L)
                    .add(5, 1, "below", 1L, "paid", -4L);
            assertThat(report.totals(1, 1)).as("an order without an amount is one of 0, which is more than -3")
                    .isEqualTo(Map.of("only", new RegionTotals(1, 0, 0, OptionalLong.of(0), 1),
                            "minus", new RegionTotals(3, 0, -10, OptionalLong.of(0), 1),
                            "below", new RegionTotals(1, 0, -4, OptionalLong.of(-4), 1)));
            assertThat(report.largest(1, 1, 2)).as("the two largest orders of each region").isEqualTo(Map.of(
                    "only", List.of(new PaidOrder(1, 0)), "minus", List.of(new PaidOrder(3, 0), new PaidOrder(4, -3)),
                    "below", List.of(new PaidOrder(5, -4))));
        }
    }

    @Test
    void customersCountOnce() throws SQLException {
        try (Orders orders = new Orders(Engine.H2)) {
            ReportQuery report = orders.report();
            orders.add(1, 1, "n", 7L, "paid", 1L).add(2, 2, "n", 7L, "paid", 1L).add(3, 2, "n", 8L, "paid", 1L)
                    .add(4, 2, "n", null, "paid", 1L).add(5, 2, "n", null, "paid", 1L).add(6, 2, "n", 9L, "open", 1L)
                    .add(7, 2, "m", null, "paid", 1L).add(8, 2, "m", 7L, "cancelled", 1L);
            assertThat(report.totals(1, 2).get("n").customers())
                    .as("7 and 8 have paid; nobody is no customer, and 9 has not paid").isEqualTo(2);
            assertThat(report.totals(1, 2).get("m").customers()).as("nobody has paid").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLargestOrdersComeFirst(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(9, 1, "n", 1L, "paid", 50L).add(2, 1, "n", 1L, "paid", 70L).add(5, 2, "n", 1L, "paid", 50L)
                    .add(7, 2, "n", 1L, "paid", 50L).add(1, 2, "n", 1L, "open", 99L).add(8, 2, "n", 1L, null, 98L)
                    .add(3, 2, "m", 1L, "paid", 1L).add(4, 2, "o", 1L, "open", 1L);
            assertThat(report.largest(1, 2, 3)).as("of 5, 7 and 9, all of 50, those with the smaller numbers")
                    .isEqualTo(Map.of("n", List.of(new PaidOrder(2, 70), new PaidOrder(5, 50), new PaidOrder(7, 50)),
                            "m", List.of(new PaidOrder(3, 1))));
            assertThat(report.largest(1, 2, 1)).as("the largest of each region").isEqualTo(
                    Map.of("n", List.of(new PaidOrder(2, 70)), "m", List.of(new PaidOrder(3, 1))));
            assertThat(report.largest(1, 2, 4)).as("all four of them").isEqualTo(orders.largest(1, 2, 4));
            assertThat(report.largest(1, 2, Integer.MAX_VALUE)).as("as many as there are")
                    .isEqualTo(orders.largest(1, 2, 4));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersAndAmountsMayLieFarApart(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(5, 1, "n", 1L, "paid", 50L).add(Long.MIN_VALUE + 1, 1, "n", 1L, "paid", 50L)
                    .add(Long.MAX_VALUE, 1, "n", 1L, "paid", 50L).add(0, 1, "n", 1L, "paid", 1_000_000_000_000L)
                    .add(1, 1, "n", 1L, "paid", -1_000_000_000_000L);
            assertThat(report.largest(1, 1, 5)).as("of three orders of 50, the smallest number comes first")
                    .isEqualTo(Map.of("n", List.of(new PaidOrder(0, 1_000_000_000_000L),
                            new PaidOrder(Long.MIN_VALUE + 1, 50), new PaidOrder(5, 50),
                            new PaidOrder(Long.MAX_VALUE, 50), new PaidOrder(1, -1_000_000_000_000L))));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void regionsAreTheirNames(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            List<String> regions = List.of("north", "North", "\u00e9t\u00e9", "ete", "", "north-east", "\u5317");
            for (int i = 0; i < regions.size(); i++) {
                orders.add(i + 1, 1, regions.get(i), 1L, "paid", 10L + i);
            }
            assertThat(report.totals(1, 1)).as("one order in each of %s", regions).isEqualTo(orders.totals(1, 1));
            assertThat(report.largest(1, 1, 5)).as("the largest in each of %s", regions)
                    .isEqualTo(orders.largest(1, 1, 5)).hasSize(regions.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void bothDaysBelongToThem(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            long[] days = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
            for (int i = 0; i < days.length; i++) {
                orders.add(i, days[i], "n", (long) i, "paid", (long) i);
            }
            for (long[] range : new long[][] {{0, 0}, {-1, 1}, {Long.MIN_VALUE, Long.MIN_VALUE},
                    {Long.MAX_VALUE, Long.MAX_VALUE}, {Long.MIN_VALUE, Long.MAX_VALUE}, {1, Long.MAX_VALUE - 1},
                    {5, 5}, {Long.MIN_VALUE + 1, -1}}) {
                assertThat(report.totals(range[0], range[1])).as("totals of days %d to %d", range[0], range[1])
                        .isEqualTo(orders.totals(range[0], range[1]));
                assertThat(report.largest(range[0], range[1], 2)).as("largest of days %d to %d", range[0], range[1])
                        .isEqualTo(orders.largest(range[0], range[1], 2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachRowIsReadOnce(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.many(1200).database().execute("CREATE INDEX orders_by_day ON orders (placed)");
            if (engine == Engine.POSTGRESQL) {
                orders.database().execute("ANALYZE orders");
            }
            assertThat(report.totals(4, 4)).as("totals of a day").isEqualTo(orders.totals(4, 4));
            assertWork(orders, 120, 3);
            assertThat(report.totals(0, 9)).as("totals of all days").isEqualTo(orders.totals(0, 9));
            assertWork(orders, 1200, 3);
            // H2 counts the rows that come out of a subquery as well.
            assertThat(report.largest(4, 4, 2)).as("largest of a day").isEqualTo(orders.largest(4, 4, 2));
            assertWork(orders, engine == Engine.H2 ? 2 * 120 : 120, 6);
            assertThat(report.largest(0, 9, 2)).as("largest of all days").isEqualTo(orders.largest(0, 9, 2));
            assertWork(orders, engine == Engine.H2 ? 2 * 1200 : 1200, 6);
        }
    }

    private static void assertWork(Orders orders, int rows, int returned) {
        Asked asked = orders.asked();
        assertThat(asked.statements()).as("statements of a call:%n%s", asked).isEqualTo(1);
        assertThat(asked.rowsRead()).as("rows that were looked at, of at most %d, by%n%s", rows, asked)
                .isLessThanOrEqualTo(rows + 1);
        assertThat(asked.rowsReturned()).as("rows that come back from%n%s", asked).isLessThanOrEqualTo(returned);
        asked.clear();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void notesStayInTheDatabase(Engine engine) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.many(30);
            assertThat(report.totals(0, 9)).as("totals").hasSize(3);
            assertThat(report.largest(0, 9, 2)).as("largest").hasSize(3);
            assertThat(orders.asked().columns()).as("the columns that were fetched").isNotEmpty()
                    .doesNotContain("note");
        }
    }

    @Test
    void sumsAreExact() throws SQLException {
        try (Orders orders = new Orders(Engine.H2)) {
            ReportQuery report = orders.report();
            List<Orders.Order> large = new ArrayList<>();
            for (int id = 1; id <= 9100; id++) {
                large.add(new Orders.Order(id, 1, "n", 1L, "paid", 1_000_000_000_000L - (id == 1 ? 1 : 0)));
            }
            orders.add(large);
            assertThat(report.totals(1, 1).get("n").revenue()).as("the sum is beyond 2^53, and odd")
                    .isEqualTo(9_099_999_999_999_999L);
            assertThat(report.totals(1, 1).get("n").largest()).as("the largest is beyond 2^32")
                    .hasValue(1_000_000_000_000L);
        }
    }

    @Test
    void wrongRangesAreRefused() throws SQLException {
        try (Orders orders = new Orders(Engine.H2)) {
            ReportQuery report = orders.report();
            assertThat(report.totals(3, 3)).as("no orders").isEmpty();
            assertThat(report.largest(3, 3, 1)).as("no paid orders").isEmpty();
            for (long[] range : new long[][] {{4, 3}, {Long.MAX_VALUE, Long.MIN_VALUE}, {0, -1}}) {
                assertThatThrownBy(() -> report.totals(range[0], range[1]), "totals(%d, %d)", range[0], range[1])
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(range[0]))
                        .hasMessageContaining(String.valueOf(range[1]));
                assertThatThrownBy(() -> report.largest(range[0], range[1], 1), "largest(%d, %d, 1)", range[0],
                        range[1]).isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(range[0])).hasMessageContaining(String.valueOf(range[1]));
            }
            for (int k : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> report.largest(3, 5, k), "largest(3, 5, %d)", k)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(k));
            }
            assertThatThrownBy(() -> new ReportQuery(null), "new ReportQuery(null)")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void resultsAreUnmodifiable() throws SQLException {
        try (Orders orders = new Orders(Engine.H2)) {
            ReportQuery report = orders.report();
            orders.many(30);
            Map<String, RegionTotals> totals = report.totals(0, 9);
            assertThatThrownBy(() -> totals.remove("r0"), "totals(0, 9).remove(r0)")
                    .isInstanceOf(UnsupportedOperationException.class);
            Map<String, List<PaidOrder>> largest = report.largest(0, 9, 2);
            assertThatThrownBy(() -> largest.remove("r0"), "largest(0, 9, 2).remove(r0)")
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> largest.get("r0").remove(0), "largest(0, 9, 2).get(r0).remove(0)")
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void theSameObjectServesSeveralCalls() throws SQLException {
        try (Orders orders = new Orders(Engine.H2)) {
            ReportQuery report = orders.report();
            orders.many(60);
            orders.asked().meanwhile(() -> assertThat(catchThrowable(() -> report.largest(3, 4, 1)))
                    .as("the second call, while the first is under way").isNull());
            assertThat(report.totals(0, 9)).as("totals, during which another call came").isEqualTo(orders.totals(0, 9));
        }
    }

    @Test
    void whateverFailsTheConnectionIsClosed() {
        try (Orders orders = new Orders(Engine.H2)) {
            orders.many(12);
            sweep(orders, source -> new ReportQuery(source).totals(0, 9), orders.totals(0, 9));
            sweep(orders, source -> new ReportQuery(source).largest(0, 9, 2), orders.largest(0, 9, 2));
        }
    }

    private static void sweep(Orders orders, Operation operation, Object expected) {
        FaultSweep.of(orders.database(), () -> { }, operation).ask(outcome -> {
            assertThat(outcome.calls().stream().filter(call -> call.method().equals("DataSource.getConnection")))
                    .as("connections that one call takes").hasSize(1);
            if (outcome.thrown() == null) {
                assertThat(outcome.isUndisturbed()).as("nothing is thrown, and nothing has failed, no close either")
                        .isTrue();
                assertThat(outcome.result()).as("what is returned is all there").isEqualTo(expected);
            } else {
                assertThat(outcome.thrown()).as("what failed is thrown as it came")
                        .hasMessageStartingWith("injected");
                Throwable first = outcome.injected().get(Collections.min(outcome.injected().keySet())).failure().get();
                assertThat(outcome.thrown()).as("what failed first is thrown, and not what failed after it")
                        .hasSameClassAs(first).hasMessage(first.getMessage());
            }
        });
    }
}
