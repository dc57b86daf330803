package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Interleaving;

class WatchdogTest {

    @Test
    void whatTakesTurnsIsToldWithItsSchedule() {
        AtomicReference<String> told = new AtomicReference<>();
        try (Interleaving run = new Interleaving(Database.fresh(Engine.H2))) {
            run.start("A", () -> {
                told.set(Watchdog.schedules());
                return null;
            });
        }
        assertThat(told.get()).as("a reader sees which call of which client did not come back")
                .matches("\nH2\nA: begins +-- since then nothing");
    }
}
