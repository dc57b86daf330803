package katas.sharding;

import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class RendezvousHashConcurrency {

    @Test
    void whatHasBeenFilledCanBeShared() {
        Interleavings.check(FilledPlacement.RULE, Filled.class, FilledPlacement.ASK_AT_THE_SAME_TIME);
    }

    /** Three nodes. */
    public static class Filled extends FilledPlacement {

        public Filled() {
            super(new RendezvousHash());
        }
    }
}
