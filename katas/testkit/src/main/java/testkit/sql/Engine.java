package testkit.sql;

/** A database engine that tests run on. */
public enum Engine {

    /** H2 in this process, in memory. */
    H2("H2"),

    /** A real PostgreSQL in a process of its own, started on first use. */
    POSTGRESQL("PostgreSQL");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    /** The engine's name as its makers write it. */
    @Override
    public String toString() {
        return title;
    }
}
