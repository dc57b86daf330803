package testkit.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table and its rows, the same on every machine and every engine: with a few values that are frequent, with columns
 * that go together, with ties, as many as a test wants. A hundred thousand rows of five columns take well below a
 * second. Immutable.
 * <pre>{@code
 * DataSet.table("people", 100_000)
 *         .column("id", "INT PRIMARY KEY", Values.serial())
 *         .column("city", "INT NOT NULL", Values.skewed(500, 1))
 *         .column("country", "INT NOT NULL", Values.from("city").as((Long city) -> city / 20))
 *         .column("born", "INT", Values.uniform(100).as((Long years) -> 1920 + years).orNull(0.01))
 *         .load(database);
 * }</pre>
 */
public final class DataSet {

    private static final long SEED = 20_260_101;

    private final String name;
    private final int rows;
    private final List<Column> columns;

    private record Column(String name, String definition, Values values) {
    }

    private DataSet(String name, int rows, List<Column> columns) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Begins a table.
     *
     * @param name what it is called; not null
     * @param rows how many rows it gets, at least 0
     * @return a table without columns
     */
    public static DataSet table(String name, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("there cannot be " + rows + " rows in " + name);
        }
        return new DataSet(Objects.requireNonNull(name, "name"), rows, List.of());
    }

    /**
     * Adds a column.
     *
     * @param column what it is called; not null
     * @param definition what follows the name in {@code CREATE TABLE}, such as {@code INT NOT NULL}; not null
     * @param values what is in it; not null
     * @return the table with it as its last
     */
    public DataSet column(String column, String definition, Values values) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(Objects.requireNonNull(column, "column"), Objects.requireNonNull(definition, "definition"),
                Objects.requireNonNull(values, "values")));
        return new DataSet(name, rows, Collections.unmodifiableList(more));
    }

    /**
     * Creates the table, fills it, and has all of its rows read for the statistics, so that plans do not depend on a
     * sample. On PostgreSQL no row is marked as seen by everybody before somebody runs VACUUM.
     *
     * @param database where; not null
     * @throws IllegalArgumentException if the database refuses the table or a row; the cause says why
     */
    public void load(Database database) {
        database.execute("CREATE TABLE " + name + " (" + columns.stream()
                .map(column -> column.name + " " + column.definition).collect(Collectors.joining(", ")) + ")");
        List<Values.Generator> generators = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            // Columns of the same kind must not have the same values.
            generators.add(columns.get(place).values.generator(rows, SEED + place));
        }
        BulkLoad.of(database, name, columns.size()).load(rows, row -> values(row, generators));
        if (database.engine() == Engine.H2) {
            database.execute("ANALYZE TABLE " + name + " SAMPLE_SIZE 0");
        } else {
            int target = Math.max(100, Math.min(10_000, rows / 300 + 1));
            database.execute("SET default_statistics_target = " + target, "ANALYZE " + name,
                    "RESET default_statistics_target");
        }
    }

    private List<Object> values(int row, List<Values.Generator> generators) {
        Map<String, Object> earlier = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            earlier.put(columns.get(place).name, generators.get(place).at(row, earlier));
        }
        return new ArrayList<>(earlier.values());
    }
}
