/**
 * Has an index on each column that a query names. An index on the customer alone leads to a customer's orders all over
 * the table, the address is not in the index as it is asked for, and each order costs eight records.
 *
 * <p>Caught by: IndexDesignTest.theDearestOrdersAreReadAndFewOthers, supportFindsAnAddressHoweverItWasTyped,
 * lookingAtAnOrderTouchesNoIndex, placingAnOrderIsPaidForByFewEntries, shippingAnOrderIsPaidForByFewEntries,
 * spendingDoesNotReadTheOrdersThemselves, theBacklogReadsFewRowsBesidesThoseShown
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_customer ON orders (customer)",
                "CREATE INDEX orders_placed ON orders (placed)",
                "CREATE INDEX orders_status ON orders (status)",
                "CREATE INDEX orders_email ON orders (email)",
                "CREATE INDEX orders_total ON orders (total)",
                "CREATE INDEX orders_viewed ON orders (viewed)");
    }
}
