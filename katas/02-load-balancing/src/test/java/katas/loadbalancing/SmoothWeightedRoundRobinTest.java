package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SmoothWeightedRoundRobinTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");

    private static final List<Weighted<Server>> B_ALONE = List.of(new Weighted<>(B, 1));

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
    void someWeightIsAboveZero() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(B_ALONE, outages);
        assertThatIllegalArgumentException().as("somebody must take the requests; the message shows the fleet")
                .isThrownBy(() -> new SmoothWeightedRoundRobin(fleet(0, 0), outages)).withMessageContaining("b");
        assertThatIllegalArgumentException().as("the same for a new fleet")
                .isThrownBy(() -> balancer.update(fleet(0))).withMessageContaining("a");
        assertThatIllegalArgumentException().as("and for no server at all")
                .isThrownBy(() -> balancer.update(List.of()));
        assertThat(picks(balancer, 2)).as("a refused update changes nothing").containsExactly("b", "b");
    }

    @Test
    void aServerComesOnce() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(B_ALONE, outages);
        List<Weighted<Server>> twice = List.of(new Weighted<>(A, 1), new Weighted<>(A, 2));
        assertThatIllegalArgumentException().as("a has one weight; the message shows the fleet")
                .isThrownBy(() -> balancer.update(twice)).withMessageContaining("a");
        assertThat(picks(balancer, 2)).as("a refused update changes nothing").containsExactly("b", "b");
    }

    @Test
    void nothingIsNull() {
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(B_ALONE, outages);
        assertThatNullPointerException().as("a fleet is not null")
                .isThrownBy(() -> new SmoothWeightedRoundRobin(null, outages));
        assertThatNullPointerException().as("a health is not null")
                .isThrownBy(() -> new SmoothWeightedRoundRobin(fleet(1), null));
        assertThatNullPointerException().as("nothing in a new fleet is null")
                .isThrownBy(() -> balancer.update(Collections.singletonList(null)));
        assertThat(picks(balancer, 2)).as("a refused update changes nothing").containsExactly("b", "b");
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
