package benchmarks.documents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The orders as rows of H2, with a composite index. It stays open as long as this JVM runs. */
final class OrderTable {

    private static final String FIND = "SELECT id FROM orders WHERE customer = ? AND placed BETWEEN ? AND ? "
            + "ORDER BY id";

    private OrderTable() {
    }

    /** Fills it with so many orders. */
    static MeasuredIndex index(int orders) {
        Database database = Database.fresh(Engine.H2);
        database.execute("CREATE TABLE orders (id INT PRIMARY KEY, customer BIGINT, placed BIGINT)",
                "CREATE INDEX by_customer ON orders (customer, placed)");
        try {
            // The driver's own, without what counts statements for the tests.
            Connection connection = database.dataSource().getConnection().getMetaData().getConnection();
            fill(connection, orders);
            PreparedStatement find = connection.prepareStatement(FIND);
            return question -> found(find, question, orders);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void fill(Connection connection, int orders) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?)")) {
            for (int id = 0; id < orders; id++) {
                insert.setInt(1, id);
                insert.setLong(2, Corpus.customerOf(id, orders));
                insert.setLong(3, Corpus.placed(id, orders));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Integer> found(PreparedStatement find, int question, int orders) {
        try {
            find.setLong(1, Corpus.customer(question, orders));
            find.setLong(2, Corpus.from(question));
            find.setLong(3, Corpus.from(question) + Corpus.LIMIT - 1);
            List<Integer> found = new ArrayList<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
