package benchmarks.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.QueryWork;

/** The claims of one section, tried on one server: what each statement did, as rows of a table. */
public final class Trial {

    /** What is in a cell when the engine does not tell, or has no such thing. */
    static final String UNTOLD = "-";

    /** What is in a cell when the engine refuses the statement. */
    static final String REFUSED = "refused";

    static final List<String> COLUMNS =
            List.of("section", "statement", "index", "engine", "rows", "heap fetches", "pages", "log records");

    private final String section;
    private final ServerType server;
    private final Database database;
    private final List<List<String>> rows = new ArrayList<>();

    Trial(String section, ServerType server, Database database) {
        this.section = section;
        this.server = server;
        this.database = database;
    }

    /**
     * Where the statements run.
     *
     * @return the database
     */
    public Database database() {
        return database;
    }

    /**
     * Whether the engine tells of rows only.
     *
     * @return false for PostgreSQL
     */
    public boolean isH2() {
        return database.engine() == Engine.H2;
    }

    /**
     * Counts what a query does.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     * @param sql the query
     * @param parameters what stands for its question marks
     */
    public void query(String statement, String index, String sql, Object... parameters) {
        QueryWork work = database.work(sql, parameters);
        add(statement, index, Long.toString(work.rowsScanned()), cell(work.heapFetches()), cell(work.buffers()),
                UNTOLD);
    }

    /**
     * Counts what a statement does that writes some rows; what comes of it is a mean, by row.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     * @param written how many rows it writes
     * @param sql the statement
     */
    public void write(String statement, String index, int written, String sql) {
        QueryWork work = database.writeWork(sql);
        add(statement, index, UNTOLD, UNTOLD, mean(work.buffers(), written), mean(work.logRecords(), written));
    }

    /** Without a fraction: a page is split now and then, and somebody may be tidying up. */
    private static String mean(OptionalLong number, int written) {
        return number.isPresent() ? Long.toString(Math.round((double) number.getAsLong() / written)) : UNTOLD;
    }

    /**
     * Counts what a query does that may be refused.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     * @param sql the query
     * @param parameters what stands for its question marks
     */
    public void attempt(String statement, String index, String sql, Object... parameters) {
        try {
            query(statement, index, sql, parameters);
        } catch (IllegalArgumentException refused) {
            add(statement, index, REFUSED, UNTOLD, UNTOLD, UNTOLD);
        }
    }

    /**
     * Says that there is no such thing here.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     */
    public void missing(String statement, String index) {
        add(statement, index, UNTOLD, UNTOLD, UNTOLD, UNTOLD);
    }

    /**
     * Notes a number of rows that was found in another way.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     * @param number how many
     */
    public void rows(String statement, String index, long number) {
        add(statement, index, Long.toString(number), UNTOLD, UNTOLD, UNTOLD);
    }

    /**
     * Notes a size.
     *
     * @param statement what it is called in the table
     * @param index what the index is called in the table
     * @param pages how large it is
     */
    public void pages(String statement, String index, long pages) {
        add(statement, index, UNTOLD, UNTOLD, Long.toString(pages), UNTOLD);
    }

    private void add(String statement, String index, String... counts) {
        rows.add(Stream.concat(Stream.of(section, statement, index, server.toString()), Stream.of(counts)).toList());
    }

    private static String cell(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : UNTOLD;
    }

    List<List<String>> rows() {
        return rows;
    }
}
