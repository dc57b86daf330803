package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultOutcome;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

class BulkInsertTest {

    private static final int PROTOCOL = 65_535;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theRowsAreInTheTable(Engine engine) throws BulkInsertException {
        List<Reading> rows = List.of(new Reading(Long.MIN_VALUE, 1, Long.MAX_VALUE, null),
                new Reading(3, 2, -1, "'); DELETE FROM reading; --"), new Reading(3, 3, 0, ""),
                new Reading(Long.MAX_VALUE, 4, Long.MIN_VALUE, "ä 茶 \uD83C\uDF75 ? \\"),
                new Reading(0, 5, 1L << 40, "x".repeat(200)));
        try (Measurements table = new Measurements(engine)) {
            BulkInsert insert = new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            insert.insertAll(rows);
            assertThat(table.rows()).as("all rows, with all that they say").isEqualTo(rows);
            table.clear();
            insert.insertChunks(rows);
            assertThat(table.rows()).as("by chunks: all rows, with all that they say").isEqualTo(rows);
        }
    }

    @Test
    void anyNumberOfRowsFitsAnyChunk() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            for (int chunk : new int[] {1, 2, 3, 4, 6, 7, 100, Integer.MAX_VALUE}) {
                for (int count = 1; count <= 7; count++) {
                    BulkInsert insert = new BulkInsert(table.database().dataSource(), chunk, 8);
                    insert.insertAll(Measurements.readings(count));
                    assertThat(table.rows()).as("%d rows in chunks of %d", count, chunk)
                            .isEqualTo(Measurements.readings(count));
                    table.clear();
                    insert.insertChunks(Measurements.readings(count));
                    assertThat(table.rows()).as("%d rows in chunks of %d, each committed", count, chunk)
                            .isEqualTo(Measurements.readings(count));
                    table.clear();
                }
            }
        }
    }

    @Test
    void noRowsTakeNoConnection() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            OddDriver driver = OddDriver.honest(table.database().dataSource());
            BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
            insert.insertAll(List.of());
            insert.insertChunks(new ArrayList<>());
            assertThat(driver.connections()).as("connections for no rows").isZero();
            insert.insertAll(Measurements.readings(1));
            assertThat(driver.connections()).as("connections for one row").isEqualTo(1);
        }
    }

    @Test
    void aStatementHasNoMoreParametersThanAllowed() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            for (int allowed : new int[] {4, 5, 7, 8, 9, 11, 12, 39, 40, 41, Integer.MAX_VALUE}) {
                OddDriver driver = OddDriver.honest(table.database().dataSource());
                new BulkInsert(driver.dataSource(), 10, allowed).insertAll(Measurements.readings(13));
                assertThat(driver.parameters()).as("the most parameters of a statement, with %d allowed", allowed)
                        .isBetween(4, allowed);
                assertThat(table.count()).as("rows, with %d parameters allowed", allowed).isEqualTo(13);
                table.clear();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void moreRowsThanTheProtocolCounts(Engine engine) throws BulkInsertException {
        try (Measurements table = new Measurements(engine)) {
            OddDriver driver = OddDriver.honest(table.database().dataSource());
            // Four parameters a row: 65,536 of them, which 16 bits take for none, and some more.
            new BulkInsert(driver.dataSource(), 20_000, PROTOCOL).insertAll(Measurements.readings(16_390));
            assertThat(table.count()).as("rows in one chunk").isEqualTo(16_390);
            assertThat(driver.parameters()).as("the most parameters of a statement").isLessThanOrEqualTo(PROTOCOL);
            assertThat(driver.sent()).as("calls for a chunk of 16,390 rows, with room for 16,383 in a statement")
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void aChunkIsSentAtOnce() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            for (int chunk : new int[] {1, 3, 5, 10, 11}) {
                for (int allowed : new int[] {4, 9, 12, 400}) {
                    int room = allowed / 4;
                    int most = 0;
                    for (int from = 0; from < 10; from += chunk) {
                        most += (Math.min(chunk, 10 - from) + room - 1) / room;
                    }
                    for (boolean each : new boolean[] {false, true}) {
                        OddDriver driver = OddDriver.honest(table.database().dataSource());
                        BulkInsert insert = new BulkInsert(driver.dataSource(), chunk, allowed);
                        run(insert, each, Measurements.readings(10));
                        assertThat(driver.sent().size()).as("calls for 10 rows in chunks of %d, %d parameters allowed",
                                chunk, allowed).isLessThanOrEqualTo(most);
                        assertThat(driver.sent()).as("rows of a call, in chunks of %d", chunk)
                                .allMatch(rows -> rows <= chunk);
                        table.clear();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneRefusedRowTakesAllBack(Engine engine) {
        try (Measurements table = new Measurements(engine)) {
            List<Reading> rows = Measurements.readings(5);
            for (int chunk = 1; chunk <= 5; chunk++) {
                BulkInsert insert = new BulkInsert(table.database().dataSource(), chunk, 12);
                for (int taken = 0; taken < rows.size(); taken++) {
                    take(table, taken);
                    BulkInsertException told = told(() -> insert.insertAll(rows),
                            "row " + taken + " of 5 is refused, chunks of " + chunk);
                    assertThat(table.count()).as("chunks of %d, row %d refused: no row is inserted", chunk, taken)
                            .isEqualTo(1);
                    assertThat(told.inserted()).as("chunks of %d, row %d refused: inserted", chunk, taken).isZero();
                    assertThat(told.unsure()).as("chunks of %d, row %d refused: unsure", chunk, taken).isZero();
                    assertRow(told, taken, "chunks of " + chunk);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void chunksBeforeARefusedRowStay(Engine engine) {
        try (Measurements table = new Measurements(engine)) {
            List<Reading> rows = Measurements.readings(5);
            for (int chunk = 1; chunk <= 5; chunk++) {
                BulkInsert insert = new BulkInsert(table.database().dataSource(), chunk, 12);
                for (int taken = 0; taken < rows.size(); taken++) {
                    take(table, taken);
                    int before = taken / chunk * chunk;
                    BulkInsertException told = told(() -> insert.insertChunks(rows),
                            "row " + taken + " of 5 is refused, chunks of " + chunk);
                    assertThat(table.rows().stream().filter(row -> row.amount() != -1))
                            .as("chunks of %d, row %d refused: the chunks before it, and nothing of its own", chunk,
                                    taken).isEqualTo(rows.subList(0, before));
                    assertThat(told.inserted()).as("chunks of %d, row %d refused: inserted", chunk, taken)
                            .isEqualTo(before);
                    assertThat(told.unsure()).as("chunks of %d, row %d refused: unsure", chunk, taken)
                            .isEqualTo(before);
                    assertRow(told, taken, "chunks of " + chunk);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void allOrNothingWhateverFails(Engine engine) {
        List<Reading> rows = Measurements.readings(3);
        try (Measurements table = new Measurements(engine)) {
            new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            sweep(engine, table, false).ask(outcome -> {
                boolean committed = outcome.commit() != Commit.NONE;
                assertThat(table.rows()).as("all rows or none").isEqualTo(committed ? rows : List.of());
                if (outcome.thrown() instanceof BulkInsertException told) {
                    assertThat(outcome.commit()).as("what has been committed is not refused")
                            .isNotEqualTo(Commit.ANSWERED);
                    assertThat(told.inserted()).as("inserted").isZero();
                    assertThat(told.unsure()).as("all rows are unsure if the commit has failed, and otherwise none is")
                            .isEqualTo(outcome.failed("Connection.commit") ? 3 : 0);
                }
                assertTold(outcome);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void wholeChunksWhateverFails(Engine engine) {
        List<Reading> rows = Measurements.readings(3);
        try (Measurements table = new Measurements(engine)) {
            new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            sweep(engine, table, true).ask(outcome -> {
                int count = (int) table.count();
                assertThat(table.rows()).as("rows in the table are whole chunks from the beginning")
                        .isEqualTo(rows.subList(0, count));
                assertThat(count).as("rows in the table: none, one chunk, or both").isIn(0, 2, 3);
                if (outcome.thrown() instanceof BulkInsertException told) {
                    assertThat(told.inserted()).as("if all rows are inserted, nothing has failed").isLessThan(3);
                    assertThat(count).as("rows in the table, of which the exception knows %d", told.inserted())
                            .isIn(told.inserted(), told.unsure());
                    assertThat(told.unsure()).as("unsure is the chunk of which the commit has failed, and no other")
                            .isEqualTo(!outcome.failed("Connection.commit") ? told.inserted()
                                    : told.inserted() == 0 ? 2 : 3);
                }
                assertTold(outcome);
                if (outcome.commit() == Commit.ANSWERED && outcome.thrown() instanceof StackOverflowError) {
                    assertThat(count).as("an Error behind a commit that has returned takes nothing back").isNotZero();
                }
                if (outcome.thrown() == null) {
                    assertThat(count).as("nothing is thrown, and all rows are there").isEqualTo(3);
                }
            });
        }
    }

    @Test
    void aConnectionIsGivenBackAsItCame() {
        List<Reading> rows = Measurements.readings(3);
        try (Measurements table = new Measurements(Engine.H2)) {
            new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            for (boolean each : new boolean[] {false, true}) {
                for (boolean autoCommit : new boolean[] {false, true}) {
                    sweep(Engine.H2, table, each).failing(List.of(Fault.refused("53100"))).failingAgain(List.of())
                            .comingAt(Isolation.REPEATABLE_READ, autoCommit).ask(outcome -> {
                                if (outcome.thrown() == null) {
                                    assertThat(table.rows()).as("all rows, on connections with auto-commit %s",
                                            autoCommit).isEqualTo(rows);
                                } else {
                                    assertThat(outcome.isUndisturbed()).as("nothing has failed").isFalse();
                                }
                            });
                }
            }
        }
    }

    @Test
    void successWithoutInformationIsSuccess() throws BulkInsertException {
        for (boolean each : new boolean[] {false, true}) {
            try (Measurements table = new Measurements(Engine.H2)) {
                OddDriver driver = new OddDriver(table.database().dataSource(), (batch, counts) -> {
                    Arrays.fill(counts, batch % 2, counts.length, Statement.SUCCESS_NO_INFO);
                    return counts;
                });
                run(new BulkInsert(driver.dataSource(), 2, PROTOCOL), each, Measurements.readings(5));
                assertThat(table.count()).as("rows, of which the driver says -2 or 1").isEqualTo(5);
            }
        }
    }

    @Test
    void fewerCountsThanRowsAreAFailure() {
        assertRefused("no count for the last of two rows", 3, counts -> Arrays.copyOf(counts, counts.length - 1));
        assertRefused("no count for any of two rows", 2, counts -> new int[0]);
        assertRefused("no count for the second, and -2 for the first", 3,
                counts -> new int[] {Statement.SUCCESS_NO_INFO});
    }

    @Test
    void aRowThatIsNotCountedIsAFailure() {
        assertRefused("nothing was inserted for the second row, says the driver", 3, counts -> new int[] {1, 0});
        assertRefused("nothing was inserted for the first row, says the driver", 2, counts -> new int[] {0, 1});
        assertRefused("the second row has failed, and nothing is thrown", 3,
                counts -> new int[] {1, Statement.EXECUTE_FAILED});
        assertRefused("the first row has failed, and nothing is thrown", 2,
                counts -> new int[] {Statement.EXECUTE_FAILED, Statement.SUCCESS_NO_INFO});
        assertRefused("two rows for one", 3, counts -> new int[] {1, 2});
        assertRefused("none for the first row, and two for the second", 2, counts -> new int[] {0, 2});
        assertRefused("a count that there is not", 2, counts -> new int[] {-1, 1});
    }

    @Test
    void aRowThatATriggerSwallowsIsAFailure() {
        try (Measurements table = new Measurements(Engine.POSTGRESQL)) {
            BulkInsert insert = new BulkInsert(table.database().dataSource(), 3, PROTOCOL);
            table.database().execute("CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN RETURN CASE WHEN NEW.taken <> 4 THEN NEW END; END'",
                    "CREATE TRIGGER swallow BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION swallow()");
            for (boolean each : new boolean[] {false, true}) {
                BulkInsertException told = told(() -> run(insert, each, Measurements.readings(8)),
                        "a trigger swallows row 4 of 8, chunks of 3");
                assertThat(told.inserted()).as("a trigger swallowed row 4: inserted").isEqualTo(each ? 3 : 0);
                assertThat(table.count()).as("a trigger swallowed row 4: rows in the table").isEqualTo(each ? 3 : 0);
                assertRow(told, 4, "swallowed by a trigger");
                table.clear();
            }
        }
    }

    @Test
    void aDriverThatStopsHasFewerCounts() {
        assertThrown(List.of(1), 3, "one of two rows, and then the driver stopped");
        assertThrown(List.of(-2), 3, "one of two rows without a number, and then the driver stopped");
        assertThrown(List.of(), 2, "no row, and then the driver stopped");
    }

    @Test
    void aDriverThatGoesOnMarksWhatHasFailed() {
        assertThrown(List.of(1, -3), 3, "the second row has failed");
        assertThrown(List.of(-3, 1), 2, "the first row has failed, and the driver went on");
        assertThrown(List.of(-2, -3), 3, "the second row has failed, the first is inserted without a number");
        assertThrown(List.of(-3), 2, "the first row has failed, and the driver stopped with it");
    }

    @Test
    void aDriverThatMarksAllTellsNothing() throws BulkInsertException {
        assertThrown(List.of(-3, -3), -1, "both rows are marked, whichever has failed");
        try (Measurements table = new Measurements(Engine.H2)) {
            OddDriver driver = new OddDriver(table.database().dataSource(), (batch, counts) -> {
                throw new BatchUpdateException("nothing is known", "58000", 0, (int[]) null, null);
            });
            BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
            if (isSentInBatches(driver, insert)) {
                assertThat(told(() -> insert.insertAll(Measurements.readings(2)), "no counts at all").row())
                        .as("the row, if there are no counts").isEmpty();
            }
        }
        try (Measurements table = new Measurements(Engine.H2)) {
            OddDriver driver = new OddDriver(table.database().dataSource(), (batch, counts) -> {
                throw new BatchUpdateException("refused", "23505", 0, new int[] {-3}, null);
            });
            BulkInsert insert = new BulkInsert(driver.dataSource(), 1, PROTOCOL);
            if (isSentInBatches(driver, insert)) {
                assertThat(told(() -> insert.insertAll(Measurements.readings(2)), "a batch of one row").row())
                        .as("the row, if the only one of its batch is marked").isEqualTo(OptionalInt.of(0));
            }
        }
    }

    @Test
    void countsInWhichNoRowIsMissingTellNone() {
        assertThrown(List.of(1, 1), -1, "both rows are inserted, say the counts, and yet the batch has failed");
        assertThrown(List.of(-2, 1), -1, "both rows are inserted, one without a number, and yet the batch has failed");
    }

    @Test
    void anotherExceptionTellsNoRow() {
        try (Measurements table = new Measurements(Engine.H2)) {
            SQLException gone = new SQLException("gone", "57P01");
            OddDriver driver = new OddDriver(table.database().dataSource(), (batch, counts) -> {
                throw gone;
            });
            BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
            if (isSentInBatches(driver, insert)) {
                BulkInsertException told = told(() -> insert.insertAll(Measurements.readings(3)), "gone");
                assertThat(told.row()).as("the row, if it is no BatchUpdateException").isEmpty();
                assertThat(told.getCause()).as("what has failed is the cause, as it came").isSameAs(gone);
            }
        }
    }

    @Test
    void theCauseIsTheExceptionAsItCame() {
        SQLException next = new SQLException("the value that was refused", "23505");
        BatchUpdateException refused = new BatchUpdateException("refused", "23505", 0, new int[] {1, -3}, null);
        refused.setNextException(next);
        for (boolean each : new boolean[] {false, true}) {
            try (Measurements table = new Measurements(Engine.H2)) {
                OddDriver driver = new OddDriver(table.database().dataSource(), (batch, counts) -> {
                    throw refused;
                });
                BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
                if (isSentInBatches(driver, insert)) {
                    BulkInsertException told = told(() -> run(insert, each, Measurements.readings(2)),
                            "a batch is refused, and the exception leads to a next one");
                    assertThat(told.getCause()).as("what the batch has thrown, and not the next exception that it has")
                            .isSameAs(refused);
                }
            }
        }
    }

    @Test
    void onlyABatchTellsARow() {
        Fault marked = new Fault("a BatchUpdateException that counts 1 and -3", false, false,
                () -> new BatchUpdateException("injected: refused", "23505", 0, new int[] {1, -3}, null));
        try (Measurements table = new Measurements(Engine.H2)) {
            new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            for (boolean each : new boolean[] {false, true}) {
                sweep(Engine.H2, table, each).failing(List.of(marked)).failingAgain(List.of()).ask(outcome -> {
                    boolean sending = outcome.calls().stream().anyMatch(call -> outcome.injected()
                            .containsKey(call.number()) && call.method().startsWith("PreparedStatement.execute"));
                    if (outcome.thrown() instanceof BulkInsertException told && !sending) {
                        assertThat(told.row()).as("counts of something else than executeBatch tell no row").isEmpty();
                    }
                });
            }
        }
    }

    @Test
    void anErrorBehindTheLastCommitIsThrown() {
        List<Reading> rows = Measurements.readings(3);
        try (Measurements table = new Measurements(Engine.H2)) {
            new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            sweep(Engine.H2, table, false).failing(List.of(Fault.refused("53100"), Fault.error(),
                    Fault.errorAfterwards())).failingAgain(List.of(Fault.error())).ask(outcome -> {
                        if (outcome.commit() == Commit.ANSWERED) {
                            assertThat(table.rows()).as("all rows are in the table").isEqualTo(rows);
                            boolean error = outcome.injected().values().stream()
                                    .anyMatch(fault -> fault.failure().get() instanceof Error);
                            assertThat(outcome.thrown() instanceof StackOverflowError).as("an Error while the"
                                    + " connection is set back or closed is thrown, also behind an exception")
                                    .isEqualTo(error);
                        }
                    });
        }
    }

    @Test
    void noConnectionIsAFailureToo() {
        for (Exception failure : List.of(new SQLException("no connection is free", "08001"),
                new IllegalStateException("the pool is closed"))) {
            BulkInsert insert = new BulkInsert(OddDriver.without(failure), 2, PROTOCOL);
            for (boolean each : new boolean[] {false, true}) {
                BulkInsertException told = told(() -> run(insert, each, Measurements.readings(3)),
                        "the source throws " + failure);
                assertThat(told.getCause()).as("the cause, as it came").isSameAs(failure);
                assertThat(told.inserted()).as("inserted without a connection").isZero();
                assertThat(told.unsure()).as("unsure without a connection").isZero();
                assertThat(told.row()).as("the row that was refused, without a connection").isEmpty();
            }
        }
        StackOverflowError error = new StackOverflowError("the source is broken");
        assertThatThrownBy(() -> new BulkInsert(OddDriver.without(error), 2, PROTOCOL)
                .insertAll(Measurements.readings(1)), "the source throws an error").isSameAs(error);
    }

    @Test
    void theSameObjectServesSeveralCalls() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            OddDriver driver = OddDriver.honest(table.database().dataSource());
            BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
            driver.meanwhile(() -> {
                Throwable failure = catchThrowable(() -> insert.insertChunks(List.of(new Reading(1, 90, 1, null),
                        new Reading(1, 91, 1, null), new Reading(1, 92, 1, null))));
                assertThat(failure).as("the second call, while the first is under way").isNull();
            });
            List<Reading> rows = Measurements.readings(5);
            insert.insertAll(rows);
            assertThat(table.count()).as("rows of both calls").isEqualTo(8);
            told(() -> insert.insertChunks(rows), "all are there already");
            insert.insertAll(List.of(new Reading(2, 1, 1, null)));
            assertThat(table.count()).as("rows after a call that has failed and one that has not").isEqualTo(9);
        }
    }

    @Test
    void theListIsTheCallers() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            BulkInsert insert = new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            List<Reading> rows = new ArrayList<>(Measurements.readings(3));
            insert.insertAll(rows);
            assertThat(rows).as("the caller's list is as it was").isEqualTo(Measurements.readings(3));
        }
    }

    @Test
    void nullIsNoRow() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            BulkInsert insert = new BulkInsert(table.database().dataSource(), 2, PROTOCOL);
            insert.insertAll(List.of());
            List<Reading> lastIsNull = new ArrayList<>(Measurements.readings(5));
            lastIsNull.add(null);
            for (boolean each : new boolean[] {false, true}) {
                assertThatThrownBy(() -> run(insert, each, null), "null is no list")
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> run(insert, each, lastIsNull), "the last row is null")
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> run(insert, each, Collections.singletonList(null)), "the only row is null")
                        .isInstanceOf(NullPointerException.class);
                assertThat(table.count()).as("rows of a list with null").isZero();
            }
            assertThatThrownBy(() -> new BulkInsert(null, 1, 4), "new BulkInsert(null, 1, 4)")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() throws BulkInsertException {
        try (Measurements table = new Measurements(Engine.H2)) {
            new BulkInsert(table.database().dataSource(), 1, 4).insertAll(Measurements.readings(3));
            assertThat(table.count()).as("rows, one by one").isEqualTo(3);
            for (int chunk : new int[] {0, -1, -77, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> new BulkInsert(table.database().dataSource(), chunk, 4),
                        "chunks of %d rows", chunk).isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(chunk));
            }
            for (int allowed : new int[] {3, 0, -5, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> new BulkInsert(table.database().dataSource(), 1, allowed),
                        "%d parameters for rows of four columns", allowed)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(allowed));
            }
        }
    }

    /** What the driver says of the second of three batches, without an exception. */
    private interface Counts {
        int[] of(int[] counts);
    }

    private static void assertRefused(String what, int row, Counts says) {
        assertOfSecondBatch(what, row, (batch, counts) -> batch == 2 ? says.of(counts) : counts);
    }

    private static void assertThrown(List<Integer> says, int row, String what) {
        assertOfSecondBatch(what, row, (batch, counts) -> {
            if (batch == 2) {
                throw new BatchUpdateException("refused", "23505", 0,
                        says.stream().mapToInt(count -> count).toArray(), null);
            }
            return counts;
        });
    }

    /** Rows 2 and 3 of 6 are the second batch. */
    private static void assertOfSecondBatch(String what, int row, OddDriver.Says says) {
        for (boolean each : new boolean[] {false, true}) {
            try (Measurements table = new Measurements(Engine.H2)) {
                OddDriver driver = new OddDriver(table.database().dataSource(), says);
                BulkInsert insert = new BulkInsert(driver.dataSource(), 2, PROTOCOL);
                Throwable thrown = catchThrowable(() -> run(insert, each, Measurements.readings(6)));
                if (driver.batches() > 0) {
                    assertThat(thrown).as("%s: that is a failure", what).isInstanceOfSatisfying(
                            BulkInsertException.class, told -> {
                                assertThat(told).as("%s: the cause", what).hasCauseInstanceOf(SQLException.class);
                                assertThat(told.inserted()).as("%s: inserted", what).isEqualTo(each ? 2 : 0);
                                assertThat(told.unsure()).as("%s: unsure", what).isEqualTo(each ? 2 : 0);
                                assertThat(told.row()).as("%s: the row", what)
                                        .isEqualTo(row < 0 ? OptionalInt.empty() : OptionalInt.of(row));
                            });
                    assertThat(table.count()).as("%s: rows in the table", what).isEqualTo(each ? 2 : 0);
                }
            }
        }
    }

    /** Whoever puts many rows into a statement gets one count for all. */
    private static boolean isSentInBatches(OddDriver driver, BulkInsert insert) {
        catchThrowable(() -> insert.insertChunks(List.of(new Reading(1, 1, 1, null))));
        return driver.batches() > 0;
    }

    private static FaultSweep sweep(Engine engine, Measurements table, boolean each) {
        FaultSweep sweep = FaultSweep.of(table.database(), table::clear, source -> {
            run(new BulkInsert(source, 2, PROTOCOL), each, Measurements.readings(3));
            return null;
        });
        return engine == Engine.H2 ? sweep : sweep.failing(List.of(Fault.refused("53100"), Fault.answerLost("40003"),
                Fault.connectionLostAfterwards(), Fault.errorAfterwards())).failingAgain(List.of());
    }

    private static void assertTold(FaultOutcome outcome) {
        assertThat(outcome.calls().stream().filter(call -> call.method().equals("DataSource.getConnection")))
                .as("connections that one call takes").hasSize(1);
        if (outcome.thrown() instanceof BulkInsertException told) {
            assertThat(told.getCause()).as("what has failed is the cause, as it came")
                    .isInstanceOf(Exception.class).hasMessageStartingWith("injected");
            assertThat(told.row()).as("a row that was refused").isEmpty();
        } else if (outcome.thrown() != null) {
            assertThat(outcome.thrown()).as("only an Error is thrown as it came")
                    .isInstanceOf(StackOverflowError.class).hasMessage("injected");
        } else {
            assertThat(outcome.commit()).as("nothing is thrown, and the last commit has returned")
                    .isEqualTo(Commit.ANSWERED);
        }
    }

    /** Empties the table, but for a row that has the key of one of the readings. */
    private static void take(Measurements table, int time) {
        table.clear();
        table.database().execute("INSERT INTO reading VALUES (7, " + time + ", -1, 'taken')");
    }

    private static void assertRow(BulkInsertException told, int row, String what) {
        assertThat(told).as("row %d refused, %s: the cause", row, what).hasCauseInstanceOf(SQLException.class);
        if (told.row().isPresent()) {
            assertThat(told.row().getAsInt()).as("row %d refused, %s: the row, if it is told", row, what)
                    .isEqualTo(row);
        }
    }

    private interface Insertion {
        void run() throws BulkInsertException;
    }

    private static BulkInsertException told(Insertion insertion, String what) {
        Throwable thrown = catchThrowable(insertion::run);
        assertThat(thrown).as("%s: the insertion fails", what).isInstanceOf(BulkInsertException.class);
        return (BulkInsertException) thrown;
    }

    private static void run(BulkInsert insert, boolean each, List<Reading> rows) throws BulkInsertException {
        if (each) {
            insert.insertChunks(rows);
        } else {
            insert.insertAll(rows);
        }
    }
}
