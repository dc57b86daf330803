/**
 * Indexes the orders that have not been shipped, and those are the open ones. The database does not know that: the
 * query asks for a status, and the condition of the index is about another column.
 *
 * <p>Caught by: IndexDesignTest.theBacklogReadsFewRowsBesidesThoseShown
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, total, id)",
                "CREATE INDEX orders_open ON orders (placed) WHERE shipped IS NULL",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders (placed)");
    }
}
