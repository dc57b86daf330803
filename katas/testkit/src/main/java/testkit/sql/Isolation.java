package testkit.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far the transactions that run at the same time are kept apart. */
public enum Isolation {

    /** The weakest level of the SQL standard. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),

    /** What most engines do when nobody asks. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),

    /** A row that was read stays as it was read. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),

    /** A level of H2 that the SQL standard does not know: all reads see the database as of one moment. */
    SNAPSHOT(6),

    /** The strongest level of the SQL standard. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbc;

    Isolation(int jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The level's number.
     *
     * @return what {@link Connection#setTransactionIsolation} takes
     */
    public int jdbc() {
        return jdbc;
    }

    /**
     * The levels that an engine knows.
     *
     * @param engine the engine, not null
     * @return its levels, weakest first
     */
    public static List<Isolation> of(Engine engine) {
        return engine == Engine.H2 ? List.of(values())
                : List.of(READ_UNCOMMITTED, READ_COMMITTED, REPEATABLE_READ, SERIALIZABLE);
    }

    /** The level that JDBC knows by a number. */
    static Isolation of(int jdbc) {
        return Stream.of(values()).filter(level -> level.jdbc == jdbc).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level has the number " + jdbc));
    }

    /** The level's name in SQL, such as {@code READ COMMITTED}. */
    @Override
    public String toString() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
