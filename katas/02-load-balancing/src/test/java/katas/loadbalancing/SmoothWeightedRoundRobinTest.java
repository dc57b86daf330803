package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

class SmoothWeightedRoundRobinTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");

    private final Outages outages = new Outages();

    @Test
    void serversOfEqualWeightTakeTurns() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(1, 1, 1), outages);
        assertThat(picks(balancer, 3)).as("three picks of three equal servers")
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aPickOfTenHoldsEveryServerAsOftenAsItsWeightSays() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 3, 2), outages);
        List<String> picks = picks(balancer, 30);
        for (int from = 0; from <= 20; from++) {
            List<String> window = picks.subList(from, from + 10);
            assertThat(counts(window)).as("picks %d to %d: 5 of a, 3 of b, 2 of c, by count and not by luck",
                    from, from + 9).containsExactly(5, 3, 2);
        }
    }

    @Test
    void theHeavyServerIsNotPickedInABurst() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        assertThat(picks(balancer, 14)).as("weights 5, 1, 1 mix the light servers in between")
                .containsExactly("a", "a", "b", "a", "c", "a", "a", "a", "a", "b", "a", "c", "a", "a");
    }

    @Test
    void aServerOfWeightZeroIsNeverPicked() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(0, 2, 1), outages);
        assertThat(picks(balancer, 12)).as("a has weight 0: it is being drained").doesNotContain("a");
    }

    @Test
    void aServerOfWeightZeroIsNotEvenTheLastResort() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(0, 2, 1), outages);
        outages.begin(B, new Server("c"));
        assertThat(counts(picks(balancer, 3))).as("only a, of weight 0, is admitted; then b and c count as admitted")
                .containsExactly(0, 2, 1);
    }

    @Test
    void othersShareTheRequestsOfAServerThatIsNotAdmitted() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(2, 3, 1), outages);
        outages.begin(B);
        assertThat(counts(picks(balancer, 9))).as("b is out; a and c share nine picks as 2 to 1")
                .containsExactly(6, 0, 3);
    }

    @Test
    void aServerThatComesBackDoesNotMakeUpForWhatItMissed() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(1, 1), outages);
        outages.begin(B);
        picks(balancer, 50);
        outages.end(B);
        assertThat(counts(picks(balancer, 10)).get(1)).as("b was out for 50 picks and is one of two equals now: "
                + "its picks among the next ten").isBetween(4, 6);
    }

    @Test
    void whenNoServerIsAdmittedAllAre() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(2, 1), server -> false);
        assertThat(counts(picks(balancer, 6))).as("a server that may fail is better than an error that is certain")
                .containsExactly(4, 2);
    }

    @Test
    void heavyWeightsDoNotOverflow() {
        SmoothWeightedRoundRobin balancer =
                new SmoothWeightedRoundRobin(fleet(2_000_000_000, 1_000_000_000, 1_000_000_000), outages);
        assertThat(counts(picks(balancer, 8))).as("the weights sum to four billion, more than an int holds")
                .containsExactly(4, 2, 2);
    }

    @Test
    void anEqualFleetChangesNothing() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        balancer.update(fleet(5, 1, 1));
        assertThat(picks(balancer, 3)).as("the sequence a a b a c a a goes on after its second a")
                .containsExactly("b", "a", "c");
    }

    @Test
    void anotherFleetBeginsTheSequenceAnew() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(1, 1, 5), outages);
        picks(balancer, 3);
        balancer.update(fleet(5, 1, 1));
        assertThat(picks(balancer, 7)).as("new weights, new sequence")
                .containsExactly("a", "a", "b", "a", "c", "a", "a");
    }

    @Test
    void anEqualFleetMayBeAnotherList() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        balancer.update(new LinkedList<>(fleet(5, 1, 1)));
        assertThat(picks(balancer, 3)).as("service discovery repeats itself in a list of its own")
                .containsExactly("b", "a", "c");
    }

    @Test
    void anotherOrderIsAnotherFleet() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        List<Weighted<Server>> reversed = new ArrayList<>(fleet(5, 1, 1));
        Collections.reverse(reversed);
        balancer.update(reversed);
        assertThat(picks(balancer, 7)).as("c1 b1 a5 begins anew")
                .isEqualTo(picks(new SmoothWeightedRoundRobin(reversed, outages), 7));
    }

    @Test
    void anotherServerOfWeightZeroIsAnotherFleet() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        balancer.update(fleet(5, 1, 1, 0));
        assertThat(picks(balancer, 7)).as("d of weight 0 has come, so the fleet is another one and begins anew")
                .containsExactly("a", "a", "b", "a", "c", "a", "a");
    }

    @Test
    void namesMakeNoDifference() {
        for (List<String> names : List.of(List.of("z", "b", "a"), List.of("node10", "node9", "node1"),
                List.of("BB", "Aa", "\uD83D\uDE00"))) {
            SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(List.of(
                    new Weighted<>(new Server(names.get(0)), 5), new Weighted<>(new Server(names.get(1)), 1),
                    new Weighted<>(new Server(names.get(2)), 1)), outages);
            assertThat(picks(balancer, 7).stream().map(names::indexOf).toList())
                    .as("weights 5, 1, 1 give a a b a c a a, also if they are called %s", String.join(", ", names))
                    .containsExactly(0, 0, 1, 0, 2, 0, 0);
        }
    }

    @Test
    void othersHaveTheirTurnsWhileOneGoesAndComes() {
        Server c = new Server("c");
        for (int period : List.of(2, 3, 5)) {
            SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(3, 1, 1), outages);
            List<String> picks = new ArrayList<>();
            for (int pick = 0; pick < 1_000; pick++) {
                if (pick % period == 0) {
                    outages.begin(c);
                } else {
                    outages.end(c);
                }
                picks.addAll(picks(balancer, 1));
            }
            assertThat(Math.min(Collections.frequency(picks, "a"), Collections.frequency(picks, "b")))
                    .as("weights 3, 1, 1, and c is out for one pick in %d: each of the others has its turns"
                            + " in 1,000 picks", period)
                    .isGreaterThan(50);
        }
    }

    @Test
    void aServerThatWasOutHasItsShareAgain() {
        for (String lost : List.of("a", "b", "c")) {
            for (int picksWithout : List.of(1, 2, 50)) {
                SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
                picks(balancer, 3);
                outages.begin(new Server(lost));
                picks(balancer, picksWithout);
                outages.end(new Server(lost));
                picks(balancer, 7);
                assertThat(counts(picks(balancer, 70))).as("weights 5, 1, 1; %s was out for %d picks, then seven "
                        + "picks to settle; of the seventy after them, those of a, b and c", lost, picksWithout)
                        .containsExactly(50, 10, 10);
            }
        }
    }

    @Test
    void theHeaviestWeightsAreAllowed() {
        int most = Integer.MAX_VALUE;
        List<Weighted<Server>> equals = Stream.of(Names.numbered("node", 1, 200))
                .map(name -> new Weighted<>(new Server(name), most)).toList();
        assertThat(picks(new SmoothWeightedRoundRobin(equals, outages), 200))
                .as("200 servers of weight %d are equals: 200 picks", most).doesNotHaveDuplicates();
        List<String> unequal = picks(new SmoothWeightedRoundRobin(fleet(most, 1), outages), 1_000);
        assertThat(Collections.frequency(unequal, "b"))
                .as("of 1000 picks at weights %d and 1, those of b, which must not be a full pick ahead", most)
                .isLessThanOrEqualTo(1);
        List<String> similar = picks(new SmoothWeightedRoundRobin(fleet(most, most - 1, 1), outages), 1_000);
        assertThat(Collections.frequency(similar, "a")).as("of 1000 picks at weights %d, %d and 1, those of a", most,
                most - 1).isBetween(499, 501);
    }

    @Test
    void aServerIsAskedAboutAtMostOnceForAPick() {
        Questions questions = new Questions(outages);
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(1_000, 10, 1), questions);
        for (List<Server> out : List.of(List.<Server>of(), List.of(A), List.of(A, B), List.of(A, B, new Server("c")))) {
            outages.endAll();
            out.forEach(outages::begin);
            for (int pick = 0; pick < 10; pick++) {
                balancer.pick();
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a pick, while %d of "
                        + "three are out", out.size()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aPickTakesNoLongerWithHeavyWeights() {
        Scaling.assertFlat("the time for a pick goes by the number of servers, and not by their weights", 100, 30_000,
                weight -> {
                    Outages out = new Outages();
                    out.begin(A);
                    return new SmoothWeightedRoundRobin(fleet(weight, 1, 1), out)::pick;
                });
    }

    @Test
    void theSequenceGoesOnHoweverManyPicksThereWere() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        Odometer.turnAhead(balancer, balancer::pick);
        assertThat(counts(picks(balancer, 70))).as("seventy picks, if whatever counts picks is about to overflow")
                .containsExactly(50, 10, 10);
    }

    @Test
    void theListIsCopied() {
        List<Weighted<Server>> list = new ArrayList<>(fleet(1, 1));
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(list, outages);
        list.set(0, new Weighted<>(new Server("c"), 9));
        assertThat(picks(balancer, 4)).as("the caller's list is the caller's").containsOnly("a", "b");
        balancer.update(list);
        list.clear();
        assertThat(picks(balancer, 10)).as("the caller's new list is, too").containsOnly("c", "b");
    }

    @Test
    void someWeightIsAboveZero() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        assertThatThrownBy(() -> new SmoothWeightedRoundRobin(fleet(0, 0), outages),
                "somebody must take the requests; the message shows the fleet a0 b0")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(fleet(0, 0).toString());
        assertThatThrownBy(() -> new SmoothWeightedRoundRobin(List.of(), outages), "a fleet of no server")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> balancer.update(fleet(0)), "a new fleet a0; the message shows it")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(fleet(0).toString());
        assertThatThrownBy(() -> balancer.update(List.of()), "a new fleet of no server")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(picks(balancer, 3)).as("a refused update changes nothing, so a a b a c goes on after its second a")
                .containsExactly("b", "a", "c");
    }

    @Test
    void aServerComesOnce() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        for (int weight : List.of(2, 1, 0)) {
            List<Weighted<Server>> twice = List.of(new Weighted<>(A, 1), new Weighted<>(new Server("a"), weight));
            assertThatThrownBy(() -> new SmoothWeightedRoundRobin(twice, outages),
                    "a has one weight, not 1 and %d; the message shows the fleet", weight)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(twice.toString());
            assertThatThrownBy(() -> balancer.update(twice), "a has one weight in a new fleet, not 1 and %d", weight)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(twice.toString());
        }
        assertThat(picks(balancer, 3)).as("a refused update changes nothing").containsExactly("b", "a", "c");
    }

    @Test
    void nothingIsNull() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet(5, 1, 1), outages);
        picks(balancer, 2);
        List<Weighted<Server>> withNull = new ArrayList<>(fleet(1, 1));
        withNull.add(null);
        assertThatThrownBy(() -> new SmoothWeightedRoundRobin(null, outages), "a fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new SmoothWeightedRoundRobin(fleet(1), null), "a health is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new SmoothWeightedRoundRobin(withNull, outages), "nothing in a fleet is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.update(withNull), "nothing in a new fleet is null, not even the last")
                .isInstanceOf(NullPointerException.class);
        assertThat(picks(balancer, 3)).as("a refused update changes nothing").containsExactly("b", "a", "c");
    }

    /** Servers a, b, c and so on with these weights. */
    private static List<Weighted<Server>> fleet(int... weights) {
        List<Weighted<Server>> fleet = new ArrayList<>();
        for (int weight : weights) {
            fleet.add(new Weighted<>(new Server(Character.toString('a' + fleet.size())), weight));
        }
        return fleet;
    }

    private static List<String> picks(SmoothWeightedRoundRobin balancer, int count) {
        return Stream.generate(balancer::pick).limit(count).map(Server::name).toList();
    }

    /** How often a, b and c, as far as there are such, are among some picks. */
    private static List<Integer> counts(List<String> picks) {
        List<Integer> counts = new ArrayList<>(List.of("a", "b", "c").stream()
                .map(name -> Collections.frequency(picks, name)).toList());
        if (counts.get(2) == 0) {
            counts.remove(2);
        }
        return counts;
    }
}
