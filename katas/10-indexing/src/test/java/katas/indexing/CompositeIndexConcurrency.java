package katas.indexing;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class CompositeIndexConcurrency {

    private static final Program ASK_AT_THE_SAME_TIME = new Program(List.of(), List.of(Call.to("boundedByBoth")),
            List.of(Call.to("boundedByNone")), List.of());
    private static final Program SERVE_AT_THE_SAME_TIME = new Program(List.of(), List.of(Call.to("ofOneName")),
            List.of(Call.to("ofAllNames")), List.of());

    @Test
    void oneIndexCanBeShared() {
        Interleavings.check("an index answers two threads at the same time as it answers one after the other",
                Shared.class, ASK_AT_THE_SAME_TIME, SERVE_AT_THE_SAME_TIME);
    }

    /** An index on people (last, first). */
    public static class Shared {

        private static final Predicate LAST = new Predicate("last", Form.EQUAL);
        private static final Predicate FIRST = new Predicate("first", Form.EQUAL);

        private final CompositeIndex index = new CompositeIndex(
                List.of(IndexColumn.ascending("last"), IndexColumn.ascending("first")));

        @Operation
        public String boundedByBoth() {
            return index.bounding(List.of(LAST, FIRST)).toString();
        }

        @Operation
        public String boundedByNone() {
            return index.bounding(List.of(FIRST)).toString();
        }

        @Operation
        public String ofOneName() {
            return index.serving(List.of(LAST), List.of(SortKey.descending("first"))).toString();
        }

        @Operation
        public String ofAllNames() {
            return index.serving(List.of(), List.of(SortKey.descending("first"))).toString();
        }
    }
}
