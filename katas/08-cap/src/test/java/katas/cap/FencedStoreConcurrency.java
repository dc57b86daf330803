package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class FencedStoreConcurrency {

    private final ManualClock clock = new ManualClock();
    private final TwoHolders holders = new TwoHolders(new TwoHolders.Surroundings() {
        @Override
        public SharedRegisters registers() {
            return new MemoryRegisters(clock);
        }

        @Override
        public void endLeases() {
            clock.advance(TwoHolders.LIFE);
        }
    });

    @Test
    void whoHoldsALeaseHasTheGreatestToken() {
        assertThat(holders.whoTakeALease(0, Integer.MAX_VALUE)).as("schedules").isGreaterThan(20);
    }

    @Test
    void noFailureLeavesALeaseBehind() {
        assertThat(holders.whoTakeALease(1, 2)).as("schedules").isGreaterThan(20);
    }

    @Test
    void whoeverWasAcknowledgedIsCounted() {
        assertThat(holders.whoCountUp(4)).as("schedules").isGreaterThan(20);
    }

    @Test
    void whicheverCallFailsWhoeverWasAcknowledgedIsCounted() {
        assertThat(holders.whoCountUpAndFail(2)).as("schedules").isGreaterThan(20);
    }
}
