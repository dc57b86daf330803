package benchmarks.indexing;

import benchmarks.trial.Trial;
import java.util.List;
import java.util.function.Consumer;
import testkit.sql.Database;

/** A part of the table: claims on one kind of index. */
enum Section {

    COMPOSITE("Composite", Section::composite),
    SKIPPED("First column left out", Section::skipped),
    COVERING("Covering", Section::covering),
    PARTIAL("Partial", Section::partial),
    FEW_VALUES("Few values", Section::fewValues),
    PREFIX("Prefix", Section::prefix),
    ORDER("Order and NULL", Section::order),
    EXPRESSION("Expression", Section::expression),
    FULL_TEXT("Full text", FullText::search),
    SMALL("Small tables", Section::small),
    INSERTS("Inserts", WriteSections::inserts),
    UPDATES("Updates", WriteSections::updates);

    private static final String NONE = "none";

    private final String title;
    private final Consumer<Trial> claims;

    Section(String title, Consumer<Trial> claims) {
        this.title = title;
        this.claims = claims;
    }

    /** Tries the claims on {@link People}. */
    void measure(Trial trial) {
        claims.accept(trial);
    }

    @Override
    public String toString() {
        return title;
    }

    private static void composite(Trial trial) {
        String all = "last first age";
        trial.query("last_name", NONE, "SELECT * FROM people WHERE last_name = 'Smith'");
        trial.database().execute("CREATE INDEX by_name ON people (last_name, first_name, age)");
        trial.query("last_name", all, "SELECT * FROM people WHERE last_name = 'Smith'");
        trial.query("last_name and first_name", all,
                "SELECT * FROM people WHERE last_name = 'Smith' AND first_name = 'first7'");
        trial.query("all three", all,
                "SELECT * FROM people WHERE last_name = 'Smith' AND first_name = 'first7' AND age < 50");
        trial.query("last_name and age", all, "SELECT * FROM people WHERE last_name = 'Smith' AND age = 30");
        trial.database().execute("CREATE INDEX by_age ON people (last_name, age)");
        trial.query("last_name and age", "last age", "SELECT * FROM people WHERE last_name = 'Smith' AND age = 30");
        trial.database().execute("DROP INDEX by_age");
        trial.query("first_name", all, "SELECT * FROM people WHERE first_name = 'first7'");
        trial.query("age", all, "SELECT * FROM people WHERE age = 30");
    }

    private static void skipped(Trial trial) {
        String query = "SELECT id FROM people WHERE last_login = 777";
        trial.query("last_login", NONE, query);
        trial.database().execute("CREATE INDEX by_status ON people (status, last_login)");
        trial.query("last_login", "status last_login", query);
        trial.database().execute("DROP INDEX by_status", "CREATE INDEX by_name ON people (last_name, last_login)");
        trial.query("last_login", "last_name last_login", query);
    }

    private static void covering(Trial trial) {
        Database database = trial.database();
        String narrow = "SELECT first_name, age FROM people WHERE last_name = 'Taymas'";
        database.execute("CREATE INDEX by_last ON people (last_name)");
        trial.query("two columns", "last", narrow);
        database.execute("DROP INDEX by_last", "CREATE INDEX by_name ON people (last_name, first_name, age)");
        trial.query("two columns", "last first age", narrow);
        database.vacuum("people");
        trial.query("two columns after VACUUM", "last first age", narrow);
        trial.query("all columns after VACUUM", "last first age", "SELECT * FROM people WHERE last_name = 'Taymas'");
        database.execute("UPDATE people SET score = 0 WHERE MOD(id, 100) = 0");
        trial.query("two columns after an update of 1 %", "last first age", narrow);
    }

    private static void partial(Trial trial) {
        Database database = trial.database();
        String index = "created of active";
        String literal = "SELECT id FROM people WHERE active AND created >= 1900";
        trial.query("active as a literal", NONE, literal);
        database.execute("CREATE INDEX whole ON people (created)");
        trial.query("active as a literal", "created", literal);
        if (trial.isH2()) {
            for (String statement : List.of("active as a literal", "active as a parameter: custom plan",
                    "active as a parameter: generic plan", "size of the index")) {
                trial.missing(statement, index);
            }
            trial.missing("size of the index", "created");
            return;
        }
        long pages = pages(database, "whole");
        database.execute("DROP INDEX whole", "CREATE INDEX part ON people (created) WHERE active");
        trial.query("active as a literal", index, literal);
        database.execute("PREPARE wanted AS SELECT id FROM people WHERE active = $1 AND created >= 1900",
                "SET plan_cache_mode = force_custom_plan");
        trial.query("active as a parameter: custom plan", index, "EXECUTE wanted(TRUE)");
        database.execute("SET plan_cache_mode = force_generic_plan");
        trial.query("active as a parameter: generic plan", index, "EXECUTE wanted(TRUE)");
        trial.pages("size of the index", index, pages(database, "part"));
        trial.pages("size of the index", "created", pages);
    }

    static long pages(Database database, String index) {
        return database.number("SELECT pg_relation_size('" + index + "') / 8192");
    }

