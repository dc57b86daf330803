package benchmarks.indexing;

import benchmarks.trial.Trial;
import java.util.List;
import testkit.sql.Database;

/** What indexes cost those who write. */
final class WriteSections {

    private static final int WRITTEN = 1_000;
    private static final List<String> INDEXED = List.of("last_name", "status", "email", "last_login", "created");

    private static final String CHANGED = "last_login";
    private static final String UPDATE = "UPDATE of " + CHANGED;

    private WriteSections() {
    }

    static void inserts(Trial trial) {
        Database database = trial.database();
        int from = People.ROWS;
        insert(trial, "none but the key", from);
        for (int count = 1; count <= INDEXED.size(); count++) {
            from += WRITTEN;
            database.execute("CREATE INDEX i" + count + " ON people (" + INDEXED.get(count - 1) + ")");
            if (count == 1 || count == INDEXED.size()) {
                insert(trial, "the key and " + count + (count == 1 ? " index" : " indexes"), from);
            }
        }
    }

    /** Copies of rows from all over the table, so that their entries go to all places of an index. */
    private static void insert(Trial trial, String index, int from) {
        trial.database().execute("CREATE TABLE staged AS SELECT " + from + " + id / 20 AS id, last_name, first_name,"
                + " age, email, status, active, created, score, last_login FROM everybody WHERE MOD(id, 20) = 0");
        trial.write("INSERT", index, WRITTEN, "INSERT INTO people SELECT * FROM staged");
        trial.database().execute("DROP TABLE staged");
    }

    static void updates(Trial trial) {
        Database database = trial.database();
        update(trial, "none but the key");
        for (int count = 1; count <= INDEXED.size(); count++) {
            if (!INDEXED.get(count - 1).equals(CHANGED)) {
                database.execute("CREATE INDEX i" + count + " ON people (" + INDEXED.get(count - 1) + ")");
            }
        }
        update(trial, "four of other columns");
        if (trial.isH2()) {
            trial.missing(UPDATE, "four of other columns; pages half full");
        } else {
            database.execute("ALTER TABLE people SET (fillfactor = 50)", "VACUUM FULL people");
            update(trial, "four of other columns; pages half full");
        }
        database.execute("CREATE INDEX by_login ON people (last_login)");
        update(trial, "these and last_login; pages half full");
    }

    /** Rows from all over the table. */
    private static void update(Trial trial, String index) {
        trial.write(UPDATE, index, WRITTEN, "UPDATE people SET last_login = last_login + 1 WHERE MOD(id, 20) = 3");
    }
}
