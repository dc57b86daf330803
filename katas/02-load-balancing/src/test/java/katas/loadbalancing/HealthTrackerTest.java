package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class HealthTrackerTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");
    private static final Server C = new Server("c");
    private static final Server D = new Server("d");
    private static final Fleet ABCD = Fleet.of("a", "b", "c", "d");
    private static final Duration EJECTION = Duration.ofSeconds(30);
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    /** Three failures in a row eject; the window is too long to matter; no slow return; panic below one half. */
    private static final HealthPolicy IN_A_ROW = new HealthPolicy(3, 1_000, 1, EJECTION, Duration.ZERO, 0.5);

    /** Half of four outcomes eject; no row is long enough to matter; no slow return; panic below one half. */
    private static final HealthPolicy BY_RATE = new HealthPolicy(1_000, 4, 0.5, EJECTION, Duration.ZERO, 0.5);

    /** One failure ejects; a slow return takes 100 s; panic below one half. */
    private static final HealthPolicy SLOW = new HealthPolicy(1, 1_000, 1, EJECTION, Duration.ofSeconds(100), 0.5);

    private final ManualClock clock = new ManualClock();

    @Test
    void everyServerIsHealthyAtFirst() {
        HealthTracker tracker = tracker(IN_A_ROW);
        assertThat(admitted(tracker)).as("nothing has failed").containsExactly(A, B, C, D);
    }

    @Test
    void failuresInARowEject() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 2);
        assertThat(tracker.admits(A)).as("two failures in a row are not three").isTrue();
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("three failures in a row eject").isFalse();
    }

    @Test
    void onlyTheServerThatFailedIsEjected() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 2);
        fail(tracker, B, 2);
        assertThat(admitted(tracker)).as("four failures, but two a server").containsExactly(A, B, C, D);
        fail(tracker, A, 1);
        assertThat(admitted(tracker)).as("a alone has failed three times").containsExactly(B, C, D);
    }

    @Test
    void aSuccessEndsARowOfFailures() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 2);
        tracker.succeeded(A);
        fail(tracker, A, 2);
        assertThat(tracker.admits(A)).as("four failures, but never three in a row").isTrue();
    }

    @Test
    void aHighRateOfFailuresEjectsThoughNoRowIsLong() {
        HealthTracker tracker = tracker(BY_RATE);
        report(tracker, A, "SFS");
        assertThat(tracker.admits(A)).as("one failure of three").isTrue();
        report(tracker, A, "F");
        assertThat(tracker.admits(A)).as("two failures of the last four are one half").isFalse();
    }

    @Test
    void aRateNeedsAFullWindow() {
        HealthTracker tracker = tracker(BY_RATE);
        report(tracker, A, "FFF");
        assertThat(tracker.admits(A)).as("three outcomes do not fill a window of four").isTrue();
    }

    @Test
    void onlyAFailureEjects() {
        HealthTracker tracker = tracker(BY_RATE);
        report(tracker, A, "FFFS");
        assertThat(tracker.admits(A)).as("the fourth outcome fills the window, but it is a success").isTrue();
        report(tracker, A, "F");
        assertThat(tracker.admits(A)).as("now three of the last four are failures").isFalse();
    }

    @Test
    void aRateLooksAtTheLastOutcomesOnly() {
        HealthTracker tracker = tracker(BY_RATE);
        report(tracker, A, "SSSSSSSSSSFF");
        assertThat(tracker.admits(A)).as("two of the last four failed; a good past is past").isFalse();
        report(tracker, B, "FFSSSSF");
        assertThat(tracker.admits(B)).as("one of the last four failed; a bad past is past").isTrue();
    }

    @Test
    void anEjectionEnds() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        clock.advance(EJECTION.minus(NANOSECOND));
        assertThat(tracker.admits(A)).as("one nanosecond before the end of the ejection").isFalse();
        clock.advance(NANOSECOND);
        assertThat(tracker.admits(A)).as("at the end of the ejection").isTrue();
    }

    @Test
    void outcomesDuringAnEjectionAreIgnored() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        clock.advance(EJECTION.dividedBy(2));
        tracker.succeeded(A);
        assertThat(tracker.admits(A)).as("a late success does not end the ejection").isFalse();
        fail(tracker, A, 3);
        clock.advance(EJECTION.dividedBy(2));
        assertThat(tracker.admits(A)).as("late failures do not make it longer").isTrue();
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("and they do not count when it is over").isTrue();
    }

    @Test
    void anEjectionBeginsANewCount() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        clock.advance(EJECTION);
        fail(tracker, A, 2);
        assertThat(tracker.admits(A)).as("the three failures before the ejection are forgotten").isTrue();
        HealthTracker byRate = tracker(BY_RATE);
        report(byRate, A, "SSFF");
        clock.advance(EJECTION);
        report(byRate, A, "F");
        assertThat(byRate.admits(A)).as("and so are the outcomes in the window").isTrue();
    }

    @Test
    void whenTooFewAreLeftAllAreAdmitted() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        fail(tracker, B, 3);
        assertThat(admitted(tracker)).as("half of the fleet is left, which is not below the panic threshold")
                .containsExactly(C, D);
        fail(tracker, C, 3);
        assertThat(admitted(tracker)).as("a quarter of the fleet is left; it could not carry the load of all")
                .containsExactly(A, B, C, D);
    }

    @Test
    void aPanicEndsWhenEnoughAreBack() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        clock.advance(EJECTION.dividedBy(2));
        fail(tracker, B, 3);
        fail(tracker, C, 3);
        clock.advance(EJECTION.dividedBy(2));
        assertThat(admitted(tracker)).as("a is back, so half of the fleet is left").containsExactly(A, D);
    }

    @Test
    void aServerComesBackSlowly() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("of 200 questions just after the ejection, a tenth").isBetween(19, 21);
        clock.advance(Duration.ofSeconds(50));
        assertThat(yeses(tracker, A)).as("of 200 questions in the middle of the slow return, half").isBetween(99, 101);
        clock.advance(Duration.ofSeconds(40));
        assertThat(yeses(tracker, A)).as("of 200 questions after nine tenths of the slow return").isBetween(179, 181);
        clock.advance(Duration.ofSeconds(10));
        assertThat(yeses(tracker, A)).as("of 200 questions at the end of the slow return, all").isEqualTo(200);
    }

    @Test
    void aSlowReturnIsSpreadEvenly() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        clock.advance(EJECTION.plusSeconds(50));
        for (int pair = 0; pair < 50; pair++) {
            int yes = (tracker.admits(A) ? 1 : 0) + (tracker.admits(A) ? 1 : 0) + (tracker.admits(A) ? 1 : 0);
            assertThat(yes).as("of three questions in a row in the middle of the slow return").isBetween(1, 2);
        }
    }

    @Test
    void aSlowReturnNeedsSomebodyElseToTakeTheRest() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        fail(tracker, B, 1);
        tracker.update(Fleet.of("a", "b"));
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("a and b come back at once, and nobody else is there").isEqualTo(200);
        tracker.update(Fleet.of("a", "b", "c"));
        assertThat(yeses(tracker, A)).as("c is there to take the rest").isBetween(19, 21);
        fail(tracker, C, 1);
        assertThat(yeses(tracker, A)).as("c is ejected and takes nothing").isEqualTo(200);
    }

    @Test
    void aServerThatFailsAgainStaysOutLonger() {
        HealthTracker tracker = tracker(SLOW);
        for (int ejection = 1; ejection <= 12; ejection++) {
            Duration length = EJECTION.multipliedBy(Math.min(ejection, 10));
            fail(tracker, A, 1);
            clock.advance(length.minus(NANOSECOND));
            assertThat(yeses(tracker, A)).as("yeses one nanosecond before the end of ejection %d of a series",
                    ejection).isZero();
            clock.advance(NANOSECOND);
            assertThat(yeses(tracker, A)).as("yeses at the end of ejection %d of a series", ejection).isPositive();
        }
    }

    @Test
    void afterAFullReturnASeriesBeginsAnew() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        clock.advance(EJECTION.plusSeconds(100).minus(NANOSECOND));
        fail(tracker, A, 1);
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("the second failure came just before the end of the slow return").isZero();
        clock.advance(EJECTION.plusSeconds(100));
        fail(tracker, A, 1);
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("the third came at its end, so the ejection is short again").isPositive();
    }

    @Test
    void aServerThatLeavesIsForgotten() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        fail(tracker, B, 2);
        tracker.update(Fleet.of("c", "d"));
        assertThat(tracker.admits(B)).as("b is not in the fleet").isFalse();
        fail(tracker, B, 3);
        tracker.update(ABCD);
        assertThat(admitted(tracker)).as("a and b have come back as if they were new").containsExactly(A, B, C, D);
        fail(tracker, B, 2);
        assertThat(tracker.admits(B)).as("two failures since b is back").isTrue();
    }

    @Test
    void aServerThatStaysKeepsItsState() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        fail(tracker, B, 2);
        tracker.update(Fleet.of("d", "c", "b", "a"));
        fail(tracker, B, 1);
        assertThat(admitted(tracker)).as("a is still ejected, and b has failed three times").containsExactly(C, D);
    }

    @Test
    void panicIsMeasuredByTheFleetOfNow() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 3);
        fail(tracker, B, 3);
        tracker.update(Fleet.of("a", "b", "c"));
        assertThat(admitted(tracker)).as("d has left; one of three is less than half").containsExactly(A, B, C);
    }

    @Test
    void theTickerMayOverflow() {
        long begin = Long.MAX_VALUE - EJECTION.toNanos() / 2;
        HealthTracker tracker = new HealthTracker(ABCD, IN_A_ROW, () -> begin + clock.nanoTime());
        fail(tracker, A, 3);
        assertThat(tracker.admits(A)).as("a nano time says nothing but its distance to another one").isFalse();
        clock.advance(EJECTION.minus(NANOSECOND));
        assertThat(tracker.admits(A)).as("the ticker has overflowed, and the ejection is not over").isFalse();
        clock.advance(NANOSECOND);
        assertThat(tracker.admits(A)).as("a nano time may be negative").isTrue();
    }

    @Test
    void nothingIsNull() {
        HealthTracker tracker = tracker(IN_A_ROW);
        assertThatNullPointerException().as("a server is not null").isThrownBy(() -> tracker.admits(null));
        assertThatNullPointerException().as("a server is not null").isThrownBy(() -> tracker.succeeded(null));
        assertThatNullPointerException().as("a server is not null").isThrownBy(() -> tracker.failed(null));
        assertThatNullPointerException().as("a new fleet is not null").isThrownBy(() -> tracker.update(null));
        assertThat(admitted(tracker)).as("a refused update changes nothing").containsExactly(A, B, C, D);
        assertThatNullPointerException().as("a fleet is not null")
                .isThrownBy(() -> new HealthTracker(null, IN_A_ROW, clock::nanoTime));
        assertThatNullPointerException().as("a policy is not null")
                .isThrownBy(() -> new HealthTracker(ABCD, null, clock::nanoTime));
        assertThatNullPointerException().as("a ticker is not null")
                .isThrownBy(() -> new HealthTracker(ABCD, IN_A_ROW, null));
    }

    private HealthTracker tracker(HealthPolicy policy) {
        return new HealthTracker(ABCD, policy, clock::nanoTime);
    }

    /** Those of a, b, c and d that the tracker admits. */
    private static List<Server> admitted(HealthTracker tracker) {
        return ABCD.servers().stream().filter(tracker::admits).toList();
    }

    private static void fail(HealthTracker tracker, Server server, int times) {
        report(tracker, server, "F".repeat(times));
    }

    /** Reports outcomes: S for a success, F for a failure. */
    private static void report(HealthTracker tracker, Server server, String outcomes) {
        for (char outcome : outcomes.toCharArray()) {
            if (outcome == 'F') {
                tracker.failed(server);
            } else {
                tracker.succeeded(server);
            }
        }
    }

    /** How many of 200 questions in a row are answered with yes. */
    private static int yeses(HealthTracker tracker, Server server) {
        return (int) IntStream.range(0, 200).filter(question -> tracker.admits(server)).count();
    }
}
