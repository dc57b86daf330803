package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.ManualClock;

class PeakEwmaTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");
    private static final Fleet AB = Fleet.of("a", "b");
    private static final Fleet ABCD = Fleet.of("a", "b", "c", "d");
    private static final Duration DECAY = Duration.ofSeconds(10);
    private static final Duration FAILURE_COST = Duration.ofSeconds(1);
    private static final double MILLISECOND = 1e6;

    private final ManualClock clock = new ManualClock();
    private final Outages outages = new Outages();

    @Test
    void aServersCostIsTheTimeOfItsRequest() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 30);
        assertThat(balancer.load(A)).as("one request of 30 ms, just now, and none in flight")
                .isCloseTo(30 * MILLISECOND, exactly());
    }

    @Test
    void theFasterOfTwoServersIsPicked() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 10);
        serve(balancer, AB, B, 80);
        assertThat(balancer.lease().server()).as("a answers in 10 ms, b in 80").isEqualTo(A);
    }

    @Test
    void requestsInFlightMultiplyTheLoad() {
        PeakEwma balancer = balancer(Fleet.of("a"));
        serve(balancer, Fleet.of("a"), A, 10);
        balancer.lease();
        balancer.lease();
        assertThat(balancer.load(A)).as("cost 10 ms, times one more than the two requests in flight")
                .isCloseTo(30 * MILLISECOND, exactly());
    }

    @Test
    void aFastServerThatIsBusyLosesToASlowOneThatIsIdle() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, B, 25);
        serve(balancer, AB, A, 10);
        List<Server> picks = List.of(balancer.lease().server(), balancer.lease().server(), balancer.lease().server());
        assertThat(picks).as("a's load is 10, then 20, then 30; b's is 25").containsExactly(A, A, B);
    }

    @Test
    void aWorseSampleCountsAtOnceAndInFull() {
        PeakEwma balancer = balancer(AB);
        for (int request = 0; request < 20; request++) {
            serve(balancer, AB, A, 10);
        }
        serve(balancer, AB, A, 500);
        assertThat(balancer.load(A)).as("twenty fast answers do not soften one of 500 ms")
                .isCloseTo(500 * MILLISECOND, exactly());
    }

    @Test
    void aBetterSampleCountsOnlyAsTheWorseOneFades() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 500);
        serve(balancer, AB, A, 10);
        assertThat(balancer.load(A)).as("500 ms, 10 ms ago, with a decay of 10 s")
                .isCloseTo(500 * MILLISECOND * Math.exp(-0.001), exactly());
    }

    @Test
    void costFadesEvenWhenNothingIsMeasured() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 500);
        clock.advance(DECAY);
        assertThat(balancer.load(A)).as("after the time of one decay, 1/e of 500 ms is left")
                .isCloseTo(500 * MILLISECOND / Math.E, exactly());
    }

    @Test
    void lookingAtALoadChangesNothing() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 500);
        for (int second = 0; second < 10; second++) {
            clock.advance(Duration.ofSeconds(1));
            balancer.load(A);
        }
        assertThat(balancer.load(A)).as("ten looks on the way, and still 1/e of 500 ms after 10 s")
                .isCloseTo(500 * MILLISECOND / Math.E, exactly());
    }

    @Test
    void aServerWithoutHistoryIsProbedByOneRequestOnly() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 10);
        assertThat(balancer.load(B)).as("b has no history and is idle").isZero();
        Lease probe = balancer.lease();
        assertThat(probe.server()).as("somebody must find out how fast b is").isEqualTo(B);
        assertThat(balancer.load(B)).as("b is being probed").isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(List.of(balancer.lease().server(), balancer.lease().server()))
                .as("while b is being probed, all others keep away").containsExactly(A, A);
        clock.advance(Duration.ofMillis(12));
        probe.close();
        assertThat(balancer.lease().server()).as("b has answered in 12 ms, and a has two requests in flight")
                .isEqualTo(B);
    }

    @Test
    void aServerWhoseHistoryHasFadedIsProbedAgain() {
        PeakEwma balancer = balancer(Fleet.of("a"));
        serve(balancer, Fleet.of("a"), A, 10);
        clock.advance(DECAY.multipliedBy(20));
        assertThat(balancer.load(A)).as("10 ms have faded to less than a nanosecond").isZero();
        balancer.lease();
        assertThat(balancer.load(A)).as("what a is like must be found out anew").isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aFastFailureCountsAsTheFailureCost() {
        PeakEwma balancer = balancer(AB);
        fail(balancer, AB, A, 1);
        assertThat(balancer.load(A)).as("an error after 1 ms is no fast answer; it counts as 1 s")
                .isCloseTo(1_000 * MILLISECOND, exactly());
    }

    @Test
    void aFastFailingServerIsNoBlackHole() {
        PeakEwma balancer = balancer(AB);
        List<Server> picks = new ArrayList<>();
        for (int request = 0; request < 100; request++) {
            Lease lease = balancer.lease();
            picks.add(lease.server());
            if (lease.server().equals(B)) {
                clock.advance(Duration.ofMillis(1));
                lease.fail();
            } else {
                clock.advance(Duration.ofMillis(10));
            }
            lease.close();
        }
        assertThat(Collections.frequency(picks, B)).as("of 100 requests, those to b, which fails at once, "
                + "while a answers in 10 ms").isEqualTo(1);
    }

    @Test
    void aSlowFailureCountsItsOwnTime() {
        PeakEwma balancer = balancer(AB);
        fail(balancer, AB, A, 3_000);
        assertThat(balancer.load(A)).as("a time-out after 3 s is worse than the failure cost of 1 s")
                .isCloseTo(3_000 * MILLISECOND, exactly());
    }

    @Test
    void closingALeaseTwiceCountsOnce() {
        PeakEwma balancer = balancer(Fleet.of("a"));
        balancer.lease();
        Lease lease = balancer.lease();
        clock.advance(Duration.ofMillis(10));
        lease.close();
        clock.advance(Duration.ofMillis(90));
        lease.close();
        assertThat(balancer.load(A)).as("10 ms, 90 ms ago, times one more than the one request still in flight")
                .isCloseTo(2 * 10 * MILLISECOND * Math.exp(-0.009), exactly());
    }

    @Test
    void aFailureAfterTheEndComesTooLate() {
        PeakEwma balancer = balancer(AB);
        Lease lease = balancer.lease();
        clock.advance(Duration.ofMillis(10));
        lease.close();
        lease.fail();
        assertThat(balancer.load(lease.server())).as("the lease was closed as a success")
                .isCloseTo(10 * MILLISECOND, exactly());
    }

    @Test
    void aServerThatIsNotAdmittedIsNotDrawn() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 10);
        serve(balancer, AB, B, 80);
        outages.begin(A);
        assertThat(balancer.lease().server()).as("a is faster, but out").isEqualTo(B);
    }

    @Test
    void whenNoServerIsAdmittedAllAre() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 10);
        serve(balancer, AB, B, 80);
        outages.begin(A, B);
        assertThat(balancer.lease().server()).as("a server that may fail is better than an error that is certain")
                .isEqualTo(A);
    }

    @Test
    void twoDifferentServersAreDrawn() {
        PeakEwma balancer = balancer(ABCD);
        for (int i = 0; i < 4; i++) {
            serve(balancer, ABCD, ABCD.servers().get(i), 100 * (i + 1));
        }
        List<Server> picks = picks(balancer, 60_000);
        String rule = "the four servers' loads rise from a to d; 60,000 requests, and of the six pairs %d in which %s "
                + "is the better";
        assertThat(frequency(picks, 0)).as(rule, 3, "a").isCloseTo(30_000, within(600));
        assertThat(frequency(picks, 1)).as(rule, 2, "b").isCloseTo(20_000, within(600));
        assertThat(frequency(picks, 2)).as(rule, 1, "c").isCloseTo(10_000, within(600));
        assertThat(frequency(picks, 3)).as(rule, "d").isZero();
    }

    @Test
    void equalServersArePickedEquallyOften() {
        PeakEwma balancer = balancer(ABCD);
        List<Server> picks = picks(balancer, 6_000);
        for (int i = 0; i < 4; i++) {
            assertThat(frequency(picks, i)).as("6000 requests to four idle servers without history: those to number %d",
                    i).isCloseTo(1_500, within(300));
        }
    }

    @Test
    void serversThatStayKeepTheirHistory() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 30);
        balancer.update(Fleet.of("a", "c"));
        assertThat(balancer.load(A)).as("a stays").isCloseTo(30 * MILLISECOND, exactly());
        assertThat(balancer.lease().server()).as("c is new, so it is probed").isEqualTo(new Server("c"));
    }

    @Test
    void aLeaseMayBeClosedAfterItsServerHasLeft() {
        PeakEwma balancer = balancer(Fleet.of("b"));
        Lease lease = balancer.lease();
        balancer.update(Fleet.of("a"));
        clock.advance(Duration.ofMillis(10));
        lease.close();
        balancer.update(AB);
        outages.begin(A);
        clock.advance(DECAY.multipliedBy(20));
        balancer.lease();
        assertThat(balancer.load(B)).as("one request in flight, and no history that counts")
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void openLeasesCountAgainWhenTheirServerComesBack() {
        PeakEwma balancer = balancer(Fleet.of("b"));
        balancer.lease();
        balancer.update(Fleet.of("a"));
        balancer.update(AB);
        assertThat(balancer.load(B)).as("b's first request is still in flight, so b is still being probed")
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aLeaseThatIsClosedMeanwhileLeavesTheOthersOpen() {
        PeakEwma balancer = balancer(Fleet.of("b"));
        Lease first = balancer.lease();
        balancer.lease();
        balancer.update(Fleet.of("a"));
        clock.advance(Duration.ofMillis(10));
        first.close();
        balancer.update(AB);
        assertThat(balancer.load(B)).as("one of b's two requests is still in flight, be b's history known or not")
                .isPositive();
    }

    @Test
    void anUnknownServerHasNoLoad() {
        PeakEwma balancer = balancer(AB);
        assertThat(balancer.load(new Server("x"))).as("x is not in the fleet").isZero();
    }

    @Test
    void theTickerMayOverflow() {
        long begin = Long.MAX_VALUE - 5_000_000;
        PeakEwma balancer = new PeakEwma(AB, outages, DECAY, FAILURE_COST, () -> begin + clock.nanoTime(),
                new Random(1));
        serve(balancer, AB, A, 10);
        assertThat(balancer.load(A)).as("a nano time says nothing but its distance to another one")
                .isCloseTo(10 * MILLISECOND, exactly());
        clock.advance(DECAY);
        assertThat(balancer.load(A)).as("a nano time may be negative")
                .isCloseTo(10 * MILLISECOND / Math.E, exactly());
    }

    @Test
    void aTickerMayBeginAnywhere() {
        for (long begin : new long[] {Long.MIN_VALUE, -1, 0, 1L << 53, Long.MAX_VALUE}) {
            ManualClock time = new ManualClock();
            PeakEwma balancer = new PeakEwma(Fleet.of("a"), outages, DECAY, FAILURE_COST,
                    () -> begin + time.nanoTime(), new Random(1));
            Lease lease = balancer.lease();
            time.advance(Duration.ofMillis(10));
            lease.close();
            time.advance(DECAY);
            assertThat(balancer.load(A)).as("10 ms, one decay ago, by a ticker that began at %d", begin)
                    .isCloseTo(10 * MILLISECOND / Math.E, exactly());
        }
    }

    @Test
    void aNanosecondCounts() {
        PeakEwma balancer = new PeakEwma(Fleet.of("a"), outages, Duration.ofNanos(500), Duration.ofNanos(300),
                clock::nanoTime, new Random(1));
        Lease lease = balancer.lease();
        clock.advance(Duration.ofNanos(1));
        lease.fail();
        lease.close();
        assertThat(balancer.load(A)).as("a failure after 1 ns costs 300 ns").isCloseTo(300, within(1e-6));
        clock.advance(Duration.ofNanos(500));
        assertThat(balancer.load(A)).as("and 1/e of it 500 ns later, with a decay of 500 ns")
                .isCloseTo(300 / Math.E, within(1e-6));
    }

    @Test
    void aCostOfANanosecondIsAHistory() {
        PeakEwma balancer = balancer(Fleet.of("a"));
        balancer.lease().close();
        assertThat(balancer.load(A)).as("a request of no time at all is no history").isZero();
        Lease lease = balancer.lease();
        clock.advance(Duration.ofNanos(1));
        lease.close();
        assertThat(balancer.load(A)).as("a cost of 1 ns is not below one nanosecond").isCloseTo(1, within(1e-9));
        balancer.lease();
        assertThat(balancer.load(A)).as("a cost of 1 ns, and one request in flight").isCloseTo(2, within(1e-9));
        clock.advance(Duration.ofSeconds(1));
        assertThat(balancer.load(A)).as("after another second it is below one nanosecond, and a is being probed")
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void durationsMayBeVeryLong() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        PeakEwma balancer =
                new PeakEwma(Fleet.of("a"), outages, longest, longest, clock::nanoTime, new Random(1));
        Lease success = balancer.lease();
        clock.advance(Duration.ofMillis(30));
        success.close();
        clock.advance(Duration.ofDays(10_000));
        assertThat(balancer.load(A)).as("a decay of %s does not fade 30 ms in 10,000 days", longest)
                .isCloseTo(30 * MILLISECOND, exactly());
        Lease failure = balancer.lease();
        failure.fail();
        failure.close();
        assertThat(balancer.load(A)).as("a failure costs %s in nanoseconds", longest)
                .isCloseTo(1e9 * Long.MAX_VALUE, withinPercentage(1e-6));
    }

    @Test
    void aFleetThatWasIdleForYearsBeginsAnew() {
        PeakEwma balancer = new PeakEwma(AB, outages, Duration.ofNanos(1_000), FAILURE_COST, clock::nanoTime,
                new Random(1));
        for (int year = 0; year < 3; year++) {
            clock.advance(Duration.ofDays(365));
            serve(balancer, AB, A, 30);
            assertThat(balancer.load(A)).as("30 ms just now, in year %d, with a decay of 1000 ns", year)
                    .isCloseTo(30 * MILLISECOND, exactly());
            clock.advance(Duration.ofNanos(1_000));
            assertThat(balancer.load(A)).as("1/e of it 1000 ns later, in year %d", year)
                    .isCloseTo(30 * MILLISECOND / Math.E, exactly());
        }
    }

    @Test
    void allPairsAreDrawnEquallyOften() {
        PeakEwma balancer = balancer(Names.NODES);
        List<Server> servers = Names.NODES.servers();
        for (int i = 0; i < 19; i++) {
            serve(balancer, Names.NODES, servers.get(i), i + 1);
        }
        List<Server> picks = picks(balancer, 17_100);
        for (int i = 0; i < 19; i++) {
            assertThat(Collections.frequency(picks, servers.get(i)))
                    .as("19 servers, node1 the fastest: of 17,100 requests, those of the %d in 171 pairs in which %s is"
                            + " the better", 18 - i, servers.get(i)).isCloseTo((18 - i) * 100, within(250));
        }
    }

    @Test
    void twoServersThatAreProbedAreEqual() {
        PeakEwma balancer = balancer(AB);
        balancer.lease();
        balancer.lease();
        List<Server> picks = new ArrayList<>();
        for (int request = 0; request < 1_000; request++) {
            picks.add(balancer.lease().server());
        }
        assertThat(Collections.frequency(picks, A)).as("both have infinite load: of 1000 requests, those to a")
                .isCloseTo(500, within(120));
    }

    @Test
    void aServerIsAskedAboutAtMostOnceForALease() {
        Questions questions = new Questions(outages);
        PeakEwma balancer = new PeakEwma(ABCD, questions, DECAY, FAILURE_COST, clock::nanoTime, new Random(1));
        for (int out = 0; out <= 4; out++) {
            ABCD.servers().subList(0, out).forEach(outages::begin);
            for (int request = 0; request < 10; request++) {
                balancer.lease();
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a lease, while %d of "
                        + "four are out", out).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aLeaseNamesItsServerWhateverHappens() {
        PeakEwma balancer = balancer(AB);
        Lease lease = balancer.lease();
        Server server = lease.server();
        balancer.update(Fleet.of("c"));
        assertThat(lease.server()).as("the server of a lease, after it has left the fleet").isEqualTo(server);
        lease.close();
        assertThat(lease.server()).as("the server of a lease that is closed").isEqualTo(server);
    }

    @Test
    void aServerThatLeavesWithNothingInFlightIsForgotten() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 30);
        balancer.update(Fleet.of("b"));
        assertThat(balancer.load(A)).as("a is not in the fleet").isZero();
        balancer.update(AB);
        assertThat(balancer.load(A)).as("nothing is kept of a server that has left").isZero();
    }

    @Test
    void samplesTakeNoMemory() {
        Footprint.assertAtMost(1_000_000, "one server has had 100,000 samples", () -> {
            PeakEwma balancer = balancer(Fleet.of("a"));
            for (int request = 0; request < 100_000; request++) {
                Lease lease = balancer.lease();
                clock.advance(Duration.ofMillis(10).minusNanos(request));
                lease.close();
            }
            return balancer;
        });
    }

    @Test
    void serversThatHaveLeftAreForgotten() {
        Footprint.assertAtMost(1_000_000, "5000 servers with long names came, had a request and left", () -> {
            PeakEwma balancer = balancer(AB);
            for (int server = 0; server < 5_000; server++) {
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
            PeakEwma balancer = balancer(Fleet.of(Names.numbered("n".repeat(1_000), 1, 2_000)));
            List<Lease> leases = new ArrayList<>();
            for (int request = 0; request < 4_000; request++) {
                leases.add(balancer.lease());
            }
            balancer.update(AB);
            leases.forEach(Lease::close);
            return balancer;
        });
    }

    @Test
    void aFailureMayBeReportedTwice() {
        PeakEwma balancer = balancer(Fleet.of("a"));
        Lease lease = balancer.lease();
        lease.fail();
        lease.fail();
        clock.advance(Duration.ofMillis(1));
        assertThat(balancer.load(A)).as("the request is in flight until its lease is closed")
                .isEqualTo(Double.POSITIVE_INFINITY);
        lease.close();
        assertThat(balancer.load(A)).as("one failure of 1 ms, and nothing in flight")
                .isCloseTo(1_000 * MILLISECOND, exactly());
    }

    @Test
    void theDurationsAreAboveZero() {
        PeakEwma balancer = balancer(AB);
        assertThat(balancer.load(A)).as("nothing has happened").isZero();
        for (Duration bad : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> new PeakEwma(AB, outages, bad, FAILURE_COST, clock::nanoTime, new Random(1)),
                    "decay is above zero and not %s; the message has it", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(bad.toString());
            assertThatThrownBy(() -> new PeakEwma(AB, outages, DECAY, bad, clock::nanoTime, new Random(1)),
                    "the failure cost is above zero and not %s; the message has it", bad)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(bad.toString());
        }
    }

    @Test
    void nothingIsNull() {
        PeakEwma balancer = balancer(AB);
        serve(balancer, AB, A, 30);
        assertThatThrownBy(() -> balancer.load(null), "a server is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> balancer.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThat(balancer.load(A)).as("a refused update changes nothing").isCloseTo(30 * MILLISECOND, exactly());
        assertThatThrownBy(() -> balancer(null), "a fleet is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PeakEwma(AB, null, DECAY, FAILURE_COST, clock::nanoTime, new Random(1)),
                "a health is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PeakEwma(AB, outages, null, FAILURE_COST, clock::nanoTime, new Random(1)),
                "a decay is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PeakEwma(AB, outages, DECAY, null, clock::nanoTime, new Random(1)),
                "a failure cost is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PeakEwma(AB, outages, DECAY, FAILURE_COST, null, new Random(1)),
                "a ticker is not null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new PeakEwma(AB, outages, DECAY, FAILURE_COST, clock::nanoTime, null),
                "a random generator is not null").isInstanceOf(NullPointerException.class);
    }

    private PeakEwma balancer(Fleet fleet) {
        return new PeakEwma(fleet, outages, DECAY, FAILURE_COST, clock::nanoTime, new Random(1));
    }

    /** Has one server of the fleet answer a request. */
    private void serve(PeakEwma balancer, Fleet fleet, Server server, int milliseconds) {
        outages.allBut(server, fleet);
        Lease lease = balancer.lease();
        outages.endAll();
        clock.advance(Duration.ofMillis(milliseconds));
        lease.close();
    }

    /** Has one server of the fleet fail a request. */
    private void fail(PeakEwma balancer, Fleet fleet, Server server, int milliseconds) {
        outages.allBut(server, fleet);
        Lease lease = balancer.lease();
        outages.endAll();
        clock.advance(Duration.ofMillis(milliseconds));
        lease.fail();
        lease.close();
    }

    /** Requests that take no time, one after another. */
    private static List<Server> picks(PeakEwma balancer, int count) {
        List<Server> picks = new ArrayList<>();
        for (int request = 0; request < count; request++) {
            try (Lease lease = balancer.lease()) {
                picks.add(lease.server());
            }
        }
        return picks;
    }

    private static int frequency(List<Server> picks, int server) {
        return Collections.frequency(picks, ABCD.servers().get(server));
    }

    /** Floating-point numbers that differ by rounding only. */
    private static Offset<Double> exactly() {
        return within(1.0);
    }
}
