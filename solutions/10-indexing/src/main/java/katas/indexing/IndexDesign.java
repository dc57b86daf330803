package katas.indexing;

import java.util.List;

/**
 * The indexes of a shop's orders on PostgreSQL, for what is asked of the table and what is written to it.
 *
 * <p>The table has 20,000 rows, and a key on {@code id} before you begin:
 * <pre>{@code
 * CREATE TABLE orders (
 *     id       INT PRIMARY KEY,        -- grows with time
 *     customer INT NOT NULL,           -- 1,000 of them; the busiest has a tenth of all orders, most have a few
 *     placed   INT NOT NULL,           -- the minute; ten orders share one, and it grows with id
 *     status   VARCHAR(10) NOT NULL,   -- 'open' in one order of a hundred, old or new; 'paid', 'shipped', 'returned'
 *     shipped  INT,                    -- the minute; NULL in open orders, and in no others
 *     total    INT NOT NULL,           -- cents
 *     email    VARCHAR(40) NOT NULL,   -- letters as the customer typed them; four orders or so to an address
 *     viewed   INT NOT NULL,           -- how often the order was looked at
 *     note     VARCHAR(120) NOT NULL
 * ) WITH (fillfactor = 90)
 * }</pre>
 *
 * <p>After your statements, {@code VACUUM} and {@code ANALYZE} run. Then these are asked, with any values for the
 * question marks, in {@code day} the same for both, under the collation of the columns, and each has a ceiling for the
 * rows that its scans look at, and one for the pages that it asks for:
 * <pre>{@code
 * dearest   SELECT id, placed, status, total FROM orders                                    40 rows,   40 pages
 *           WHERE customer = ? ORDER BY total DESC, id DESC LIMIT 20
 * backlog   SELECT id, placed FROM orders WHERE status = 'open' ORDER BY placed LIMIT 50    60 rows,   80 pages
 * support   SELECT id, customer FROM orders WHERE LOWER(email) = ?                          10 rows,   20 pages
 * day       SELECT SUM(total) FROM orders WHERE placed >= ? AND placed < ? + 100         4,000 rows,  100 pages
 * spending  SELECT SUM(total) FROM orders WHERE customer = ?                             4,000 rows,   40 pages
 * }</pre>
 * Once a month somebody asks for the ten orders with the greatest {@code viewed}. That may read the whole table.
 *
 * <p>These are written, and each has a ceiling for the records of the log by row: one is for the row itself, and one
 * for each entry that an index gets because of it.
 * <pre>{@code
 * placing   INSERT of new orders, which are open                                            6.5 records
 * shipping  UPDATE orders SET status = 'shipped', shipped = ? WHERE id = ?                  6.5 records
 * viewing   UPDATE orders SET viewed = viewed + 1 WHERE id = ?                              1.5 records
 * }</pre>
 *
 * <p>Immutable, so that threads may share it.
 */
public final class IndexDesign {

    /**
     * The statements that create the indexes.
     *
     * @return statements of the form {@code CREATE INDEX ... ON orders ...}, each of which creates one index on that
     *     table, and none of them a unique one, to be run in this order while nobody else uses the table, so that
     *     {@code CONCURRENTLY} gains nothing; the same ones every time, in a list that cannot be changed
     */
    public List<String> statements() {
        // Equality first, then the order, which is read backwards; and what is summed is in it.
        String byCustomer = "CREATE INDEX orders_by_customer ON orders (customer, total, id)";
        // The condition is that of the query, word by word. A hundredth of the rows costs a hundredth of the space.
        String backlog = "CREATE INDEX orders_open ON orders (placed) WHERE status = 'open'";
        // An index on the address itself knows nothing of its lower-case form.
        String byAddress = "CREATE INDEX orders_by_address ON orders (LOWER(email))";
        String byMinute = "CREATE INDEX orders_by_minute ON orders (placed)";
        return List.of(byCustomer, backlog, byAddress, byMinute);
    }
}
