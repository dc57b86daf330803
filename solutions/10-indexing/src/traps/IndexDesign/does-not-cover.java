/**
 * Leaves out of the index what is sorted by and summed. The index finds a customer's orders, and then each of them is
 * looked up, on most pages of the table.
 *
 * <p>Caught by: IndexDesignTest.theDearestOrdersAreReadAndFewOthers, spendingDoesNotReadTheOrdersThemselves
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, id)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders (placed)");
    }
}
