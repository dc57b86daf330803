package testkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import testkit.schedule.History;
import testkit.schedule.HistoryEvent;

/**
 * What transactions that run at the same time may do to each other, each with a schedule that provokes it. G0 to G2 are
 * named by A. Adya, P4 by H. Berenson and others, OTV and PMP by P. Bailis and others; the schedules follow M.
 * Kleppmann's <i>Hermitage</i>. The table is {@code test (id, v)} with
 * the rows (1, 10) and (2, 20).
 */
public enum Anomaly {

    /** Dirty write: two transactions overwrite each other's uncommitted rows, and their writes are mixed. */
    G0("dirty write", List.of(
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T2: UPDATE test SET v = 12 WHERE id = 1",
            "T1: UPDATE test SET v = 21 WHERE id = 2", "T1: COMMIT",
            "T2: UPDATE test SET v = 22 WHERE id = 2", "T2: COMMIT", "T3: SELECT v FROM test ORDER BY id"),
            run -> List.of("[[11], [22]]", "[[12], [21]]").contains(run.rows(6))),

    /** Aborted read: a transaction sees what another one then takes back. */
    G1A("aborted read", List.of(
            "T1: UPDATE test SET v = 101 WHERE id = 1", "T2: SELECT v FROM test WHERE id = 1", "T1: ROLLBACK",
            "T2: COMMIT"),
            run -> run.rows(1).equals("[[101]]")),

