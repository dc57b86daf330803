package testkit.sql;

import java.util.stream.Stream;

/** A version of PostgreSQL that tests can run on. Each is a server of its own, started when it is first asked for. */
public enum PostgresVersion {

    /** The one that {@link Engine#POSTGRESQL} stands for. */
    V17(17, Postgres.SHARED, Postgres.OWN),

    /** For what only the newer one does, such as skipping over the first column of an index. */
    V18(18, Postgres.SHARED + ".18", Postgres.OWN + ".18");

    private final int major;
    private final String shared;
    private final String own;

    PostgresVersion(int major, String shared, String own) {
        this.major = major;
        this.shared = shared;
        this.own = own;
    }

    /**
     * Finds a version.
     *
     * @param major its number, such as 18
     * @return the version
     * @throws IllegalArgumentException if tests cannot run on it
     */
    static PostgresVersion of(int major) {
        return Stream.of(values()).filter(version -> version.major == major).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no PostgreSQL " + major + " here"));
    }

    /**
     * Its number.
     *
     * @return the part before the dot
     */
    public int major() {
        return major;
    }

    /**
     * The system property with the URL of a server that is shared with other processes.
     *
     * @return its name
     */
    public String shared() {
        return shared;
    }

    /**
     * The system property with the URL of a database of the reader's own.
     *
     * @return its name
     */
    public String own() {
        return own;
    }

    /** Such as {@code PostgreSQL 18}. */
    @Override
    public String toString() {
        return Engine.POSTGRESQL + " " + major;
    }
}
