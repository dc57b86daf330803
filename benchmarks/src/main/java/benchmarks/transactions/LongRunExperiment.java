package benchmarks.transactions;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Machine;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A {@link LongRun} on each engine, of which the chapter tells. */
public final class LongRunExperiment implements Experiment {

    private static final int THREADS = 8;
    private static final long SEED = 20261122;
    private static final Map<Engine, Long> OPERATIONS = Map.of(Engine.H2, 1_000_000L, Engine.POSTGRESQL, 100_000L);
    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    @Override
    public String name() {
        return "transactions-long-run";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        long share = effort.equals(Effort.FULL) ? 1 : effort.equals(Effort.QUICK) ? 50 : 500;
        List<List<String>> rows = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            try (Database database = Database.fresh(engine)) {
                versions.add(database.version());
                rows.addAll(rows(database, OPERATIONS.get(engine) / share, THREADS, SEED));
            }
        }
        return table(THREADS, SEED, versions, rows);
    }

    private static List<List<String>> rows(Database database, long operations, int threads, long seed) {
        return new LongRun(database, operations, threads, seed).run().stream()
                .map(row -> Stream.concat(Stream.of(database.engine().toString()), row.stream()).toList()).toList();
    }

    private static Table table(int threads, long seed, List<String> versions, List<List<String>> rows) {
        List<String> columns = new ArrayList<>(List.of("engine", "kata"));
        Stream.of(Tally.Event.values()).map(Tally.Event::toString).forEach(columns::add);
        columns.add("seconds");
        return new Table(List.of(
                "%d threads on one database, each with one connection at a time; seed %d. %s.".formatted(threads, seed,
                        String.join(", ", versions)),
                "Of a thousand operations 20 get a connection that is closed before or after one of the first calls of "
                        + "JDBC, unless they are over by then; 5 one that is closed right after its commit, without an "
                        + "answer; 20 one on which a lock on H2 may take 1 ms, and a statement on PostgreSQL 4 ms. A "
                        + "tenth of the transfers runs at SERIALIZABLE, and is called again when it is refused.",
                "A check asks the database whether the invariants hold: after every commit, and every 20 ms.",
                "The seconds are those of all three katas together.",
                Machine.describe()), columns, rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        List<String> columns = Stream.concat(results.columns().stream(), Stream.of("operations a second")).toList();
        List<List<String>> rows = new ArrayList<>();
        for (String engine : results.distinct("engine")) {
            Table own = results.where("engine", engine);
            rows.addAll(own.rows().stream().map(row -> Stream.concat(row.stream(), Stream.of("")).toList()).toList());
            rows.add(sum(own));
        }
        return Map.of("md", "# A long run\n\n" + results.remarks() + new Table(List.of(),
                columns.stream().map(LongRunExperiment::heading).toList(), rows).markdown());
    }

    private static String heading(String column) {
        return column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
    }

    /** All katas of an engine, and how fast they were together. */
    private static List<String> sum(Table own) {
        List<String> row = new ArrayList<>(List.of(own.column("engine").get(0), "all"));
        for (Tally.Event event : Tally.Event.values()) {
            row.add(Long.toString(own.column(event.toString()).stream().mapToLong(Long::parseLong).sum()));
        }
        String seconds = own.column("seconds").get(0);
        row.add(seconds);
        long operations = Long.parseLong(row.get(2 + Tally.Event.OPERATIONS.ordinal()));
        row.add(String.format(Locale.ROOT, "%.0f", operations / Double.parseDouble(seconds)));
        return row;
    }

    /**
     * Runs once, and prints the table. Ends with status 1 when an invariant is broken, after saying which.
     *
     * @param arguments {@code --engine h2} or {@code postgresql}, {@code --operations}, {@code --threads},
     *     {@code --seed}; each with its value, or left out
     */
    public static void main(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--engine", "h2", "--operations", "10000",
                "--threads", Integer.toString(THREADS), "--seed", Long.toString(System.nanoTime())));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || options.replace(arguments[i], arguments[i + 1]) == null) {
                System.err.println("Not an option with a value: " + arguments[i]
                        + ". There are --engine, --operations, --threads and --seed.");
                System.exit(USAGE);
            }
        }
        System.exit(run(options));
    }

    private static int run(Map<String, String> options) {
        Engine engine;
        int threads;
        long operations;
        long seed;
        try {
            engine = Engine.valueOf(options.get("--engine").toUpperCase(Locale.ROOT));
            threads = Integer.parseInt(options.get("--threads"));
            operations = Long.parseLong(options.get("--operations"));
            seed = Long.parseLong(options.get("--seed"));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "; the engines are " + Arrays.toString(Engine.values()) + ".");
            return USAGE;
        }
        System.out.printf("--engine %s --operations %d --threads %d --seed %d%n", engine, operations, threads, seed);
        try (Database database = Database.fresh(engine)) {
            Table table = table(threads, seed, List.of(database.version()), rows(database, operations, threads, seed));
            System.out.println(new LongRunExperiment().render(table).get("md"));
            return 0;
        } catch (InvariantViolation broken) {
            System.err.println("Broken: " + broken.getMessage());
            System.err.println("The seed was " + seed + ".");
            return BROKEN;
        }
    }
}
