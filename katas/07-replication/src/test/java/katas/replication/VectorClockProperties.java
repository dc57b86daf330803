package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class VectorClockProperties {

    private static final List<String> NODES = List.of("a", "b", "c");

    /** A node does something, after it has heard from another one or from nobody. */
    private record Event(int at, int heardFrom) {
        @Override
        public String toString() {
            return NODES.get(at) + (at == heardFrom ? " does something" : " hears from " + NODES.get(heardFrom));
        }
    }

    /** The oracle keeps the events themselves: who knows which. */
    @Property(tries = 300)
    void clocksTellWhatCouldBeKnown(@ForAll("events") List<Event> events) {
        List<VectorClock> clocks = new ArrayList<>(List.of(new VectorClock(), new VectorClock(), new VectorClock()));
        List<Set<Integer>> known = new ArrayList<>(List.of(Set.of(), Set.of(), Set.of()));
        int[] number = {0};
        Script.replay("a, b and c begin with new VectorClock()", events, event -> {
            Set<Integer> knows = new HashSet<>(known.get(event.at));
            knows.addAll(known.get(event.heardFrom));
            knows.add(number[0]++);
            known.set(event.at, knows);
            clocks.set(event.at, clocks.get(event.at).merge(clocks.get(event.heardFrom)).tick(NODES.get(event.at)));
            for (int one = 0; one < NODES.size(); one++) {
                for (int other = 0; other < NODES.size(); other++) {
                    assertThat(clocks.get(one).order(clocks.get(other)))
                            .as("%s of %s to %s of %s", clocks.get(one), NODES.get(one), clocks.get(other),
                                    NODES.get(other))
                            .isEqualTo(order(known.get(one), known.get(other)));
                }
            }
        });
    }

    private static CausalOrder order(Set<Integer> one, Set<Integer> other) {
        if (one.equals(other)) {
            return CausalOrder.EQUAL;
        }
        if (other.containsAll(one)) {
            return CausalOrder.BEFORE;
        }
        return one.containsAll(other) ? CausalOrder.AFTER : CausalOrder.CONCURRENT;
    }

    @Property(tries = 300)
    void mergesCommuteAssociateAndAreIdempotent(@ForAll("clocks") VectorClock a, @ForAll("clocks") VectorClock b,
            @ForAll("clocks") VectorClock c) {
        assertThat(a.merge(b)).as("%s and %s in either order", a, b).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).as("%s, %s and %s, grouped in either way", a, b, c)
                .isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b).merge(b)).as("%s twice into %s", b, a).isEqualTo(a.merge(b));
        assertThat(a.order(a.merge(b))).as("%s to what was merged of it and %s", a, b)
                .isIn(CausalOrder.BEFORE, CausalOrder.EQUAL);
    }

    /** Of every two clocks of up to three nodes with counts up to 2, each by the definition. */
    @Property(tries = 1)
    void theOrderIsThatOfTheDefinition() {
        List<VectorClock> all = new ArrayList<>();
        for (int counts = 0; counts < 27; counts++) {
            all.add(clock(counts % 3, counts / 3 % 3, counts / 9));
        }
        for (VectorClock one : all) {
            for (VectorClock other : all) {
                boolean greater = NODES.stream().anyMatch(node -> one.count(node) > other.count(node));
                boolean smaller = NODES.stream().anyMatch(node -> one.count(node) < other.count(node));
                CausalOrder expected = greater ? smaller ? CausalOrder.CONCURRENT : CausalOrder.AFTER
                        : smaller ? CausalOrder.BEFORE : CausalOrder.EQUAL;
                assertThat(one.order(other)).as("%s to %s", one, other).isEqualTo(expected);
                assertThat(one.equals(other)).as("%s equals %s", one, other).isEqualTo(expected == CausalOrder.EQUAL);
            }
        }
    }

    private static VectorClock clock(long a, long b, long c) {
        Map<String, Long> counts = new HashMap<>(Map.of("a", a, "b", b, "c", c));
        counts.values().removeIf(count -> count == 0);
        return new VectorClock(counts);
    }

    @Provide
    Arbitrary<VectorClock> clocks() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), Arbitraries.longs().between(0, 3))
                .ofMaxSize(4).map(VectorClock::new);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 2))
                .as(Event::new).list().ofMaxSize(20);
    }
}
