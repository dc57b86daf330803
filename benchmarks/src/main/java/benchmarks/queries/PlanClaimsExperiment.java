package benchmarks.queries;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.indexing.People;
import benchmarks.report.Table;
import benchmarks.trial.Trial;
import benchmarks.trial.TrialTable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import testkit.sql.DataSet;
import testkit.sql.Database;
import testkit.sql.Values;

/** What is commonly said of plans and queries, tried on each engine and counted in rows and pages. */
public final class PlanClaimsExperiment implements Experiment {

    private static final int VISITS = 20_000;
    private static final String NONE = "none";
    private static final Pattern ESTIMATE = Pattern.compile("\"Plan Rows\": (\\d+)");

    @Override
    public String name() {
        return "queries-plans";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        return new TrialTable(PlanClaimsExperiment::load, People::renew)
                .section("All columns", PlanClaimsExperiment::allColumns)
                .section("Limit", PlanClaimsExperiment::limit)
                .section("Scan of the table", PlanClaimsExperiment::scan)
                .section("Nested loop", PlanClaimsExperiment::nestedLoop)
                .section("Estimate and actual", PlanClaimsExperiment::estimate)
                .section("Explain Analyze runs it", PlanClaimsExperiment::runs)
                .measure(String.format(Locale.ROOT, "%,d people, some eighty to a page, and %,d visits of theirs.",
                        People.ROWS, VISITS));
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", TrialTable.markdown("Claims on plans and queries", results));
    }

    private static void load(Database database) {
        People.load(database);
        DataSet.table("visits", VISITS)
                .column("id", "INT PRIMARY KEY", Values.serial())
                .column("person", "INT NOT NULL", Values.shuffled().as((Long person) -> person / 2 + 1))
                .column("city", "INT NOT NULL", Values.uniform(100))
                .column("country", "INT NOT NULL", Values.from("city").as((Long city) -> city / 10))
                .load(database);
        database.execute("CREATE INDEX visits_by_person ON visits (person)");
        People.settle(database, "visits");
        DataSet.table("letters", 1_000)
                .column("id", "INT PRIMARY KEY", Values.serial())
                .column("title", "VARCHAR(20) NOT NULL", Values.serial().as(id -> "letter " + id))
                .column("body", "VARCHAR(20000) NOT NULL", (rows, seed) -> (row, earlier) -> body(row))
                .load(database);
        People.settle(database, "letters");
    }

    /** Digits of which no compression makes less than the page that a row must fit into. */
    private static String body(int row) {
        StringBuilder text = new StringBuilder();
        long state = row + 1;
        while (text.length() < 12_000) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            text.append(Long.toUnsignedString(state, 36));
        }
        return text.toString();
    }

    private static void allColumns(Trial trial) {
        trial.query("titles of 100 letters", "key", "SELECT id, title FROM letters WHERE id <= 100");
        trial.query("100 letters; as EXPLAIN counts it", "key", "SELECT * FROM letters WHERE id <= 100");
        trial.query("100 letters; bodies read", "key", "SELECT id, MAX(UPPER(body)) FROM letters WHERE id <= 100"
                + " GROUP BY id");
    }

    private static void limit(Trial trial) {
        Database database = trial.database();
        String newest = "SELECT * FROM people ORDER BY created DESC, id DESC FETCH FIRST 100 ROWS ONLY";
        String rare = "SELECT * FROM people WHERE status = 'returned' ORDER BY created DESC, id DESC"
                + " FETCH FIRST 100 ROWS ONLY";
        trial.query("newest 100", NONE, newest);
        database.execute("CREATE INDEX by_created ON people (created, id)");
        trial.query("newest 100", "created id", newest);
        trial.query("newest 100 of a rare status", "created id", rare);
        database.execute("CREATE INDEX by_status ON people (status, created, id)");
        trial.query("newest 100 of a rare status", "status created id", rare);
    }

    private static void scan(Trial trial) {
        Database database = trial.database();
        String half = "SELECT * FROM people WHERE last_login < " + People.ROWS / 2;
        database.execute("CREATE INDEX by_login ON people (last_login)");
        trial.query("half of the rows; the planner's choice", "last_login", half);
        if (trial.isH2()) {
            trial.missing("half of the rows; index forced", "last_login");
            return;
        }
        database.execute("SET enable_seqscan = off", "SET enable_bitmapscan = off");
        trial.query("half of the rows; index forced", "last_login", half);
        database.execute("RESET enable_seqscan", "RESET enable_bitmapscan");
    }

    private static void nestedLoop(Trial trial) {
        Database database = trial.database();
        String few = "SELECT p.email, v.city FROM people p JOIN visits v ON v.person = p.id WHERE p.id <= 10";
        String all = "SELECT p.email, v.city FROM people p JOIN visits v ON v.person = p.id";
        trial.query("visits of 10 people; the planner's choice", "visits.person", few);
        trial.query("visits of all people; the planner's choice", "visits.person", all);
        if (trial.isH2()) {
            trial.missing("visits of 10 people; no nested loop", "visits.person");
            trial.missing("visits of all people; nested loop only", "visits.person");
            return;
        }
        database.execute("SET enable_nestloop = off", "SET enable_mergejoin = off");
        trial.query("visits of 10 people; no nested loop", "visits.person", few);
        database.execute("RESET enable_nestloop", "SET enable_hashjoin = off");
        trial.query("visits of all people; nested loop only", "visits.person", all);
        database.execute("RESET enable_hashjoin", "RESET enable_mergejoin");
    }

    private static void estimate(Trial trial) {
        Database database = trial.database();
        String query = "SELECT * FROM visits WHERE city = 42 AND country = 4";
        trial.rows("city 42 in its country: rows that there are", NONE, database.query(row -> 1, query).size());
        if (trial.isH2()) {
            trial.missing("city 42 in its country: estimate", NONE);
            trial.missing("city 42 in its country: estimate", "extended statistics");
            return;
        }
        trial.rows("city 42 in its country: estimate", NONE, estimated(database, query));
        database.execute("CREATE STATISTICS together (dependencies) ON city, country FROM visits", "ANALYZE visits");
        trial.rows("city 42 in its country: estimate", "extended statistics", estimated(database, query));
        database.execute("DROP STATISTICS together");
    }

    private static long estimated(Database database, String query) {
        Matcher estimate = ESTIMATE.matcher(database.explain(query));
        if (!estimate.find()) {
            throw new IllegalStateException("a plan without an estimate: " + query);
        }
        return Long.parseLong(estimate.group(1));
    }

    private static void runs(Trial trial) {
        Database database = trial.database();
        String left = "SELECT COUNT(*) FROM people";
        trial.rows("people before", NONE, database.number(left));
        database.explain("DELETE FROM people WHERE id <= 1000");
        trial.rows("people after EXPLAIN ANALYZE of a DELETE", NONE, database.number(left));
    }
}
