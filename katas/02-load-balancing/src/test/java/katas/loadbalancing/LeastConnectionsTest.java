package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class LeastConnectionsTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");
    private static final Server C = new Server("c");
    private static final Fleet AB = Fleet.of("a", "b");
    private static final Fleet ABC = Fleet.of("a", "b", "c");

    private final Outages outages = new Outages();

    @Test
    void aRequestIsInFlightUntilItsLeaseIsClosed() {
        LeastConnections balancer = new LeastConnections(Fleet.of("a"), outages);
        Lease lease = balancer.lease();
        assertThat(lease.server()).as("the only server").isEqualTo(A);
        assertThat(balancer.inFlight(A)).as("the lease is open").isEqualTo(1);
        lease.close();
        assertThat(balancer.inFlight(A)).as("the lease is closed").isZero();
    }

    @Test
    void openRequestsSpreadEvenly() {
        LeastConnections balancer = new LeastConnections(ABC, outages);
        for (int request = 0; request < 300; request++) {
            balancer.lease();
        }
        assertThat(List.of(balancer.inFlight(A), balancer.inFlight(B), balancer.inFlight(C)))
                .as("300 requests in flight at three servers").containsExactly(100, 100, 100);
    }

    @Test
    void aRequestGoesToTheServerWithTheFewestInFlight() {
        LeastConnections balancer = new LeastConnections(ABC, outages);
        List<Lease> leases = new ArrayList<>();
        for (int request = 0; request < 6; request++) {
            leases.add(balancer.lease());
        }
        leases.stream().filter(lease -> lease.server().equals(B)).forEach(Lease::close);
        assertThat(balancer.lease().server()).as("a and c have two requests in flight, b none").isEqualTo(B);
        assertThat(balancer.lease().server()).as("a and c have two requests in flight, b one").isEqualTo(B);
    }

    @Test
    void closingALeaseTwiceCountsOnce() {
        LeastConnections balancer = new LeastConnections(Fleet.of("a"), outages);
        Lease first = balancer.lease();
        balancer.lease();
        first.close();
        first.close();
        assertThat(balancer.inFlight(A)).as("one of two leases is open, however often the other was closed")
                .isEqualTo(1);
    }

    @Test
    void serversThatAreEquallyBusyTakeTurns() {
        LeastConnections balancer = new LeastConnections(ABC, outages);
        List<Server> picks = new ArrayList<>();
        for (int request = 0; request < 6; request++) {
            try (Lease lease = balancer.lease()) {
                picks.add(lease.server());
            }
        }
        assertThat(picks).as("one request at a time: all are idle, and the one picked least recently is next")
                .containsExactly(A, B, C, A, B, C);
    }

    @Test
    void aServerThatIsNotAdmittedIsNotPicked() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        outages.begin(A);
        assertThat(List.of(balancer.lease().server(), balancer.lease().server()))
                .as("a is idle, but only because it is out").containsExactly(B, B);
    }

    @Test
    void whenNoServerIsAdmittedAllAre() {
        LeastConnections balancer = new LeastConnections(AB, server -> false);
        assertThat(List.of(balancer.lease().server(), balancer.lease().server()))
                .as("a server that may fail is better than an error that is certain").containsExactly(A, B);
    }

    @Test
    void aFailureIsNotTheEndOfARequest() {
        LeastConnections balancer = new LeastConnections(Fleet.of("a"), outages);
        Lease lease = balancer.lease();
        lease.fail();
        assertThat(balancer.inFlight(A)).as("only close() ends a request").isEqualTo(1);
    }

    @Test
    void serversThatStayKeepTheirCounts() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        balancer.lease();
        balancer.update(Fleet.of("a", "c"));
        assertThat(balancer.inFlight(A)).as("a stays, and so does its request").isEqualTo(1);
        assertThat(balancer.lease().server()).as("c is new and idle").isEqualTo(C);
    }

    @Test
    void aLeaseMayBeClosedAfterItsServerHasLeft() {
        LeastConnections balancer = new LeastConnections(Fleet.of("b"), outages);
        Lease lease = balancer.lease();
        balancer.update(Fleet.of("a"));
        assertThat(balancer.inFlight(B)).as("b has left, but its request is still in flight").isEqualTo(1);
        lease.close();
        balancer.update(AB);
        assertThat(balancer.inFlight(B)).as("b's request has ended while it was away").isZero();
    }

    @Test
    void openLeasesCountAgainWhenTheirServerComesBack() {
        LeastConnections balancer = new LeastConnections(Fleet.of("b"), outages);
        balancer.lease();
        balancer.update(Fleet.of("a"));
        balancer.update(AB);
        assertThat(balancer.inFlight(B)).as("the request of the time before is still in flight").isEqualTo(1);
        assertThat(balancer.lease().server()).as("a is idle, b is not").isEqualTo(A);
    }

    @Test
    void aServerThatJoinsIsFirstAmongEquals() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        balancer.lease().close();
        balancer.lease().close();
        balancer.update(Fleet.of("b"));
        balancer.update(Fleet.of("b", "a"));
        assertThat(balancer.lease().server()).as("a was picked before b, and b has not left since").isEqualTo(A);
        balancer.update(Fleet.of("a", "b", "c"));
        assertThat(balancer.inFlight(A)).as("a has a request in flight").isEqualTo(1);
        assertThat(balancer.lease().server()).as("b and c are idle, and c has never been picked").isEqualTo(C);
    }

    @Test
    void aServerThatComesBackWithAnOpenLeaseHasJoinedAnew() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        Lease first = balancer.lease();
        balancer.lease();
        balancer.lease();
        first.close();
        balancer.update(Fleet.of("b"));
        balancer.update(Fleet.of("b", "a"));
        assertThat(balancer.inFlight(A)).as("a and b have a request in flight each").isEqualTo(balancer.inFlight(B));
        assertThat(balancer.lease().server()).as("a was not picked since it joined, though it was picked last before")
                .isEqualTo(A);
    }

    @Test
    void anUnknownServerHasNothingInFlight() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        assertThat(balancer.inFlight(C)).as("c is not in the fleet").isZero();
    }

    @Test
    void aLeaseNamesItsServerWhateverHappens() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        Lease lease = balancer.lease();
        balancer.update(Fleet.of("c"));
        assertThat(lease.server()).as("the server of a lease, after it has left the fleet").isEqualTo(A);
        lease.close();
        assertThat(lease.server()).as("the server of a lease that is closed").isEqualTo(A);
    }

    @Test
    void aFailureAfterTheEndChangesNothing() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        Lease lease = balancer.lease();
        lease.fail();
        lease.close();
        lease.fail();
        assertThat(balancer.inFlight(A)).as("a's only lease is closed, and a failure reported before and after")
                .isZero();
    }

    @Test
    void closingALeaseOfTheTimeBeforeTwiceCountsOnce() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        Lease before = balancer.lease();
        balancer.update(Fleet.of("b"));
        balancer.update(AB);
        Lease since = balancer.lease();
        assertThat(since.server()).as("a has a request in flight from before it left, b has none").isEqualTo(B);
        before.close();
        before.close();
        balancer.lease();
        assertThat(balancer.inFlight(A)).as("a's old lease was closed twice, and a new one is open").isEqualTo(1);
    }

    @Test
    void leasesOfManyServersAreToldApart() {
        List<String> names = List.of(Names.numbered("node", 1, 300));
        LeastConnections balancer = new LeastConnections(Fleet.of(names.toArray(String[]::new)), outages);
        List<Lease> leases = new ArrayList<>();
        for (int request = 0; request < 900; request++) {
            leases.add(balancer.lease());
        }
        assertThat(leases.stream().map(lease -> lease.server().name()).limit(300).toList())
                .as("300 idle servers are picked in the order of the fleet").isEqualTo(names);
        for (int server = 0; server < 300; server += 7) {
            leases.get(server).close();
            leases.get(300 + server).close();
        }
        for (int server = 0; server < 300; server++) {
            assertThat(balancer.inFlight(new Server(names.get(server))))
                    .as("requests in flight at %s, of three; two of every seventh server's have ended",
                            names.get(server)).isEqualTo(server % 7 == 0 ? 1 : 3);
        }
        assertThat(balancer.lease().server().name())
                .as("node1 was picked before the others that have but one in flight").isEqualTo("node1");
    }

    @Test
    void newServersComeFirstInTheOrderOfTheFleet() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        balancer.lease().close();
        balancer.update(Fleet.of("z", "b", "d", "a", "c"));
        List<String> picks = new ArrayList<>();
        for (int request = 0; request < 6; request++) {
            try (Lease lease = balancer.lease()) {
                picks.add(lease.server().name());
            }
        }
        assertThat(picks).as("the fleet is z, b, d, a, c, and only a was picked before")
                .containsExactly("z", "b", "d", "c", "a", "z");
    }

    @Test
    void aServerIsAskedAboutAtMostOnceForALease() {
        Questions questions = new Questions(outages);
        for (List<Server> out : List.of(List.<Server>of(), List.of(A), List.of(B, C), List.of(A, B, C))) {
            LeastConnections balancer = new LeastConnections(ABC, questions);
            outages.endAll();
            out.forEach(outages::begin);
            for (int request = 0; request < 6; request++) {
                balancer.lease();
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a lease, while %d of "
                        + "three are out", out.size()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theLeastRecentlyPickedIsKnownHoweverManyPicksThereWere() {
        LeastConnections balancer = new LeastConnections(ABC, outages);
        outages.begin(A, B);
        Odometer.turnAhead(balancer, () -> balancer.lease().close());
        outages.endAll();
        List<Server> picks = new ArrayList<>();
        for (int request = 0; request < 12; request++) {
            try (Lease lease = balancer.lease()) {
                picks.add(lease.server());
            }
        }
        assertThat(picks).as("all requests went to c, and whatever counts picks is about to overflow; then a and b are "
                + "back").containsExactly(A, B, C, A, B, C, A, B, C, A, B, C);
    }

    @Test
    void serversThatHaveLeftAreForgotten() {
        Footprint.assertAtMost(400_000, "2000 servers with long names came, had a request and left", () -> {
            LeastConnections balancer = new LeastConnections(AB, outages);
            for (int server = 0; server < 2_000; server++) {
                balancer.update(Fleet.of("n".repeat(1_000) + server));
                Lease lease = balancer.lease();
                if (server % 2 == 0) {
                    balancer.update(AB);
                }
                lease.close();
            }
            return balancer;
        });
    }

    @Test
    void aServerThatHasLeftIsForgottenWithItsLastLease() {
        Footprint.assertAtMost(600_000, "2000 servers with long names have left, and then their leases ended", () -> {
            Fleet fleet = Fleet.of(Names.numbered("n".repeat(1_000), 1, 2_000));
            LeastConnections balancer = new LeastConnections(fleet, outages);
            List<Lease> leases = new ArrayList<>();
            for (int request = 0; request < 2_000; request++) {
                leases.add(balancer.lease());
            }
            balancer.update(AB);
            leases.forEach(Lease::close);
            return balancer;
        });
    }

    @Test
    void nothingIsNull() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        assertThatThrownBy(() -> new LeastConnections(null, outages), "a fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new LeastConnections(AB, null), "a health is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.inFlight(null), "a server is not null")
                .isInstanceOf(NullPointerException.class);
        balancer.lease();
        assertThatThrownBy(() -> balancer.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThat(balancer.inFlight(A)).as("a refused update changes nothing: a has a request in flight").isEqualTo(1);
        assertThat(balancer.lease().server()).as("a refused update changes nothing: b is next").isEqualTo(B);
    }
}
