package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsistencyMenuProperties {

    private static final List<Guarantee> STRICT = List.of(Guarantee.LATEST_READ, Guarantee.DURABLE_WRITE);

    /** Nodes so far apart, one that is asked, and the bits of those that it reaches. */
    record Case(int[][] roundTrips, int node, int bits) {

        Set<Integer> side() {
            return IntStream.range(0, roundTrips.length).filter(node -> (bits >> node & 1) == 1).boxed()
                    .collect(Collectors.toSet());
        }

        Choice choose(Guarantee guarantee) {
            return new ConsistencyMenu(roundTrips).choose(guarantee, node, side());
        }

        @Override
        public String toString() {
            List<String> rows = new ArrayList<>();
            for (int[] row : roundTrips) {
                rows.add(IntStream.of(row).boxed().toList().toString());
            }
            return "round trips " + String.join(" ", rows) + ", node " + node + " reaching " + side();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers().between(1, 6).flatMap(nodes -> Combinators.combine(
                Arbitraries.integers().between(0, 9).array(int[].class).ofSize(nodes * nodes),
                Arbitraries.integers().between(0, nodes - 1),
                Arbitraries.integers().between(0, (1 << nodes) - 1)).as((millis, node, bits) -> {
                    int[][] roundTrips = new int[nodes][nodes];
                    for (int cell = 0; cell < millis.length; cell++) {
                        roundTrips[cell / nodes][cell % nodes] = cell / nodes == cell % nodes ? 0 : millis[cell];
                    }
                    return new Case(roundTrips, node, bits | 1 << node);
                }));
    }

    /** Tries every set of nodes that is a majority and has the leader: the quickest counts. */
    private static Optional<Duration> confirmed(int[][] roundTrips, int node, Set<Integer> side) {
        int leader = side.stream().min(Integer::compare).orElseThrow();
        Optional<Duration> best = Optional.empty();
        for (int bits = 0; bits < 1 << roundTrips.length; bits++) {
            Set<Integer> quorum = new Case(roundTrips, leader, bits).side();
            if (quorum.contains(leader) && side.containsAll(quorum) && 2 * quorum.size() > roundTrips.length) {
                int slowest = quorum.stream().mapToInt(other -> roundTrips[leader][other]).max().orElseThrow();
                Duration wait = Duration.ofMillis(roundTrips[node][leader] + slowest);
                best = best.filter(other -> other.compareTo(wait) <= 0).or(() -> Optional.of(wait));
            }
        }
        return best;
    }

    @Property
    void aMajorityCostsWhatTheQuickestOneDoes(@ForAll("cases") Case given) {
        Set<Integer> all = IntStream.range(0, given.roundTrips.length).boxed().collect(Collectors.toSet());
        for (Guarantee guarantee : STRICT) {
            Choice choice = given.choose(guarantee);
            if (given.side().equals(all)) {
                assertThat(choice.concern()).as("%s without a fault: %s", guarantee, given).isEqualTo(Concern.LEADER);
            } else {
                assertThat(choice).as("%s under a fault: %s", guarantee, given).isEqualTo(new Choice(Concern.MAJORITY,
                        confirmed(given.roundTrips, given.node, all).orElseThrow(),
                        confirmed(given.roundTrips, given.node, given.side())));
            }
        }
    }

    @Property
    void atMostOneSideAnswersWhatNeedsAMajority(@ForAll("cases") Case given) {
        int nodes = given.roundTrips.length;
        int others = ~given.bits & (1 << nodes) - 1;
        if (others != 0) {
            Case other = new Case(given.roundTrips, Integer.numberOfTrailingZeros(others), others);
            long answers = List.of(given, other).stream()
                    .filter(side -> side.choose(Guarantee.DURABLE_WRITE).underFault().isPresent()).count();
            assertThat(answers).as("sides that take durable writes: %s, and the others", given)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property
    void whatNeedsLessIsAnsweredWhereverWhatNeedsMoreIs(@ForAll("cases") Case given) {
        assertThat(given.choose(Guarantee.STALE_READ).underFault()).as("a stale read: %s", given)
                .contains(Duration.ZERO);
        if (given.choose(Guarantee.DURABLE_WRITE).underFault().isPresent()) {
            assertThat(given.choose(Guarantee.ORDERED_WRITE).underFault())
                    .as("an ordered write, where a durable one is answered: %s", given).isPresent();
        }
    }
}
