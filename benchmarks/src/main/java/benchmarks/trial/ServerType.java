package benchmarks.trial;

import java.util.function.Supplier;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.PostgresVersion;

/** What the claims are tried on. */
public enum ServerType {

    /** In memory. */
    H2("H2", () -> Database.fresh(Engine.H2)),

    /** The version that the katas run on. */
    POSTGRESQL_17("PostgreSQL 17", () -> Database.fresh(PostgresVersion.V17)),

    /** The version that skips over the first column of an index. */
    POSTGRESQL_18("PostgreSQL 18", () -> Database.fresh(PostgresVersion.V18));

    private final String title;
    private final Supplier<Database> database;

    ServerType(String title, Supplier<Database> database) {
        this.title = title;
        this.database = database;
    }

    /** Makes a database of its own. */
    Database fresh() {
        return database.get();
    }

    /** Such as {@code PostgreSQL 18}. */
    @Override
    public String toString() {
        return title;
    }
}
