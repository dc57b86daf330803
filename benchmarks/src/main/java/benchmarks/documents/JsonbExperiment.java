package benchmarks.documents;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import testkit.sql.Database;
import testkit.sql.PostgresVersion;
import testkit.sql.QueryWork;

/** What indexes on documents save, counted where an engine tells it: jsonb of PostgreSQL. */
public final class JsonbExperiment implements Experiment {

    static final int DOCUMENTS = 20_000;
    @Override
    public String name() {
        return "documents-jsonb";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (PostgresVersion version : PostgresVersion.values()) {
            try (Database database = Database.fresh(version)) {
                versions.add(database.version());
                load(database);
                for (Index index : Index.values()) {
                    if (!index.ddl.isEmpty()) {
                        database.execute("CREATE INDEX tried ON orders " + index.ddl, "ANALYZE orders");
                    }
                    for (Condition condition : Condition.values()) {
                        QueryWork work = database.work("SELECT id FROM orders WHERE " + condition.sql);
                        rows.add(List.of(condition.title, index.title, "PostgreSQL " + version.name().substring(1),
                                Long.toString(work.rowsScanned()), Long.toString(work.buffers().orElse(0))));
                    }
                    if (!index.ddl.isEmpty()) {
                        rows.add(List.of("size of the index", index.title,
                                "PostgreSQL " + version.name().substring(1), "-",
                                Long.toString(database.number("SELECT pg_relation_size('tried') / 8192"))));
                        database.execute("DROP INDEX tried");
                    }
                }
            }
        }
        return new Table(List.of(String.format(Locale.ROOT, "%,d orders as documents in a column of type jsonb.",
                DOCUMENTS), "Each of 1,000 customers has 20 of them; a tag of 200 is on 300; one in a thousand is a "
                + "gift.", "Rows are those that scans looked at, pages those that they asked for. "
                + String.join(", ", versions) + "."),
                List.of("statement", "index", "engine", "rows", "pages"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        StringBuilder text = new StringBuilder("# Indexes on documents\n\n").append(results.remarks());
        for (String engine : results.distinct("engine")) {
            text.append("## ").append(engine).append("\n\n")
                    .append(results.where("engine", engine).without("engine").markdown()).append('\n');
        }
        return Map.of("md", text.toString().stripTrailing() + "\n");
    }

    private static void load(Database database) {
        database.execute("CREATE TABLE orders (id INT PRIMARY KEY, doc JSONB NOT NULL)",
                "INSERT INTO orders SELECT i, jsonb_build_object('customer', i * 7919 % 1000, 'state', "
                        + "CASE WHEN i % 3 = 0 THEN 'open' ELSE 'shipped' END, 'total', i % 977, 'tags', "
                        + "jsonb_build_array('t' || i * 31 % 200, 't' || i * 17 % 200, 't' || (i * 13 + 1) % 200), "
                        + "'note', 'leave it at the door of number ' || i) "
                        + "|| CASE WHEN i % 1000 = 1 THEN '{\"gift\": true}'::jsonb ELSE '{}'::jsonb END "
                        + "FROM generate_series(1, " + DOCUMENTS + ") AS i", "ANALYZE orders");
        database.vacuum("orders");
    }

    /** An index that is tried. */
    private enum Index {
        NOTHING("none", ""),
        GIN("GIN", "USING gin (doc)"),
        PATHS("GIN jsonb_path_ops", "USING gin (doc jsonb_path_ops)"),
        EXPRESSION("B-tree of customer", "(((doc ->> 'customer')::int))");

        private final String title;
        private final String ddl;

        Index(String title, String ddl) {
            this.title = title;
            this.ddl = ddl;
        }
    }

    /** What is asked for. The driver takes one question mark for a parameter, and two for one. */
    private enum Condition {
        CONTAINS("contains customer 7", "doc @> '{\"customer\": 7}'"),
        EXTRACTS("extracted customer is 7", "(doc ->> 'customer')::int = 7"),
        RANGE("extracted customer from 7 to 8", "(doc ->> 'customer')::int BETWEEN 7 AND 8"),
        PATH("path with customer from 7 to 8", "doc @@ '$.customer >= 7 && $.customer <= 8'"),
        TAGGED("contains tag t7", "doc @> '{\"tags\": [\"t7\"]}'"),
        HAS("has the key gift", "doc ?? 'gift'");

        private final String title;
        private final String sql;

        Condition(String title, String sql) {
            this.title = title;
            this.sql = sql;
        }
    }
}
