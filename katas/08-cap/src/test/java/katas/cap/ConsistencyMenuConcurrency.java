package katas.cap;

import java.util.List;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class ConsistencyMenuConcurrency {

    private static final Program ASK_AT_THE_SAME_TIME = new Program(List.of(), List.of(Call.to("near")),
            List.of(Call.to("far")), List.of());

    @Test
    void oneMenuCanBeShared() {
        Interleavings.checkAlone("a menu answers two threads at the same time as it answers one after the other",
                Shared.class, ASK_AT_THE_SAME_TIME);
    }

    /** Three nodes. Node 0 leads and has lost one of the others: the far one, or the near one. */
    public static class Shared {

        private final ConsistencyMenu menu = new ConsistencyMenu(new int[][] {{0, 1, 9}, {1, 0, 9}, {9, 9, 0}});

        @Operation
        public String near() {
            return menu.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 1)).toString();
        }

        @Operation
        public String far() {
            return menu.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 2)).toString();
        }
    }
}
