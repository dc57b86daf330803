package katas.transactions;

import java.util.List;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A database with shifts 1 and 2. */
final class Hospital implements AutoCloseable {

    private final Database database;

    Hospital(Engine engine) {
        database = Database.fresh(engine);
        database.execute("CREATE TABLE shift (id BIGINT PRIMARY KEY)", "INSERT INTO shift VALUES (1), (2)",
                "CREATE TABLE on_call (shift_id BIGINT NOT NULL, doctor VARCHAR(40) NOT NULL, "
                        + "PRIMARY KEY (shift_id, doctor))");
    }

    Database database() {
        return database;
    }

    /** Makes a shift, if there is none of this number. */
    void shift(long id) {
        if (database.number("SELECT COUNT(*) FROM shift WHERE id = ?", id) == 0) {
            database.execute("INSERT INTO shift VALUES (" + id + ")");
        }
    }

    /** Puts these and nobody else on call in shift 1. */
    void onCall(String... doctors) {
        database.execute("DELETE FROM on_call");
        for (String doctor : doctors) {
            database.execute("INSERT INTO on_call VALUES (1, '" + doctor + "')");
        }
    }

    /** Who is on call in shift 1. */
    List<String> onCall() {
        return database.query(row -> row.getString(1), "SELECT doctor FROM on_call WHERE shift_id = 1 ORDER BY doctor");
    }

    @Override
    public void close() {
        database.close();
    }
}
