/**
 * Adds an index for the question that is asked once a month. Its column changes at every look at an order, and with an
 * index on it each look writes into all indexes.
 *
 * <p>Caught by: IndexDesignTest.lookingAtAnOrderTouchesNoIndex
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, total, id)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders USING brin (placed) WITH (pages_per_range = 8)",
                "CREATE INDEX orders_by_viewed ON orders (viewed DESC)");
    }
}
