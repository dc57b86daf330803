package benchmarks.queries;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import katas.queries.BulkInsert;
import katas.queries.BulkInsertException;
import katas.queries.Reading;
import testkit.sql.Database;
import testkit.sql.Engine;

/** What a batch says when one of its rows is refused, and what it leaves in the table. */
public final class BatchExperiment implements Experiment {

    static final int ROWS = 1_000;
    static final int REFUSED = 600;
    private static final int CHUNK = 100;
    private static final int PARAMETERS = 65_535;

    @Override
    public String name() {
        return "queries-batches";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            try (Database database = Database.fresh(engine)) {
                versions.add(database.version());
                rows.add(batch(database, true));
                rows.add(batch(database, false));
                rows.add(kata(database, "insertAll"));
                rows.add(kata(database, "insertChunks"));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
        return new Table(List.of("A batch of 1000 rows is sent; row 600 (counted from 0) has a key that is taken.",
                "The counts are those of the BatchUpdateException. Chunks have 100 rows.",
                String.join("; ", versions) + "."), List.of("engine", "how", "counts", "of which 1", "of which -3",
                "says which row", "rows left"), rows);
    }

    private static List<String> batch(Database database, boolean autoCommit) throws SQLException {
        begin(database);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(autoCommit);
            int[] counts = sent(connection);
            if (!autoCommit) {
                connection.rollback();
            }
            return row(database, autoCommit ? "batch with auto-commit" : "batch; then rolled back",
                    Integer.toString(counts.length), count(counts, 1), count(counts, Statement.EXECUTE_FAILED),
                    tells(counts));
        }
    }

    private static int[] sent(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO reading VALUES (?, ?, ?, ?)")) {
            for (Reading row : readings()) {
                insert.setLong(1, row.sensor());
                insert.setLong(2, row.taken());
                insert.setLong(3, row.amount());
                insert.setString(4, row.note());
                insert.addBatch();
            }
            return insert.executeBatch();
        } catch (BatchUpdateException refused) {
            return refused.getUpdateCounts();
        }
    }

    private static List<String> kata(Database database, String method) throws SQLException {
        begin(database);
        BulkInsert insert = new BulkInsert(database.dataSource(), CHUNK, PARAMETERS);
        try {
            if (method.equals("insertAll")) {
                insert.insertAll(readings());
            } else {
                insert.insertChunks(readings());
            }
            throw new IllegalStateException("row " + REFUSED + " was not refused");
        } catch (BulkInsertException told) {
            return row(database, "BulkInsert." + method, "", "", "",
                    told.row().isPresent() ? Integer.toString(told.row().getAsInt()) : "no");
        }
    }

    private static List<String> row(Database database, String how, String... cells) {
        List<String> row = new ArrayList<>(List.of(database.engine().toString(), how));
        row.addAll(Arrays.asList(cells));
        row.add(Long.toString(database.number("SELECT COUNT(*) FROM reading WHERE note <> 'taken'")));
        return row;
    }

    private static String count(int[] counts, int wanted) {
        return Long.toString(Arrays.stream(counts).filter(count -> count == wanted).count());
    }

    private static String tells(int[] counts) {
        return counts.length == ROWS && Arrays.stream(counts).filter(count -> count < 0).count() == 1
                ? Integer.toString(IntStream.range(0, ROWS).filter(row -> counts[row] < 0).findFirst().orElseThrow())
                : "no";
    }

    private static void begin(Database database) {
        database.execute("DROP TABLE IF EXISTS reading", "CREATE TABLE reading (sensor BIGINT, taken BIGINT,"
                + " amount BIGINT, note VARCHAR(200), PRIMARY KEY (sensor, taken))",
                "INSERT INTO reading VALUES (7, " + REFUSED + ", 0, 'taken')");
    }

    private static List<Reading> readings() {
        return IntStream.range(0, ROWS).mapToObj(i -> new Reading(7, i, i, "n" + i)).toList();
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# A batch of which one row is refused\n\n" + results.remarks() + results.markdown());
    }
}
