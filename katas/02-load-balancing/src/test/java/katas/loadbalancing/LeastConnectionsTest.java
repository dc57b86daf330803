package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void anUnknownServerHasNothingInFlight() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        assertThat(balancer.inFlight(C)).as("c is not in the fleet").isZero();
    }

    @Test
    void nothingIsNull() {
        LeastConnections balancer = new LeastConnections(AB, outages);
        assertThatNullPointerException().as("a fleet is not null")
                .isThrownBy(() -> new LeastConnections(null, outages));
        assertThatNullPointerException().as("a health is not null").isThrownBy(() -> new LeastConnections(AB, null));
        assertThatNullPointerException().as("a server is not null").isThrownBy(() -> balancer.inFlight(null));
        assertThatNullPointerException().as("a new fleet is not null").isThrownBy(() -> balancer.update(null));
        assertThat(balancer.lease().server()).as("a refused update changes nothing").isEqualTo(A);
    }
}
