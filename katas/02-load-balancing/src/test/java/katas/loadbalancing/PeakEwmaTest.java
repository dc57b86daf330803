package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
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
        List<Server> picks = picks(balancer, 6_000);
        String rule = "the four servers' loads rise from a to d; of the six pairs, those in which %s is the better";
        assertThat(frequency(picks, 0)).as(rule, "a").isCloseTo(3_000, within(300));
        assertThat(frequency(picks, 1)).as(rule, "b").isCloseTo(2_000, within(300));
        assertThat(frequency(picks, 2)).as(rule, "c").isCloseTo(1_000, within(300));
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
    void theDurationsAreAboveZero() {
        PeakEwma balancer = balancer(AB);
        assertThat(balancer.load(A)).as("nothing has happened").isZero();
        assertThatIllegalArgumentException().as("decay is above zero; the message names it")
                .isThrownBy(() -> new PeakEwma(AB, outages, Duration.ZERO, FAILURE_COST, clock::nanoTime,
                        new Random(1))).withMessageContaining("PT0S");
        assertThatIllegalArgumentException().as("the failure cost is above zero; the message names it")
                .isThrownBy(() -> new PeakEwma(AB, outages, DECAY, Duration.ofSeconds(-1), clock::nanoTime,
                        new Random(1))).withMessageContaining("PT-1S");
    }

    @Test
    void nothingIsNull() {
        PeakEwma balancer = balancer(AB);
        assertThatNullPointerException().as("a server is not null").isThrownBy(() -> balancer.load(null));
        assertThatNullPointerException().as("a new fleet is not null").isThrownBy(() -> balancer.update(null));
        assertThat(balancer.lease().server()).as("a refused update changes nothing").isIn(AB.servers());
        assertThatNullPointerException().as("a fleet is not null").isThrownBy(() -> balancer(null));
        assertThatNullPointerException().as("a health is not null").isThrownBy(
                () -> new PeakEwma(AB, null, DECAY, FAILURE_COST, clock::nanoTime, new Random(1)));
        assertThatNullPointerException().as("a decay is not null").isThrownBy(
                () -> new PeakEwma(AB, outages, null, FAILURE_COST, clock::nanoTime, new Random(1)));
        assertThatNullPointerException().as("a failure cost is not null").isThrownBy(
                () -> new PeakEwma(AB, outages, DECAY, null, clock::nanoTime, new Random(1)));
        assertThatNullPointerException().as("a ticker is not null").isThrownBy(
                () -> new PeakEwma(AB, outages, DECAY, FAILURE_COST, null, new Random(1)));
        assertThatNullPointerException().as("a random generator is not null").isThrownBy(
                () -> new PeakEwma(AB, outages, DECAY, FAILURE_COST, clock::nanoTime, null));
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
