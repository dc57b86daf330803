package katas.indexing;

import java.util.ArrayList;
import java.util.List;
import testkit.sql.Database;
import testkit.sql.QueryWork;

/** What is asked of the orders, and the ceilings of each question. */
enum OrderQuery {

    DEAREST("SELECT id, placed, status, total FROM orders WHERE customer = ? ORDER BY total DESC, id DESC LIMIT 20",
            40, 40),
    BACKLOG("SELECT id, placed FROM orders WHERE status = 'open' ORDER BY placed LIMIT 50", 60, 80),
    SUPPORT("SELECT id, customer FROM orders WHERE LOWER(email) = ?", 10, 20),
    DAY("SELECT SUM(total) FROM orders WHERE placed >= ? AND placed < ? + 100", 4_000, 100),
    SPENDING("SELECT SUM(total) FROM orders WHERE customer = ?", 4_000, 40);

    private final String sql;
    private final long rows;
    private final long pages;

    OrderQuery(String sql, long rows, long pages) {
        this.sql = sql;
        this.rows = rows;
        this.pages = pages;
    }

    long rows() {
        return rows;
    }

    long pages() {
        return pages;
    }

    QueryWork work(Database database, Object... parameters) {
        return database.work(sql, parameters);
    }

    /** The result, row by row; in an order only where the query has one. */
    List<String> result(Database database, Object... parameters) {
        List<String> rows = new ArrayList<>(database.query(row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.add(row.getString(column));
            }
            return String.join(" ", cells);
        }, sql, parameters));
        if (!sql.contains("ORDER BY")) {
            rows.sort(null);
        }
        return rows;
    }
}
