package benchmarks.queries;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import testkit.sql.Database;
import testkit.sql.Engine;

/** How many statements and rows it takes to load a page, by what hangs from it, and how long the link lets it wait. */
public final class StatementsExperiment implements Experiment {

    static final int CHILDREN = 10;
    static final int DEPTHS = 3;

    /** The way there and back, in milliseconds: in the same room, in the same city, on another continent. */
    private static final List<Double> ROUND_TRIPS = List.of(0.2, 1.0, 80.0);

    @Override
    public String name() {
        return "queries-statements";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> columns = new ArrayList<>(List.of("levels", "way", "statements", "rows"));
        ROUND_TRIPS.forEach(millis -> columns.add("waits at " + millis + " ms"));
        List<List<String>> rows = new ArrayList<>();
        try (Database database = Database.fresh(Engine.H2); Connection connection =
                database.dataSource().getConnection()) {
            fill(database);
            for (int depth = 1; depth <= DEPTHS; depth++) {
                for (Way way : Way.values()) {
                    database.statements().clear();
                    int loaded = way.load(connection, depth);
                    rows.add(row(depth, way, database.statements().count(), loaded));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
        return new Table(List.of("Ten users; each has ten posts and each post ten comments. Loaded are one level, two "
                + "and three.", "Counted are statements, and rows that come over the connection. A row of a join says "
                + "all of its parents again.", "Waiting is the number of statements times the way there and back, in "
                + "milliseconds: what a link costs before anything is done."), columns, rows);
    }

    private static List<String> row(int depth, Way way, int statements, int loaded) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(depth), way.toString(),
                Integer.toString(statements), Integer.toString(loaded)));
        ROUND_TRIPS.forEach(millis -> row.add(String.format(Locale.ROOT, "%.1f", statements * millis)));
        return row;
    }

    private static void fill(Database database) {
        int size = CHILDREN;
        for (int level = 1; level <= DEPTHS; level++) {
            database.execute("CREATE TABLE level_" + level + " (id BIGINT PRIMARY KEY, parent BIGINT)",
                    "INSERT INTO level_" + level + " SELECT x, x / " + CHILDREN + " FROM SYSTEM_RANGE(0, "
                            + (size - 1) + ")", "CREATE INDEX parent_" + level + " ON level_" + level + " (parent)");
            size *= CHILDREN;
        }
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Statements for a page\n\n" + results.remarks() + results.markdown());
    }
}
