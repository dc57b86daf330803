package benchmarks.indexing;

import java.util.List;
import testkit.sql.DataSet;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Values;

/**
 * A table of people, some eighty to a page: a fifth are called Smith, one in twenty is active, and one in a thousand, a
 * tenth and a half of them share a status, anywhere in the table.
 */
public final class People {

    /** How many there are. */
    public static final int ROWS = 20_000;

    private static final List<String> BEGINNINGS =
            List.of("Smi", "Mil", "John", "Bro", "Wil", "Tay", "And", "Tho", "Jack", "Har");
    private static final List<String> ENDINGS =
            List.of("th", "ler", "ston", "wnell", "lison", "lorson", "erson", "mas", "sonby", "riman");

    private People() {
    }

    /**
     * Loads the rows, from which {@link #renew} copies.
     *
     * @param database where
     */
    public static void load(Database database) {
        DataSet.table("everybody", ROWS)
                .column("id", "INT PRIMARY KEY", Values.serial())
                .column("last_name", "VARCHAR(20) NOT NULL", Values.skewed(100, 1).as(People::lastName))
                .column("first_name", "VARCHAR(20) NOT NULL", Values.uniform(200).as((Long first) -> "first" + first))
                .column("age", "INT NOT NULL", Values.uniform(80).as((Long years) -> 18 + years))
                .column("email", "VARCHAR(40) NOT NULL",
                        Values.shuffled().as((Long person) -> "Person" + person + "@example.org"))
                .column("status", "VARCHAR(10) NOT NULL", Values.shuffled().as(People::status))
                .column("active", "BOOLEAN NOT NULL", Values.chance(0.05))
                .column("created", "INT NOT NULL", Values.ties(10))
                .column("score", "INT", Values.uniform(1_000).orNull(0.1))
                .column("last_login", "INT NOT NULL", Values.uniform(ROWS))
                .load(database);
        if (database.engine() == Engine.H2) {
            // Else it remembers the last result of each statement.
            database.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }

    /**
     * Makes the table anew, as it was: without indexes, and no row known to be seen by everybody.
     *
     * @param database where
     */
    public static void renew(Database database) {
        database.execute("DROP TABLE IF EXISTS people", "CREATE TABLE people AS SELECT * FROM everybody ORDER BY id",
                "ALTER TABLE people ALTER COLUMN id SET NOT NULL", "ALTER TABLE people ADD PRIMARY KEY (id)");
        settle(database, "people");
    }

    /**
     * Gives the pages back that PostgreSQL has added in advance, and renews the statistics.
     *
     * @param database where
     * @param table of which table
     */
    public static void settle(Database database, String table) {
        if (database.engine() == Engine.H2) {
            database.execute("ANALYZE");
        } else {
            database.execute("VACUUM FULL " + table, "ANALYZE " + table);
        }
    }

    private static String lastName(long place) {
        return BEGINNINGS.get((int) place / 10) + ENDINGS.get((int) place % 10);
    }

    private static String status(long place) {
        if (place < ROWS / 1_000) {
            return "returned";
        }
        if (place < ROWS / 1_000 + ROWS / 10) {
            return "open";
        }
        return place < ROWS / 1_000 + ROWS / 10 + ROWS / 2 ? "shipped" : "paid";
    }
}
