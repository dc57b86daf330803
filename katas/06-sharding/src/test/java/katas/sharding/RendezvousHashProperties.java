package katas.sharding;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RendezvousHashProperties {

    @Property
    void onlyTheNodesThatAreThereCount(@ForAll("cuts") int cut,
            @ForAll("steps") List<PlacementStep> steps) {
        PlacementStep.replay("new RendezvousHash(text -> KeyHash.of(text) >>> " + cut + ")",
                () -> new RendezvousHash(text -> KeyHash.of(text) >>> cut), steps);
    }

    /** How many bits of a hash are cut off: with 61 of 64, eight different hashes are left, and nearly all coincide. */
    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.of(0, 32, 61);
    }

    @Provide
    Arbitrary<List<PlacementStep>> steps() {
        return PlacementStep.any();
    }
}
