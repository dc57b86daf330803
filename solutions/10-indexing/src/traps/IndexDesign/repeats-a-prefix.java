/**
 * Adds an index on the customer and one on customer and total. All that they find is found by the longer one, which
 * begins with the same columns; each order pays for them all the same.
 *
 * <p>Caught by: IndexDesignTest.placingAnOrderIsPaidForByFewEntries, shippingAnOrderIsPaidForByFewEntries
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, total, id)",
                "CREATE INDEX orders_customer ON orders (customer)",
                "CREATE INDEX orders_customer_total ON orders (customer, total)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders (placed)");
    }
}
