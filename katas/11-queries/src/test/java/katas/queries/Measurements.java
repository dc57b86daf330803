package katas.queries;

import java.util.List;
import java.util.stream.IntStream;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A database with readings. */
final class Measurements implements AutoCloseable {

    private final Database database;

    Measurements(Engine engine) {
        database = Database.fresh(engine);
        database.execute("CREATE TABLE reading (sensor BIGINT NOT NULL, taken BIGINT NOT NULL, amount BIGINT NOT NULL,"
                + " note VARCHAR(200), PRIMARY KEY (sensor, taken))");
    }

    Database database() {
        return database;
    }

    void clear() {
        database.execute("DELETE FROM reading");
    }

    /** What is in the table, in the order of time. */
    List<Reading> rows() {
        return database.query(row -> new Reading(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
                "SELECT sensor, taken, amount, note FROM reading ORDER BY taken, sensor");
    }

    long count() {
        return database.number("SELECT COUNT(*) FROM reading");
    }

    /** So many readings of one sensor, at times 0, 1, 2, and so on. */
    static List<Reading> readings(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Reading(7, i, 100 - i, i % 3 == 0 ? null : "n" + i))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