    private static void fewValues(Trial trial) {
        List<String> statuses = List.of("returned", "open", "shipped");
        List<String> shares = List.of("0.1 % of the rows", "10 % of the rows", "50 % of the rows");
        for (String index : List.of(NONE, "status")) {
            if (!index.equals(NONE)) {
                trial.database().execute("CREATE INDEX by_status ON people (status)");
            }
            for (int place = 0; place < shares.size(); place++) {
                trial.query(shares.get(place), index,
                        "SELECT * FROM people WHERE status = '" + statuses.get(place) + "'");
            }
        }
        trial.database().vacuum("people");
        trial.query("50 % of the rows: count after VACUUM", "status",
                "SELECT COUNT(*) FROM people WHERE status = 'shipped'");
    }

    private static void prefix(Trial trial) {
        Database database = trial.database();
        String query = "SELECT id FROM people WHERE email LIKE 'Person77%'";
        trial.query("LIKE 'Person77%'", NONE, query);
        database.execute("CREATE INDEX by_email ON people (email)");
        trial.query("LIKE 'Person77%'", "email; collation C", query);
        trial.query("LIKE '%77@example.org'", "email; collation C",
                "SELECT id FROM people WHERE email LIKE '%77@example.org'");
        if (trial.isH2()) {
            trial.missing("LIKE 'Person77%'", "email; collation en-x-icu");
            trial.missing("LIKE 'Person77%'", "email; varchar_pattern_ops");
            return;
        }
        database.execute("DROP INDEX by_email", "ALTER TABLE people ALTER email TYPE VARCHAR(40) COLLATE \"en-x-icu\"",
                "CREATE INDEX by_email ON people (email)", "ANALYZE people");
        trial.query("LIKE 'Person77%'", "email; collation en-x-icu", query);
        database.execute("CREATE INDEX by_pattern ON people (email varchar_pattern_ops)");
        trial.query("LIKE 'Person77%'", "email; varchar_pattern_ops", query);
    }

    private static void order(Trial trial) {
        Database database = trial.database();
        String first = "SELECT id FROM people ORDER BY score DESC NULLS FIRST FETCH FIRST 10 ROWS ONLY";
        String last = "SELECT id FROM people ORDER BY score DESC NULLS LAST FETCH FIRST 10 ROWS ONLY";
        trial.query("DESC NULLS LAST", NONE, last);
        database.execute("CREATE INDEX by_score ON people (score)");
        trial.query("DESC NULLS FIRST", "score", first);
        trial.query("DESC NULLS LAST", "score", last);
        database.execute("DROP INDEX by_score", "CREATE INDEX by_score ON people (score DESC NULLS LAST)");
        trial.query("DESC NULLS FIRST", "score DESC NULLS LAST", first);
        trial.query("DESC NULLS LAST", "score DESC NULLS LAST", last);
        trial.query("DESC NULLS LAST; rows with a score only", "score DESC NULLS LAST",
                "SELECT id FROM people WHERE score IS NOT NULL ORDER BY score DESC FETCH FIRST 10 ROWS ONLY");
    }

    private static void expression(Trial trial) {
        Database database = trial.database();
        String lower = "SELECT id FROM people WHERE LOWER(email) = 'person77@example.org'";
        String upper = "SELECT id FROM people WHERE UPPER(email) = 'PERSON77@EXAMPLE.ORG'";
        database.execute("CREATE INDEX by_email ON people (email)");
        trial.query("LOWER(email) = ?", "email", lower);
        if (trial.isH2()) {
            database.execute("ALTER TABLE people ADD lowered VARCHAR(40) AS LOWER(email)",
                    "CREATE INDEX by_lower ON people (lowered)");
            trial.missing("LOWER(email) = ?", "LOWER(email)");
            trial.missing("UPPER(email) = ?", "LOWER(email)");
        } else {
            database.execute("CREATE INDEX by_lower ON people (LOWER(email))", "ANALYZE people");
            trial.query("LOWER(email) = ?", "LOWER(email)", lower);
            trial.query("UPPER(email) = ?", "LOWER(email)", upper);
            database.execute("DROP INDEX by_lower",
                    "ALTER TABLE people ADD lowered VARCHAR(40) GENERATED ALWAYS AS (LOWER(email)) STORED",
                    "CREATE INDEX by_lower ON people (lowered)");
        }
        trial.query("lowered = ?", "generated column lowered",
                "SELECT id FROM people WHERE lowered = 'person77@example.org'");
    }

    private static void small(Trial trial) {
        Database database = trial.database();
        for (int rows : List.of(100, 1_000)) {
            String table = "few" + rows;
            database.execute("DROP TABLE IF EXISTS " + table,
                    "CREATE TABLE " + table + " AS SELECT * FROM people WHERE id <= " + rows);
            People.settle(database, table);
            String one = "SELECT * FROM " + table + " WHERE email = '"
                    + database.query(row -> row.getString(1), "SELECT email FROM people WHERE id = 77").get(0) + "'";
            trial.query("one of " + rows + " rows", NONE, one);
            database.execute("CREATE INDEX one_of" + rows + " ON " + table + " (email)");
            trial.query("one of " + rows + " rows", "email", one);
        }
    }
}
