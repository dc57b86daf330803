package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import testkit.sql.QueryWork;

/** Any customer, any day, any address. */
class IndexDesignProperties {

    private static Orders orders;

    @BeforeContainer
    static void load() {
        orders = new Orders();
    }

    @AfterContainer
    static void forget() {
        orders.close();
    }

    private static void ask(OrderQuery query, Object... parameters) {
        QueryWork work = query.work(orders.indexed(), parameters);
        assertThat(work.buffers().orElseThrow()).as("%s: %s; at most %d pages", query, work, query.pages())
                .isLessThanOrEqualTo(query.pages());
        assertThat(work.rowsScanned()).as("%s: %s; at most %d rows", query, work, query.rows())
                .isLessThanOrEqualTo(query.rows());
        assertThat(query.result(orders.indexed(), parameters)).as("%s: the result of the table without indexes", query)
                .isEqualTo(query.result(orders.bare(), parameters));
    }

    @Property(tries = 30)
    void anyCustomerIsCheap(@ForAll @IntRange(min = -1, max = Orders.CUSTOMERS) int customer) {
        ask(OrderQuery.DEAREST, customer);
        ask(OrderQuery.SPENDING, customer);
    }

    @Property(tries = 20)
    void anyDayIsCheap(@ForAll @IntRange(min = -100, max = Orders.MINUTES) int minute) {
        ask(OrderQuery.DAY, minute, minute);
    }

    @Property(tries = 20)
    void anyAddressIsCheap(@ForAll @IntRange(max = Orders.ROWS / 4) int customer) {
        ask(OrderQuery.SUPPORT, "customer" + customer + "@example.org");
    }
}
