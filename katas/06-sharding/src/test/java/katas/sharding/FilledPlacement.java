package katas.sharding;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import testkit.Interleavings.Program;

/** Two threads ask a placement that has been filled and was never asked before. */
public abstract class FilledPlacement {

    static final String RULE =
            "a placement that nobody fills any more answers each of several threads as if it were alone";
    static final Program ASK_AT_THE_SAME_TIME = new Program(List.of(), List.of(to("nodeOfOne"), to("nodesOfTwo")),
            List.of(to("nodesOfTwo"), to("nodeOfOne")), List.of());

    private final Placement placement;

    FilledPlacement(Placement placement) {
        this.placement = placement;
        for (String node : List.of("a", "b", "c")) {
            placement.add(node, 1);
        }
    }

    @Operation
    public String nodeOfOne() {
        return placement.nodeOf("one");
    }

    @Operation
    public List<String> nodesOfTwo() {
        return placement.nodesOf("two", 2);
    }
}
