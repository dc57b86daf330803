package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataSetTest {

    private static final int ROWS = 10_000;

    private static DataSet people() {
        return DataSet.table("people", ROWS)
                .column("id", "INT PRIMARY KEY", Values.serial())
                .column("city", "INT NOT NULL", Values.skewed(100, 1))
                .column("country", "INT NOT NULL", Values.from("city").as((Long city) -> city / 20))
                .column("place", "INT UNIQUE", Values.shuffled())
                .column("minute_of", "INT NOT NULL", Values.ties(10))
                .column("born", "INT", Values.uniform(50).as((Long years) -> 1950 + years).orNull(0.1))
                .column("active", "BOOLEAN NOT NULL", Values.chance(0.25))
                .column("note", "VARCHAR(40)", (rows, seed) -> (row, earlier) -> "a\\b\t" + row + "\n\r\u6f22\\N");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsAreTheSameOnBothEngines(Engine engine) {
        try (Database database = Database.fresh(engine); Database h2 = Database.fresh(Engine.H2)) {
            people().load(database);
            people().load(h2);
            String all = "SELECT * FROM people ORDER BY id";
            Database.Row<List<Object>> whole = row -> Arrays.asList(row.getObject(1), row.getObject(2),
                    row.getObject(3), row.getObject(4), row.getObject(5), row.getObject(6), row.getObject(7),
                    row.getString(8));
            assertThat(database.query(whole, all)).as("rows").isEqualTo(h2.query(whole, all)).hasSize(ROWS);
        }
    }

    @Test
    void valuesAreAsTheirNamesSay() {
        try (Database database = Database.fresh(Engine.H2)) {
            people().load(database);
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE city = 0"))
                    .as("the most frequent of 100 cities").isBetween(1_700L, 2_100L);
            assertThat(database.number("SELECT COUNT(DISTINCT city) FROM people")).as("the rarest is there")
                    .isEqualTo(100);
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE country <> city / 20"))
                    .as("cities that are in another country").isZero();
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE minute_of = 7")).as("ties").isEqualTo(10);
            assertThat(database.number("SELECT COUNT(DISTINCT place) FROM people")).as("each place once")
                    .isEqualTo(ROWS);
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE ABS(place - id) < 100"))
                    .as("places that lie where the row does").isLessThan(400);
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE born IS NULL")).as("a tenth is NULL")
                    .isBetween(900L, 1_100L);
            assertThat(database.number("SELECT COUNT(*) FROM people WHERE active")).as("a quarter is active")
                    .isBetween(2_400L, 2_600L);
        }
    }

    @Test
    void statisticsKnowOfEveryRow() {
        DataSet many = DataSet.table("t", 60_000).column("v", "INT", Values.uniform(7));
        try (Database database = Database.fresh(Engine.POSTGRESQL)) {
            many.load(database);
            assertThat(database.number("SELECT reltuples FROM pg_class WHERE oid = 't'::regclass"))
                    .as("rows that the planner knows of").isEqualTo(60_000);
            assertThat(database.number("SHOW default_statistics_target")).as("what comes later is sampled as ever")
                    .isEqualTo(100);
        }
    }

    @Test
    void aColumnThatDoesNotComeBeforeIsNamed() {
        DataSet wrong = DataSet.table("t", 1).column("b", "INT", Values.from("a"));
        try (Database database = Database.fresh(Engine.H2)) {
            assertThatThrownBy(() -> wrong.load(database), "column a is not there")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRowThatIsRefusedLeavesTheDatabaseUsable(Engine engine) {
        DataSet twice = DataSet.table("t", 1_500).column("id", "INT PRIMARY KEY", Values.ties(2));
        try (Database database = Database.fresh(engine)) {
            assertThatThrownBy(() -> twice.load(database), "keys come twice")
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(database.number("SELECT COUNT(*) FROM t")).as("no row is left").isZero();
        }
    }
}
