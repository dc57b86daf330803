package katas.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.QueryWork;

class IndexDesignTest {

    private static final int BUSIEST = 0;
    private static final int BUSY = 10;
    private static final int SELDOM = 700;
    private static final String INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"
            + " AND tablename = 'orders' ORDER BY indexname";

    private static Orders orders;

    @BeforeAll
    static void load() {
        orders = new Orders();
    }

    @AfterAll
    static void forget() {
        orders.close();
    }

    private static void assertCheap(OrderQuery query, Object... parameters) {
        QueryWork work = query.work(orders.indexed(), parameters);
        assertThat(work.buffers().orElseThrow()).as("%s of %s: %s; at most %d pages", query, List.of(parameters), work,
                query.pages()).isLessThanOrEqualTo(query.pages());
        assertThat(work.rowsScanned()).as("%s of %s: %s; at most %d rows", query, List.of(parameters), work,
                query.rows()).isLessThanOrEqualTo(query.rows());
    }

    private static void assertSame(OrderQuery query, Object... parameters) {
        assertThat(query.result(orders.indexed(), parameters))
                .as("%s of %s: the result of the table without indexes", query, List.of(parameters))
                .isEqualTo(query.result(orders.bare(), parameters));
    }

    @Test
    void eachStatementCreatesAnIndexOnOrdersAndNothingElse() {
        for (String statement : new IndexDesign().statements()) {
            assertThat(statement).as("a statement of the design: CREATE INDEX ... ON orders, and none that is unique")
                    .matches("(?is)\\s*CREATE\\s+INDEX\\s[^;]*\\bON\\s+orders\\b[^;]*;?\\s*");
        }
        Database database = orders.indexed();
        assertThat(database.query(row -> row.getString(1), INDEXES)).as("the key and an index for each statement")
                .hasSize(1 + new IndexDesign().statements().size());
        assertThat(database.number("SELECT COUNT(*) FROM pg_index WHERE NOT indisvalid"
                + " AND indrelid = 'orders'::regclass")).as("indexes that are broken").isZero();
        assertThat(database.number("SELECT COUNT(*) FROM orders")).as("the rows are as they were")
                .isEqualTo(Orders.ROWS);
    }

    @Test
    void statementsAreTheSameEveryTimeAndCannotBeChanged() {
        IndexDesign design = new IndexDesign();
        List<String> statements = design.statements();
        assertThat(statements).as("asked twice").isEqualTo(design.statements())
                .isEqualTo(new IndexDesign().statements());
        assertThatThrownBy(() -> statements.add("CREATE INDEX one_more ON orders (note)"),
                "a statement is added to the list").isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> statements.set(0, "CREATE INDEX another ON orders (note)"),
                "a statement of the list is replaced").isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theDearestOrdersAreReadAndFewOthers() {
        assertCheap(OrderQuery.DEAREST, BUSIEST);
        assertCheap(OrderQuery.DEAREST, BUSY);
        assertCheap(OrderQuery.DEAREST, SELDOM);
    }

    @Test
    void theBacklogReadsFewRowsBesidesThoseShown() {
        assertCheap(OrderQuery.BACKLOG);
    }

    @Test
    void supportFindsAnAddressHoweverItWasTyped() {
        assertCheap(OrderQuery.SUPPORT, "customer42@example.org");
        assertSame(OrderQuery.SUPPORT, "customer42@example.org");
    }

    @Test
    void aDayReadsItsOwnPages() {
        assertCheap(OrderQuery.DAY, 0, 0);
        assertCheap(OrderQuery.DAY, 950, 950);
        assertCheap(OrderQuery.DAY, Orders.MINUTES - 1, Orders.MINUTES - 1);
    }

    @Test
    void spendingDoesNotReadTheOrdersThemselves() {
        assertCheap(OrderQuery.SPENDING, BUSIEST);
        assertCheap(OrderQuery.SPENDING, BUSY);
        assertCheap(OrderQuery.SPENDING, SELDOM);
    }

    @Test
    void resultsAreThoseOfATableWithoutIndexes() {
        assertSame(OrderQuery.DEAREST, BUSIEST);
        assertSame(OrderQuery.DAY, 950, 950);
        assertSame(OrderQuery.SPENDING, BUSY);
        assertThat(OrderQuery.BACKLOG.result(orders.indexed())).as("as many open orders as there are without indexes")
                .hasSameSizeAs(OrderQuery.BACKLOG.result(orders.bare()));
    }

    @Test
    void placingAnOrderIsPaidForByFewEntries() {
        assertThat(Orders.Written.records(orders.written().placing()))
                .as("records of the log for a new order: the row, its key, and an entry of each index that has it")
                .isLessThanOrEqualTo(6.5);
    }

    @Test
    void shippingAnOrderIsPaidForByFewEntries() {
        assertThat(Orders.Written.records(orders.written().shipping()))
                .as("records of the log for an order that leaves: the row anew, and an entry of each index that has it")
                .isLessThanOrEqualTo(6.5);
    }

    @Test
    void lookingAtAnOrderTouchesNoIndex() {
        assertThat(Orders.Written.records(orders.written().viewing()))
                .as("records of the log for an order that is looked at: that of the row alone")
                .isLessThanOrEqualTo(1.5);
    }
}
