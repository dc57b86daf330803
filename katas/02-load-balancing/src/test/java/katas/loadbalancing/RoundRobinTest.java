package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

class RoundRobinTest {

    private static final Fleet ABC = Fleet.of("a", "b", "c");
    private static final Server B = new Server("b");

    private final Outages outages = new Outages();

    @Test
    void serversTakeTurns() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        assertThat(picks(balancer, 6)).as("the turn goes through the fleet in order, again and again")
                .containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void theStartSaysWhoseTurnIsFirst() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 4);
        assertThat(picks(balancer, 3)).as("4 modulo 3 is 1, so the turns begin at index 1")
                .containsExactly("b", "c", "a");
    }

    @Test
    void aNegativeStartCountsBackward() {
        RoundRobin balancer = new RoundRobin(ABC, outages, -1);
        assertThat(picks(balancer, 3)).as("Math.floorMod(-1, 3) is 2, so the turns begin at index 2")
                .containsExactly("c", "a", "b");
    }

    @Test
    void theTurnsGoOnAfterTwoBillionPicks() {
        RoundRobin balancer = new RoundRobin(ABC, outages, Integer.MAX_VALUE);
        assertThat(picks(balancer, 4)).as("a balancer that began at 0 stands here after 2^31 - 1 picks; "
                + "whatever counts them must not overflow").containsExactly("b", "c", "a", "b");
    }

    @Test
    void aServerThatIsNotAdmittedIsPassedOver() {
        RoundRobin balancer = new RoundRobin(Fleet.of("a", "b"), outages, 0);
        outages.begin(B);
        assertThat(picks(balancer, 3)).as("b is not admitted, so every turn is a's").containsExactly("a", "a", "a");
    }

    @Test
    void theTurnsOfAFailedServerAreSharedByAllOthers() {
        RoundRobin balancer = new RoundRobin(Fleet.of("a", "b", "c", "d"), outages, 0);
        outages.begin(B);
        assertThat(picks(balancer, 6)).as("the neighbor of a failed server must not do its work as well")
                .containsExactly("a", "c", "d", "a", "c", "d");
    }

    @Test
    void aServerThatComesBackTakesItsTurnAgain() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        outages.begin(B);
        picks(balancer, 2);
        outages.end(B);
        assertThat(picks(balancer, 3)).as("b is admitted again, so it is picked between a and c")
                .containsExactly("a", "b", "c");
    }

    @Test
    void whenNoServerIsAdmittedAllAre() {
        RoundRobin balancer = new RoundRobin(ABC, server -> false, 0);
        assertThat(picks(balancer, 4)).as("a server that may fail is better than an error that is certain")
                .containsExactly("a", "b", "c", "a");
    }

    @Test
    void aSmallerFleetIsPickedFromAtOnce() {
        RoundRobin balancer = new RoundRobin(Fleet.of("a", "b", "c", "d"), outages, 3);
        balancer.update(Fleet.of("a", "b"));
        assertThat(picks(balancer, 2)).as("after the fleet has shrunk, its servers take turns")
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aLargerFleetIsPickedFromAtOnce() {
        RoundRobin balancer = new RoundRobin(Fleet.of("a", "b"), outages, 0);
        balancer.update(Fleet.of("a", "b", "c", "d"));
        assertThat(picks(balancer, 4)).as("after the fleet has grown, its servers take turns")
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void anUpdateThatChangesNothingKeepsTheTurn() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        picks(balancer, 1);
        balancer.update(Fleet.of("a", "b", "c"));
        assertThat(picks(balancer, 2)).as("service discovery repeats itself; that must not favor the first server")
                .containsExactly("b", "c");
    }

    @Test
    void theSameServersInAnotherOrderAreAnotherFleet() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        balancer.update(Fleet.of("c", "b", "a"));
        List<String> picks = picks(balancer, 3);
        assertThat(String.join("", picks) + String.join("", picks))
                .as("three picks from the fleet c, b, a; they may begin anywhere, but after c comes b, and a then")
                .contains("cba");
    }

    @Test
    void anUpdateDuringAnOutageIsAnUpdate() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        outages.begin(B);
        picks(balancer, 3);
        balancer.update(Fleet.of("b", "c", "d"));
        assertThat(picks(balancer, 4)).as("b is still out, whatever the fleet is; c and d take turns")
                .containsOnly("c", "d").containsSubsequence("c", "d", "c").doesNotContainSequence("c", "c");
        balancer.update(Fleet.of("b"));
        assertThat(picks(balancer, 2)).as("b is out, but there is nobody else").containsExactly("b", "b");
    }

    @Test
    void fleetsOfEverySizeTakeTurns() {
        for (int size : List.of(1, 2, 19, 300)) {
            List<String> names = List.of(Names.numbered("node", 1, size));
            for (int start : List.of(0, 1, -1, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
                List<String> expected = new ArrayList<>(names);
                Collections.rotate(expected, -Math.floorMod(start, size));
                RoundRobin balancer = new RoundRobin(Fleet.of(names.toArray(String[]::new)), outages, start);
                assertThat(picks(balancer, size)).as("the first round of %d servers, begun at %d", size, start)
                        .isEqualTo(expected);
                assertThat(picks(balancer, size)).as("the second round of %d servers, begun at %d", size, start)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theLastServerThatIsLeftIsFound() {
        for (int size : List.of(2, 12, 300)) {
            Fleet fleet = Fleet.of(Names.numbered("node", 1, size));
            for (int left : List.of(0, size / 2, size - 1)) {
                outages.allBut(fleet.servers().get(left), fleet);
                RoundRobin balancer = new RoundRobin(fleet, outages, 0);
                assertThat(picks(balancer, 3)).as("of %d servers only node%d is admitted", size, left + 1)
                        .containsOnly("node" + (left + 1));
            }
        }
    }

    @Test
    void aServerIsAskedAboutAtMostOnceForAPick() {
        Questions questions = new Questions(outages);
        for (int size : List.of(1, 2, 5)) {
            Fleet fleet = Fleet.of(Names.numbered("node", 1, size));
            RoundRobin balancer = new RoundRobin(fleet, questions, 0);
            for (int out = 0; out <= size; out++) {
                outages.endAll();
                fleet.servers().subList(0, out).forEach(outages::begin);
                for (int pick = 0; pick < 2 * size; pick++) {
                    balancer.pick();
                    assertThat(questions.mostAboutOne())
                            .as("how often one of %d servers was asked about for a pick while %d are out", size, out)
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void aPickDoesNotLookAtServersItNeedNotPassOver() {
        Questions questions = new Questions(outages);
        RoundRobin balancer = new RoundRobin(Fleet.of(Names.numbered("node", 1, 1_000)), questions, 0);
        picks(balancer, 100);
        assertThat(questions.count()).as("questions about 1000 servers for 100 picks, none of which passes a server "
                + "over; the time for a pick goes by those that it does").isLessThanOrEqualTo(1_000);
    }

    @Test
    void aPickTakesNoLongerInALargeFleet() {
        Scaling.assertFlat("the time for a pick that passes nobody over does not go by the size of the fleet", 100,
                30_000, size -> {
                    Fleet fleet = Fleet.of(Names.numbered("node", 1, size));
                    return new RoundRobin(fleet, Health.ALWAYS, size - 5)::pick;
                });
    }

    @Test
    void theTurnsGoOnHoweverManyPicksThereWere() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        Odometer.turnAhead(balancer, balancer::pick);
        String first = picks(balancer, 1).get(0);
        List<String> expected = new ArrayList<>(List.of("a", "b", "c"));
        Collections.rotate(expected, -expected.indexOf(first) - 1);
        assertThat(picks(balancer, 3)).as("the picks after that of %s, if whatever counts picks is about to overflow",
                first).isEqualTo(expected);
        assertThat(picks(balancer, 3)).as("and the three picks after them").isEqualTo(expected);
    }

    @Test
    void nothingIsNull() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        assertThatThrownBy(() -> new RoundRobin(null, outages, 0), "a fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RoundRobin(ABC, null, 0), "a health is not null")
                .isInstanceOf(NullPointerException.class);
        picks(balancer, 1);
        assertThatThrownBy(() -> balancer.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThat(picks(balancer, 3)).as("a refused update changes nothing").containsExactly("b", "c", "a");
    }

    private static List<String> picks(RoundRobin balancer, int count) {
        return Stream.generate(balancer::pick).limit(count).map(Server::name).toList();
    }
}
