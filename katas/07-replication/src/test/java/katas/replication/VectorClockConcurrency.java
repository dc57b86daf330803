package katas.replication;

import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class VectorClockConcurrency {

    private static final Program ASK_AT_THE_SAME_TIME = new Program(List.of(),
            List.of(Call.to("shown"), Call.to("hashed")), List.of(Call.to("shown"), Call.to("hashed")), List.of());

    @Test
    void oneClockCanBeShared() {
        Interleavings.check("a clock answers two threads at the same time as it answers one after the other",
                Shared.class, ASK_AT_THE_SAME_TIME);
    }

    /** Two nodes. */
    public static class Shared {

        private final VectorClock clock = new VectorClock(Map.of("a", 1L, "b", 2L));

        @Operation
        public String shown() {
            return clock.toString();
        }

        @Operation
        public boolean hashed() {
            return clock.hashCode() == new VectorClock(Map.of("b", 2L, "a", 1L)).hashCode();
        }

        @Operation
        public String merged() {
            return clock.merge(new VectorClock(Map.of("a", 3L))).counts() + " " + clock.order(clock);
        }

        @Operation
        public String ticked() {
            return clock.tick("b").counts() + " " + clock.count("b");
        }
    }
}
