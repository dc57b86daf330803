package benchmarks.queries;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import katas.queries.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import testkit.sql.Database;
import testkit.sql.Engine;

/** What ten thousand rows cost, by how many are sent together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InsertBenchmark {

    static final int ROWS = 10_000;

    /** Made once for all measurements in this JVM, and gone with it. */
    private static final Map<Engine, Database> DATABASES = new ConcurrentHashMap<>();

    /**
     * Inserts the rows into an empty table.
     *
     * @param load which rows, and how
     */
    @Benchmark
    public void insertRows(Load load) {
        load.contender.insert(load.database, Load.READINGS, load.size);
    }

    /** Rows to insert. */
    @State(Scope.Benchmark)
    public static class Load {

        private static final List<Reading> READINGS = IntStream.range(0, ROWS)
                .mapToObj(i -> new Reading(7, i, i, "note " + i)).toList();

        /** The way and the engine. */
        @Param("H2_BULK_INSERT")
        public InsertWay contender;

        /** How many rows are sent together. */
        @Param("1000")
        public int size;

        private Database database;

        /** Makes the table anew. */
        @Setup(Level.Invocation)
        public void empty() {
            database = DATABASES.computeIfAbsent(contender.engine(), Database::fresh);
            database.statements().clear();
            database.execute("DROP TABLE IF EXISTS reading", "CREATE TABLE reading (sensor BIGINT, taken BIGINT,"
                    + " amount BIGINT, note VARCHAR(200), PRIMARY KEY (sensor, taken))");
        }
    }
}
