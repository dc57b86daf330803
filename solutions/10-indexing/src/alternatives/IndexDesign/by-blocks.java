package katas.indexing;

import java.util.List;

/**
 * Finds a day by what each stretch of eight pages holds at least and at most, since orders lie in the order of their
 * minutes, and an address by its hash. That leaves room for a whole index on the status.
 */
public final class IndexDesign {

    /**
     * The statements that create the indexes.
     *
     * @return the statements
     */
    public List<String> statements() {
        return List.of(
                "CREATE INDEX by_customer ON orders (customer, total DESC)",
                "CREATE INDEX by_status ON orders (status, placed) INCLUDE (id)",
                "CREATE INDEX by_address ON orders USING hash (LOWER(email))",
                "CREATE INDEX by_minute ON orders USING brin (placed) WITH (pages_per_range = 8)");
    }
}
