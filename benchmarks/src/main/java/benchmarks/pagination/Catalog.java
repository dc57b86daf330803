package benchmarks.pagination;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import katas.pagination.ColumnType;
import katas.pagination.Cursor;
import katas.pagination.SortKey;
import katas.pagination.Table;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A table of products, four to a price and ten thousand to a category, with an index for each order. */
final class Catalog implements AutoCloseable {

    static final Table PRODUCTS = new Table("products", columns(), "id");

    private static final int EQUAL_PRICES = 4;
    private static final int EQUAL_CATEGORIES = 10_000;

    private final Database database;

    Catalog(Engine engine, int rows) {
        database = Database.fresh(engine);
        boolean h2 = engine == Engine.H2;
        database.execute("CREATE TABLE products (id BIGINT PRIMARY KEY, name VARCHAR(40) NOT NULL,"
                + " price BIGINT NOT NULL, category BIGINT NOT NULL)",
                "INSERT INTO products SELECT n, 'product ' || n, n / " + EQUAL_PRICES + ", n / " + EQUAL_CATEGORIES
                        + (h2 ? " FROM (SELECT X AS n FROM SYSTEM_RANGE(0, " + (rows - 1) + "))"
                                : " FROM generate_series(0, " + (rows - 1) + ") AS n"),
                "CREATE INDEX by_price ON products (price, id)",
                "CREATE INDEX by_price_newest ON products (price, id DESC)",
                "CREATE INDEX by_category ON products (category, id)");
        if (!h2) {
            // So many that the sample is the whole table, and the plan does not depend on chance.
            database.execute("ALTER TABLE products ALTER COLUMN price SET STATISTICS 1000");
        }
        database.execute("ANALYZE");
        if (h2) {
            // Else it remembers the last result of each statement.
            database.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }

    private static Map<String, ColumnType> columns() {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("id", ColumnType.NUMBER);
        columns.put("name", ColumnType.TEXT);
        columns.put("price", ColumnType.NUMBER);
        columns.put("category", ColumnType.NUMBER);
        return columns;
    }

    String version() {
        return database.version();
    }

    /** A source that always gives the same connection, so that its opening is not measured. */
    DataSource oneConnection() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        ClassLoader loader = Catalog.class.getClassLoader();
        Connection kept = (Connection) Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null
                        : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    /** The cursor behind the first {@code depth} rows of an order. */
    Cursor behind(List<SortKey> order, int depth) {
        String first = order.get(0).column();
        int equal = first.equals("price") ? EQUAL_PRICES : EQUAL_CATEGORIES;
        long place = depth - 1;
        boolean falls = order.get(1).toString().startsWith("-");
        // Among equal prices, the ids may run the other way.
        long id = falls ? place / equal * equal + (equal - 1 - place % equal) : place;
        return new Cursor(Cursor.Side.AFTER, List.of(place / equal, id));
    }

    /** The rows that the database reads for a page. */
    long rowsRead(Form form, List<SortKey> order, int depth) {
        List<Sent> sent = new ArrayList<>();
        DataSource noting = ProxyDataSourceBuilder.create(database.dataSource())
                .afterQuery((execution, queries) -> queries.forEach(query -> sent.add(new Sent(query.getQuery(),
                        query.getParametersList().isEmpty() ? List.of() : values(query.getParametersList().get(0))))))
                .build();
        form.read(noting, PRODUCTS, order, behind(order, depth), depth);
        return sent.stream().mapToLong(query -> database.rowsScanned(query.sql, query.parameters.toArray())).sum();
    }

    private static List<Object> values(List<ParameterSetOperation> operations) {
        return operations.stream().map(ParameterSetOperation::getArgs)
                .sorted(Comparator.comparing(arguments -> (Integer) arguments[0]))
                .map(arguments -> arguments[1]).toList();
    }

    @Override
    public void close() {
        database.close();
    }

    private record Sent(String sql, List<Object> parameters) {
    }
}
