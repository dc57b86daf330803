/**
 * Indexes the address as it was typed. The query asks for the address in lower case, which is another expression.
 *
 * <p>Caught by: IndexDesignTest.supportFindsAnAddressHoweverItWasTyped
 */
public final class IndexDesign {

    public List<String> statements() {
        return List.of(
                "CREATE INDEX orders_by_customer ON orders (customer, total, id)",
                "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'",
                "CREATE INDEX orders_by_address ON orders (email)",
                "CREATE INDEX orders_by_minute ON orders (placed)");
    }
}
