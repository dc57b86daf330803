package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void nothingIsNull() {
        RoundRobin balancer = new RoundRobin(ABC, outages, 0);
        assertThatNullPointerException().as("a fleet is not null").isThrownBy(() -> new RoundRobin(null, outages, 0));
        assertThatNullPointerException().as("a health is not null").isThrownBy(() -> new RoundRobin(ABC, null, 0));
        assertThatNullPointerException().as("a new fleet is not null").isThrownBy(() -> balancer.update(null));
        assertThat(picks(balancer, 3)).as("a refused update changes nothing").containsExactly("a", "b", "c");
    }

    private static List<String> picks(RoundRobin balancer, int count) {
        return Stream.generate(balancer::pick).limit(count).map(Server::name).toList();
    }
}
