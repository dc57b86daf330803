package katas.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import testkit.sql.DataSet;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.QueryWork;
import testkit.sql.Values;

/** The shop's orders: a table without the reader's indexes, and others with them, for those who read and who write. */
final class Orders implements AutoCloseable {

    static final int ROWS = 20_000;
    static final int CUSTOMERS = 1_000;
    static final int MINUTES = ROWS / 10;

    private static final int WRITTEN = 200;
    private static final int OPEN = ROWS / 100;

    /** Without the reader's indexes, and those with them: one is read only, and the other is written to. */
    private final Database bare = Database.fresh(Engine.POSTGRESQL);
    private final Once<Database> indexed = new Once<>(this::index);
    private final Once<Written> written = new Once<>(this::write);
    private final List<Database> open = new ArrayList<>(List.of(bare));

    /**
     * What writing costs.
     *
     * @param placing work of new orders
     * @param shipping work of orders that leave
     * @param viewing work of orders that are looked at
     */
    record Written(QueryWork placing, QueryWork shipping, QueryWork viewing) {

        /** Records of the log by row, of one of them. */
        static double records(QueryWork work) {
            return work.logRecords().orElseThrow() / (double) WRITTEN;
        }
    }

    /** Remembers how it ended, well or not, so that it is tried once and every test hears of it. */
    private static final class Once<T> {

        private final Supplier<T> attempt;
        private boolean ended;
        private T result;
        private RuntimeException failure;

        Once(Supplier<T> attempt) {
            this.attempt = attempt;
        }

        synchronized T get() {
            if (!ended) {
                ended = true;
                try {
                    result = attempt.get();
                } catch (RuntimeException thrown) {
                    failure = thrown;
                }
            }
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }

    /** Loads the rows into a table without indexes. */
    Orders() {
        DataSet.table("orders", ROWS)
                .column("id", "INT NOT NULL", Values.serial())
                .column("customer", "INT NOT NULL", Values.skewed(CUSTOMERS, 0.9))
                .column("placed", "INT NOT NULL", Values.ties(ROWS / MINUTES))
                .column("status", "VARCHAR(10) NOT NULL", Values.shuffled().as(Orders::status))
                .column("shipped", "INT", (rows, seed) -> (row, earlier) ->
                        earlier.get("status").equals("open") ? null : (Long) earlier.get("placed") + 30)
                .column("total", "INT NOT NULL", Values.uniform(10_000).as((Long cents) -> 500 + cents))
                .column("email", "VARCHAR(40) NOT NULL", Values.shuffled().as(Orders::email))
                .column("viewed", "INT NOT NULL", Values.skewed(200, 0.5))
                .column("note", "VARCHAR(120) NOT NULL", Values.serial().as(row -> "to be wrapped as a gift; " + row
                        + "; leave it with the neighbors if nobody is at home, please"))
                .load(bare);
    }

    private static String status(long place) {
        if (place < OPEN) {
            return "open";
        }
        return List.of("paid", "shipped", "returned").get((int) (place % 10) / 5 + (place % 100 == 99 ? 1 : 0));
    }

    static String email(long place) {
        String name = "customer" + place / 4 + "@example.org";
        return place % 2 == 0 ? name : name.toUpperCase(Locale.ROOT);
    }

    /** The orders in a table without indexes. */
    Database bare() {
        return bare;
    }

    /** The orders with the reader's indexes, vacuumed and analyzed; for those who only read. */
    Database indexed() {
        return indexed.get();
    }

    /** What writing costs with the reader's indexes. */
    Written written() {
        return written.get();
    }

    private Database index() {
        List<String> statements = new IndexDesign().statements();
        Database database = Database.fresh(Engine.POSTGRESQL);
        open.add(database);
        database.execute("CREATE TABLE orders (id INT PRIMARY KEY, customer INT NOT NULL, placed INT NOT NULL,"
                + " status VARCHAR(10) NOT NULL, shipped INT, total INT NOT NULL, email VARCHAR(40) NOT NULL,"
                + " viewed INT NOT NULL, note VARCHAR(120) NOT NULL) WITH (fillfactor = 90)",
                "INSERT INTO orders SELECT * FROM " + name(bare) + ".orders ORDER BY id");
        statements.forEach(database::execute);
        database.vacuum("orders");
        database.execute("ANALYZE orders");
        return database;
    }

    private static String name(Database database) {
        return database.query(row -> row.getString(1), "SELECT current_schema()").get(0);
    }

    private Written write() {
        Database database = index();
        QueryWork placing = database.writeWork("INSERT INTO orders SELECT " + ROWS + " + id / 100, customer, "
                + MINUTES + " + id / 1000, 'open', NULL, total, email, 0, note FROM " + name(bare)
                + ".orders WHERE id % 100 = 0");
        QueryWork viewing = database.writeWork("UPDATE orders SET viewed = viewed + 1 WHERE id % 100 = 7");
        // What was left behind is tidied up now, and not in the middle of what is counted next.
        database.vacuum("orders");
        QueryWork shipping = database.writeWork(
                "UPDATE orders SET status = 'shipped', shipped = ? WHERE status = 'open' AND id <= " + ROWS, MINUTES);
        return new Written(placing, shipping, viewing);
    }

    @Override
    public void close() {
        open.forEach(Database::close);
    }
}