    /** Intermediate read: a transaction sees a value that another one has replaced before its commit. */
    G1B("intermediate read", List.of(
            "T1: UPDATE test SET v = 101 WHERE id = 1", "T2: SELECT v FROM test WHERE id = 1",
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T1: COMMIT", "T2: COMMIT"),
            run -> run.rows(1).equals("[[101]]")),

    /** Circular information flow: two transactions each see what the other one has written. */
    G1C("circular information flow", List.of(
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T2: UPDATE test SET v = 22 WHERE id = 2",
            "T1: SELECT v FROM test WHERE id = 2", "T2: SELECT v FROM test WHERE id = 1", "T1: COMMIT", "T2: COMMIT"),
            run -> run.rows(2).equals("[[22]]") && run.rows(3).equals("[[11]]")),

    /** Observed transaction vanishes: having seen what another one has written, a transaction later does not see it. */
    OTV("observed transaction vanishes", List.of(
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T1: UPDATE test SET v = 19 WHERE id = 2",
            "T2: UPDATE test SET v = 12 WHERE id = 1", "T1: COMMIT", "T3: SELECT v FROM test WHERE id = 1",
            "T2: UPDATE test SET v = 18 WHERE id = 2", "T3: SELECT v FROM test WHERE id = 2", "T2: COMMIT",
            "T3: SELECT v FROM test WHERE id = 2", "T3: SELECT v FROM test WHERE id = 1", "T3: COMMIT"),
            run -> run.vanishes("[[12]]", "[[18]]", List.of(4, 6, 8, 9))),

    /** Predicate many preceders: rows that match a condition appear between two reads. */
    PMP("predicate many preceders", List.of(
            "T1: SELECT id FROM test WHERE v = 30", "T2: INSERT INTO test VALUES (3, 30)", "T2: COMMIT",
            "T1: SELECT id FROM test WHERE v = 30", "T1: COMMIT"),
            run -> run.rows(0).equals("[]") && run.rows(3).equals("[[3]]")),

    /** Lost update: two transactions read a row, and the second one to write undoes the first. */
    P4("lost update", List.of(
            "T1: SELECT v FROM test WHERE id = 1", "T2: SELECT v FROM test WHERE id = 1",
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T2: UPDATE test SET v = 12 WHERE id = 1", "T1: COMMIT",
            "T2: COMMIT"),
            Run::allDone),

    /** Read skew: a transaction sees one row from before and another one from after a change of both. */
    G_SINGLE("read skew", List.of(
            "T1: SELECT v FROM test WHERE id = 1", "T2: UPDATE test SET v = 12 WHERE id = 1",
            "T2: UPDATE test SET v = 18 WHERE id = 2", "T2: COMMIT", "T1: SELECT v FROM test WHERE id = 2",
            "T1: COMMIT"),
            run -> run.rows(0).equals("[[10]]") && run.rows(4).equals("[[18]]")),

    /** Write skew on rows: two transactions read the same rows, and each changes another one of them. */
    G2_ITEM("write skew", List.of(
            "T1: SELECT v FROM test WHERE id IN (1, 2) ORDER BY id",
            "T2: SELECT v FROM test WHERE id IN (1, 2) ORDER BY id",
            "T1: UPDATE test SET v = 11 WHERE id = 1", "T2: UPDATE test SET v = 21 WHERE id = 2", "T1: COMMIT",
            "T2: COMMIT"),
            Run::allDone),

    /** Write skew on a condition: two transactions see that no row matches, and each inserts one. */
    G2("write skew by a condition", List.of(
            "T1: SELECT id FROM test WHERE MOD(v, 3) = 0", "T2: SELECT id FROM test WHERE MOD(v, 3) = 0",
            "T1: INSERT INTO test VALUES (3, 30)", "T2: INSERT INTO test VALUES (4, 42)", "T1: COMMIT", "T2: COMMIT"),
            Run::allDone);

    private final String meaning;
    private final List<String> schedule;
    private final Predicate<Run> happened;

    Anomaly(String meaning, List<String> schedule, Predicate<Run> happened) {
        this.meaning = meaning;
        this.schedule = schedule;
        this.happened = happened;
    }

    /**
     * What it is, in two or three words.
     *
     * @return the words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Provokes it on a database of its own. A transaction that is refused is rolled back and does no more.
     *
     * @param engine which engine, not null
     * @param isolation the level of all transactions, not null
     * @return what happened
     */
    public Outcome on(Engine engine, Isolation isolation) {
        try (Database database = Database.fresh(engine)) {
            database.execute("CREATE TABLE test (id INT PRIMARY KEY, v INT)",
                    "INSERT INTO test VALUES (1, 10), (2, 20)");
            try (Stepper stepper = new Stepper(database, isolation)) {
                List<Step> steps = new ArrayList<>();
                for (String line : schedule) {
                    String transaction = line.substring(0, line.indexOf(':'));
                    // H2 would begin a new transaction for what comes after a refusal.
                    boolean refused = steps.stream().anyMatch(step -> step.transaction().equals(transaction)
                            && step.state() == Step.State.FAILED);
                    steps.add(stepper.step(refused ? transaction + ": ROLLBACK" : line));
                }
                return new Outcome(happened.test(new Run(steps)), stepper.title(), stepper.events());
            }
        }
    }

    /**
     * What became of a schedule.
     *
     * @param happened whether the anomaly has happened
     * @param where engine, version and level, such as {@code H2 2.5.252, READ COMMITTED}
     * @param events the schedule that ran, with results
     */
    public record Outcome(boolean happened, String where, List<HistoryEvent> events) {

        /** Copies the events. */
        public Outcome {
            events = List.copyOf(events);
        }

        /**
         * The schedule, to be read.
         *
         * @return where it ran, and a line a step
         */
        public String schedule() {
            return where + "\n" + History.text(events);
        }
    }

    /** The name in print, such as {@code G-single}. */
    @Override
    public String toString() {
        return name().startsWith("G1") ? "G1" + name().substring(2).toLowerCase(Locale.ROOT)
                : name().replace("_SINGLE", "-single").replace("_ITEM", "-item");
    }

    private record Run(List<Step> steps) {

        String rows(int step) {
            return steps.get(step).rows().toString();
        }

        /** Whether one of two values is read at some step, and at a later one of them what was there before. */
        boolean vanishes(String value, String other, List<Integer> reads) {
            boolean seen = false;
            for (int read : reads) {
                boolean sees = List.of(value, other).contains(rows(read));
                if (seen && !sees) {
                    return true;
                }
                seen |= sees;
            }
            return false;
        }

        boolean allDone() {
            return steps.stream().allMatch(step -> step.state() == Step.State.DONE);
        }
    }
}
