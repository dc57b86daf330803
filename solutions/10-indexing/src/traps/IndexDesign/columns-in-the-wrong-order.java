/**
 * Puts the column first that the dearest orders are sorted by. The orders of a customer then lie all over the index,
 * and all of it is read for them.
 *
 * <p>Caught by: IndexDesignTest.theDearestOrdersAreReadAndFewOthers, spendingDoesNotReadTheOrdersThemselves
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_total ON orders (total, id, customer)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (LOWER(email))",
                "CREATE INDEX orders_by_minute ON orders (placed)");
    }
}
