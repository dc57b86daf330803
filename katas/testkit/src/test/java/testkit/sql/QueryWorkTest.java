package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryWorkTest {

    private static final int ROWS = 10_000;

    private static Database filled(PostgresVersion version) {
        Database database = Database.fresh(version);
        database.execute("CREATE TABLE t (id INT PRIMARY KEY, v INT NOT NULL)",
                "INSERT INTO t SELECT n, n % 100 FROM generate_series(1, " + ROWS + ") AS n",
                "CREATE INDEX by_v ON t (v)", "ANALYZE t");
        return database;
    }

    @ParameterizedTest
    @EnumSource(PostgresVersion.class)
    void aScanOfTheTableAsksForEachOfItsPages(PostgresVersion version) {
        try (Database database = filled(version)) {
            long pages = database.number("SELECT pg_relation_size('t') / 8192");
            QueryWork work = database.work("SELECT sum(v) FROM t");
            assertThat(work.rowsScanned()).as("every row").isEqualTo(ROWS);
            assertThat(work.buffers()).as("every page").isEqualTo(OptionalLong.of(pages));
            assertThat(work.heapFetches()).as("no index was asked").isEqualTo(OptionalLong.of(0));
        }
    }

    @ParameterizedTest
    @EnumSource(PostgresVersion.class)
    void anIndexAloneIsEnoughOnceEverybodySeesTheRows(PostgresVersion version) {
        try (Database database = filled(version)) {
            String query = "SELECT count(*) FROM t WHERE v = ?";
            QueryWork before = database.work(query, 7);
            database.vacuum("t");
            QueryWork after = database.work(query, 7);
            assertThat(before.rowsScanned()).as("rows before the vacuum").isEqualTo(100);
            assertThat(after.rowsScanned()).as("rows after it").isEqualTo(100);
            assertThat(after.heapFetches()).as("no row is looked up").isEqualTo(OptionalLong.of(0));
            assertThat(after.buffers().getAsLong()).as("a path through the index, and a page that knows")
                    .isLessThan(before.buffers().getAsLong()).isLessThanOrEqualTo(5);
            database.execute("UPDATE t SET v = 7 WHERE id = 1");
            assertThat(database.work(query, 7).heapFetches().getAsLong())
                    .as("on a page that was written, rows are looked up").isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(PostgresVersion.class)
    void aRowAndEachEntryOfAnIndexIsARecordOfTheLog(PostgresVersion version) {
        try (Database database = filled(version)) {
            String insert = "INSERT INTO t SELECT n, 5 FROM generate_series(?, ?) AS n";
            QueryWork two = database.writeWork(insert, ROWS + 1, ROWS + 1_000);
            database.execute("DROP INDEX by_v");
            QueryWork one = database.writeWork(insert, ROWS + 1_001, ROWS + 2_000);
            assertThat(one.logRecords().getAsLong()).as("the row and its key, and a few split pages")
                    .isBetween(2_000L, 2_030L);
            assertThat(two.logRecords().getAsLong()).as("the row, its key and the index, and a few split pages")
                    .isBetween(3_000L, 3_050L);
            assertThat(two.buffers().getAsLong()).as("pages of one index more")
                    .isGreaterThan(one.buffers().getAsLong());
            assertThat(database.number("SELECT count(*) FROM t")).as("each was written once").isEqualTo(ROWS + 2_000);
        }
    }

    @Test
    void anExecutionOfAPreparedStatementIsCounted() {
        try (Database database = filled(PostgresVersion.V17)) {
            database.execute("SET plan_cache_mode = force_generic_plan", "PREPARE q AS SELECT * FROM t WHERE v = $1");
            assertThat(database.work("EXECUTE q(7)").rowsScanned()).as("rows with that value").isEqualTo(100);
        }
    }

    @Test
    void h2TellsOfRowsOnly() {
        try (Database database = Database.fresh(Engine.H2)) {
            database.execute("CREATE TABLE t (id INT PRIMARY KEY, v INT)",
                    "INSERT INTO t SELECT X, MOD(X, 10) FROM SYSTEM_RANGE(1, 100)");
            QueryWork work = database.work("SELECT * FROM t WHERE v = ?", 3);
            assertThat(work).as("every row, and the step beyond the last").isEqualTo(new QueryWork(101,
                    OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
        }
    }

    @Test
    void workIsAddedUp() {
        QueryWork told = new QueryWork(3, OptionalLong.of(1), OptionalLong.of(5), OptionalLong.of(2));
        QueryWork untold = new QueryWork(4, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        assertThat(told.plus(told)).as("twice the same")
                .isEqualTo(new QueryWork(6, OptionalLong.of(2), OptionalLong.of(10), OptionalLong.of(4)));
        assertThat(told.plus(untold)).as("what one does not tell, nobody knows of both")
                .isEqualTo(new QueryWork(7, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
        assertThat(told).as("in words").hasToString("3 rows, 1 heap fetches, 5 buffers, 2 log records");
    }
}
