package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class DistributedFlightConcurrency {

    private final ManualClock clock = new ManualClock();
    private final Race race = new Race(new Race.Surroundings() {
        @Override
        public SharedCache cache() {
            return new MemoryCache(clock);
        }

        @Override
        public void letLocksGo() {
            clock.advance(Race.LOCK_LIFE);
        }
    });

    @Test
    void twoCallersShareOneLoadInWhicheverOrder() {
        assertThat(race.ofTwoCallers(0)).as("schedules").isGreaterThan(10);
    }

    @Test
    void whicheverCallFailsBothGetTheirValue() {
        assertThat(race.ofTwoCallers(1)).as("schedules").isGreaterThan(100);
    }

    @Test
    void aLockThatGoesCostsOneMoreLoad() {
        assertThat(race.ofALockThatGoes(3)).as("schedules").isGreaterThan(50);
    }

    @Test
    void nothingOldComesBackAfterAnInvalidation() {
        assertThat(race.ofAnInvalidation(0, Integer.MAX_VALUE)).as("schedules").isGreaterThan(100);
        assertThat(race.ofAnInvalidation(1, 2)).as("schedules with a failure").isGreaterThan(100);
    }
}
