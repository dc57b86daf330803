/**
 * Has the right indexes, and one on everything else as well, to be on the safe side. Each query is quick. Each order
 * pays for entries that no query reads, and each look at one for all of them.
 *
 * <p>Caught by: IndexDesignTest.placingAnOrderIsPaidForByFewEntries, shippingAnOrderIsPaidForByFewEntries,
 * lookingAtAnOrderTouchesNoIndex
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, total, id)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders (placed)",
                "CREATE INDEX orders_status ON orders (status)",
                "CREATE INDEX orders_email ON orders (email)",
                "CREATE INDEX orders_shipped ON orders (shipped)",
                "CREATE INDEX orders_total ON orders (total)",
                "CREATE INDEX orders_viewed ON orders (viewed)");
    }
}
