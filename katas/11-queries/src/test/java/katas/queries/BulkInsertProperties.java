package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import testkit.sql.Engine;

class BulkInsertProperties {

    @Property(tries = 150)
    void theTableIsAsItIsTold(@ForAll @IntRange(max = 12) int count, @ForAll @IntRange(min = 1, max = 6) int chunk,
            @ForAll @IntRange(min = 4, max = 30) int allowed, @ForAll Set<@IntRange(max = 14) Integer> taken,
            @ForAll boolean each) {
        compare(Engine.H2, count, chunk, allowed, new TreeSet<>(taken), each);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void alsoOnPostgresql(@ForAll @IntRange(max = 12) int count, @ForAll @IntRange(min = 1, max = 6) int chunk,
            @ForAll @IntRange(min = 4, max = 30) int allowed, @ForAll Set<@IntRange(max = 14) Integer> taken,
            @ForAll boolean each) {
        compare(Engine.POSTGRESQL, count, chunk, allowed, new TreeSet<>(taken), each);
    }

    private static void compare(Engine engine, int count, int chunk, int allowed, TreeSet<Integer> taken,
            boolean each) {
        String what = (each ? "insertChunks" : "insertAll") + " of " + count + " rows in chunks of " + chunk
                + ", times taken: " + taken;
        try (Measurements table = new Measurements(engine)) {
            OddDriver driver = OddDriver.honest(table.database().dataSource());
            BulkInsert insert = new BulkInsert(driver.dataSource(), chunk, allowed);
            taken.forEach(time -> table.database().execute("INSERT INTO reading VALUES (7, " + time + ", -1, '')"));
            List<Reading> rows = Measurements.readings(count);
            Throwable thrown = catchThrowable(() -> {
                if (each) {
                    insert.insertChunks(rows);
                } else {
                    insert.insertAll(rows);
                }
            });
            boolean fails = !taken.isEmpty() && taken.first() < count;
            int inserted = !fails ? count : each ? taken.first() / chunk * chunk : 0;
            assertThat(table.rows().stream().filter(row -> row.amount() != -1)).as("%s: rows in the table", what)
                    .isEqualTo(rows.subList(0, inserted));
            assertThat(driver.parameters()).as("%s: the most parameters of a statement", what)
                    .isLessThanOrEqualTo(allowed);
            if (fails) {
                assertThat(thrown).as("%s: that fails", what).isInstanceOfSatisfying(BulkInsertException.class,
                        told -> assertThat(told.inserted()).as("%s: inserted", what).isEqualTo(inserted));
            } else {
                assertThat(thrown).as("%s: that succeeds", what).isNull();
            }
        }
    }
}
