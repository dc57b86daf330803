package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import testkit.sql.Engine;

class ReportQueryProperties {

    @Property(tries = 150)
    void theSameAsOrderByOrder(@ForAll("orders") List<Orders.Order> all, @ForAll @IntRange(max = 4) int from,
            @ForAll @IntRange(max = 4) int days, @ForAll @IntRange(min = 1, max = 5) int k) throws SQLException {
        compare(Engine.H2, all, from, from + days, k);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void alsoOnPostgresql(@ForAll("orders") List<Orders.Order> all, @ForAll @IntRange(max = 4) int from,
            @ForAll @IntRange(max = 4) int days, @ForAll @IntRange(min = 1, max = 5) int k) throws SQLException {
        compare(Engine.POSTGRESQL, all, from, from + days, k);
    }

    private static void compare(Engine engine, List<Orders.Order> all, long from, long to, int k) throws SQLException {
        try (Orders orders = new Orders(engine)) {
            ReportQuery report = orders.report();
            orders.add(all);
            assertThat(report.totals(from, to)).as("totals(%d, %d) of %s", from, to, all)
                    .isEqualTo(orders.totals(from, to));
            assertThat(report.largest(from, to, k)).as("largest(%d, %d, %d) of %s", from, to, k, all)
                    .isEqualTo(orders.largest(from, to, k));
            assertThat(orders.asked().statements()).as("statements of two calls:%n%s", orders.asked()).isEqualTo(2);
        }
    }

    @Provide
    Arbitrary<List<Orders.Order>> orders() {
        return Combinators.combine(Arbitraries.longs().between(1, 40), Arbitraries.longs().between(0, 5),
                Arbitraries.of("north", "south"), Arbitraries.longs().between(1, 3).injectNull(0.2),
                Arbitraries.of("paid", "cancelled", "open").injectNull(0.2),
                Arbitraries.longs().between(-2, 3).injectNull(0.2))
                .as(Orders.Order::new).list().ofMaxSize(12).uniqueElements(Orders.Order::id);
    }
}
