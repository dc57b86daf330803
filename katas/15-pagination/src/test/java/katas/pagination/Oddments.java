package katas.pagination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import testkit.sql.Database;
import testkit.sql.Engine;

/**
 * A table in which nothing is as one expects. The key is a text and stands in the middle; names of columns contain one
 * another; between the columns that clients may see there are others of all types, some of them NULL; numbers are as
 * large and as small as they get; and text is compared as people do it, for whom a, A and ä are one letter. So the
 * database alone knows the order.
 */
final class Oddments implements AutoCloseable {

    /** What clients may see. */
    static final Table TABLE = new Table("oddments_2", columns(), "code");

    /** How many rows there are. */
    static final int ROWS = 14;

    private static final String LOOSE = "CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level1',"
            + " deterministic = false)";

    private final Database database;

    private Oddments(Database database) {
        this.database = database;
        boolean postgresql = database.engine() == Engine.POSTGRESQL;
        database.execute(postgresql ? LOOSE : "SET COLLATION ENGLISH STRENGTH PRIMARY");
        String text = postgresql ? "VARCHAR(60) COLLATE loose NOT NULL" : "VARCHAR(60) NOT NULL";
        database.execute("CREATE TABLE oddments_2 (made TIMESTAMP(6), code_2 BIGINT NOT NULL, sold BOOLEAN,"
                + " grade " + text + ", weight DOUBLE PRECISION, code " + text + " PRIMARY KEY, cost DECIMAL(12, 4),"
                + " barcode BIGINT NOT NULL, remark VARCHAR(20))");
        long most = Long.MAX_VALUE;
        long least = Long.MIN_VALUE;
        add(most, "a", "node1", 0);
        add(most, "A", "node10", 0);
        add(most, "ä", "node2", -1);
        add(least, "b", "node11", most);
        add(least, "B", "node3", least);
        add(0, "", "O'Hara; --", 7);
        add(0, "", "100%_!\\ ?", 7);
        add(-1, "奶酪", "奶", most);
        add(-1, "\uD83E\uDDC0", "\uD83E\uDDC0 x", most);
        add(most, "a", "straße", 0);
        add(most, "a", "Zürich", 0);
        add(1, "a b", " ", 0);
        add(1, "ab", "node19", 1);
        add(1, "aB", "nöde4", 1);
    }

    static Oddments on(Engine engine) {
        return new Oddments(Database.fresh(engine));
    }

    /** All rows that fulfill a condition, in the order in which the database sorts them. */
    List<Row> sorted(List<SortKey> order, String condition) {
        String by = String.join(", ", order.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : "")).toList());
        return database.query(row -> row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                "SELECT barcode, grade, code, code_2 FROM oddments_2 WHERE " + condition + " ORDER BY " + by);
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    Database database() {
        return database;
    }

    private void add(long barcode, String grade, String code, long code2) {
        String made = Optional.of("TIMESTAMP '2026-11-28 12:00:00.123456'").filter(any -> code2 > 0).orElse("NULL");
        database.execute("INSERT INTO oddments_2 (barcode, grade, code, code_2, made, sold, weight, cost) VALUES ("
                + number(barcode) + ", '" + grade + "', '" + code.replace("'", "''") + "', " + number(code2) + ", "
                + made + ", TRUE, 0.1, 9.99)");
    }

    /** The smallest number is no literal: a minus and a number that is too large. */
    private static String number(long number) {
        return number == Long.MIN_VALUE ? "(-9223372036854775807 - 1)" : Long.toString(number);
    }

    private static Row row(long barcode, String grade, String code, long code2) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("barcode", barcode);
        values.put("grade", grade);
        values.put("code", code);
        values.put("code_2", code2);
        return new Row(values);
    }

    private static Map<String, ColumnType> columns() {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("barcode", ColumnType.NUMBER);
        columns.put("grade", ColumnType.TEXT);
        columns.put("code", ColumnType.TEXT);
        columns.put("code_2", ColumnType.NUMBER);
        return columns;
    }

    @Override
    public void close() {
        database.close();
    }
}
