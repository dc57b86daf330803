package katas.pagination;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The products in a database of their own. Its writes go through other connections than {@link #dataSource}. */
final class Stock implements AutoCloseable {

    private final Database database;
    private long freeId = 100;

    private Stock(Database database) {
        this.database = database;
        // PostgreSQL sorts text as people do, unless it is told to go by the characters.
        String text = database.engine() == Engine.POSTGRESQL ? "VARCHAR(40) COLLATE \"C\"" : "VARCHAR(40)";
        database.execute("CREATE TABLE products (id BIGINT PRIMARY KEY, name " + text + " NOT NULL,"
                + " price BIGINT NOT NULL, category " + text + " NOT NULL, cost BIGINT DEFAULT 1 NOT NULL)");
    }

    static Stock on(Engine engine) {
        return new Stock(Database.fresh(engine));
    }

    /** Ids from 1; the price falls by one from a product to the next. */
    static Stock of(Engine engine, int products) {
        Stock stock = on(engine);
        stock.add(LongStream.rangeClosed(1, products)
                .mapToObj(id -> new Product(id, "p" + id, 10 + products - id, "tea")).toList());
        return stock;
    }

    Stock add(List<Product> products) {
        if (!products.isEmpty()) {
            database.execute("INSERT INTO products (id, name, price, category) VALUES " + products.stream()
                    .map(product -> "(%d, '%s', %d, '%s')".formatted(product.id(), quoted(product.name()),
                            product.price(), quoted(product.category())))
                    .collect(Collectors.joining(", ")));
        }
        return this;
    }

    Stock add(Product... products) {
        return add(List.of(products));
    }

    /** An id that no product has or had. */
    long freeId() {
        return ++freeId;
    }

    Stock remove(long id) {
        database.execute("DELETE FROM products WHERE id = " + id);
        return this;
    }

    /** Adds an index, and lets the database count what there is. */
    Stock index(String columns) {
        database.execute("CREATE INDEX sorted ON products (" + columns + ")", "ANALYZE");
        return this;
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    Database database() {
        return database;
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    @Override
    public void close() {
        database.close();
    }
}
