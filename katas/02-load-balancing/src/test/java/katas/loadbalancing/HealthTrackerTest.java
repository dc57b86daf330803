package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.ManualClock;
import testkit.Scaling;

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
    void successesDuringAnEjectionFillNoWindow() {
        HealthTracker tracker = tracker(BY_RATE);
        report(tracker, A, "FFFF");
        report(tracker, A, "SS");
        clock.advance(EJECTION);
        report(tracker, A, "FF");
        assertThat(tracker.admits(A)).as("two failures since the ejection do not fill a window of four; the successes "
                + "that came late do not count").isTrue();
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
    void ejectionsOfBeforeAndAfterTheTickerRanOverEndInTurn() {
        long begin = Long.MAX_VALUE - EJECTION.toNanos() / 4;
        HealthTracker tracker = new HealthTracker(ABCD, IN_A_ROW, () -> begin + clock.nanoTime());
        fail(tracker, A, 3);
        clock.advance(EJECTION.dividedBy(2));
        fail(tracker, B, 3);
        assertThat(admitted(tracker)).as("a was ejected before the ticker ran over, b after it").containsExactly(C, D);
        clock.advance(EJECTION.dividedBy(2));
        assertThat(admitted(tracker)).as("a was ejected first and is back, b is not").containsExactly(A, C, D);
        clock.advance(EJECTION.dividedBy(2));
        assertThat(admitted(tracker)).as("b is back as well").containsExactly(A, B, C, D);
    }

    @Test
    void aTickerMayBeginAnywhere() {
        for (long begin : new long[] {Long.MIN_VALUE, -1, 1L << 53, Long.MAX_VALUE}) {
            ManualClock time = new ManualClock();
            HealthTracker tracker = new HealthTracker(ABCD, SLOW, () -> begin + time.nanoTime());
            assertThat(tracker.admits(A)).as("nothing has failed, by a ticker that began at %d", begin).isTrue();
            fail(tracker, A, 1);
            time.advance(EJECTION.minus(NANOSECOND));
            assertThat(yeses(tracker, A)).as("yeses just before the end of an ejection, by a ticker that began at %d",
                    begin).isZero();
            time.advance(Duration.ofSeconds(50).plus(NANOSECOND));
            assertThat(yeses(tracker, A)).as("of 200 questions in the middle of the slow return").isBetween(99, 101);
        }
    }

    @Test
    void aRateIsAQuotient() {
        HealthTracker quarter = tracker(new HealthPolicy(1_000, 25, 0.28, EJECTION, Duration.ZERO, 0.5));
        report(quarter, A, "S".repeat(18) + "F".repeat(6));
        assertThat(quarter.admits(A)).as("six failures of 24 outcomes").isTrue();
        fail(quarter, A, 1);
        assertThat(quarter.admits(A)).as("7 of 25 are 0.28, though 0.28 times 25 is 7.000000000000001 to a double")
                .isFalse();
        HealthTracker five = tracker(new HealthPolicy(1_000, 5, 0.75, EJECTION, Duration.ZERO, 0.5));
        report(five, A, "SSFFF");
        assertThat(five.admits(A)).as("3 of 5 are 0.6, which is less than 0.75").isTrue();
        fail(five, A, 1);
        assertThat(five.admits(A)).as("4 of 5 are more").isFalse();
    }

    @Test
    void aWindowOfOneIsTheLastOutcome() {
        HealthTracker tracker = tracker(new HealthPolicy(1_000, 1, 1, EJECTION, Duration.ZERO, 0.5));
        report(tracker, A, "SSSS");
        assertThat(tracker.admits(A)).as("the last outcome is a success").isTrue();
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("the last outcome is a failure").isFalse();
    }

    @Test
    void aWindowMayBeLargerThanAnyMemory() {
        Fleet many = Fleet.of(Names.numbered("node", 1, 25));
        HealthTracker tracker = new HealthTracker(many, new HealthPolicy(Integer.MAX_VALUE, Integer.MAX_VALUE,
                Double.MIN_VALUE, EJECTION, Duration.ZERO, 0.5), clock::nanoTime);
        for (Server server : many.servers()) {
            report(tracker, server, "SFFSF".repeat(100));
            assertThat(tracker.admits(server)).as("500 outcomes of %s do not fill a window of 2^31 - 1", server)
                    .isTrue();
        }
    }

    @Test
    void aReportTakesNoLongerWithALongWindow() {
        Scaling.assertFlat("the time for a report does not go by the window", 1_000, 1_000_000, window -> {
            HealthTracker tracker =
                    tracker(new HealthPolicy(Integer.MAX_VALUE, window, 1, EJECTION, Duration.ZERO, 0.5));
            for (int outcome = 0; outcome < window; outcome++) {
                tracker.succeeded(A);
            }
            return () -> {
                tracker.succeeded(A);
                tracker.failed(A);
            };
        });
    }

    @Test
    void anUpdateTakesTimeInProportionToTheFleet() {
        int most = 1_280;
        Scaling.assertFlat("updates of as many servers in all take as long, be it one large fleet or many small ones",
                20, most, size -> {
                    Fleet fleet = Fleet.of(Names.numbered("node", 1, size));
                    HealthTracker tracker = new HealthTracker(fleet, IN_A_ROW, clock::nanoTime);
                    return () -> {
                        for (int update = 0; update < most / size; update++) {
                            tracker.update(fleet);
                        }
                    };
                });
    }

    @Test
    void whatIsForgottenTakesNoMemory() {
        Footprint.assertAtMost(1_000_000, "5000 servers with names of 1000 letters came, failed and left", () -> {
            HealthTracker tracker = tracker(IN_A_ROW);
            for (int server = 0; server < 5_000; server++) {
                String name = "n".repeat(1_000) + server;
                tracker.update(Fleet.of(name));
                fail(tracker, new Server(name), 4);
                fail(tracker, new Server("stranger" + name), 1);
            }
            return tracker;
        });
    }

    @Test
    void aLongWindowLooksAtAllOfIt() {
        HealthTracker tracker = tracker(new HealthPolicy(10_000, 5_000, 0.2, EJECTION, Duration.ZERO, 0.5));
        report(tracker, A, "F".repeat(999) + "S".repeat(4_001));
        assertThat(tracker.admits(A)).as("999 failures, and then 4001 successes").isTrue();
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("the first of 999 failures has left the window of 5000, and one has come")
                .isTrue();
        report(tracker, B, "S".repeat(100) + "F".repeat(999) + "S".repeat(3_901));
        fail(tracker, B, 1);
        assertThat(tracker.admits(B)).as("1000 failures of the last 5000 outcomes").isFalse();
    }

    @Test
    void aCountOfOutcomesDoesNotOverflow() {
        HealthTracker tracker = tracker(BY_RATE);
        Odometer.turnAhead(tracker, () -> tracker.succeeded(A));
        report(tracker, A, "SSSSSSF");
        assertThat(tracker.admits(A)).as("one failure of the last four, if whatever counts outcomes has overflowed")
                .isTrue();
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("two failures of the last four").isFalse();
    }

    @Test
    void outcomesOfTheWindowAreForgottenAtAnEjectionByARow() {
        HealthTracker tracker = tracker(new HealthPolicy(2, 4, 0.75, EJECTION, Duration.ZERO, 0.5));
        report(tracker, A, "SFF");
        clock.advance(EJECTION);
        report(tracker, A, "FSSSF");
        assertThat(tracker.admits(A)).as("two failures ejected a; since then one of the last four outcomes failed")
                .isTrue();
        report(tracker, B, "FSFF");
        assertThat(tracker.admits(B)).as("b fails twice in a row").isFalse();
        clock.advance(EJECTION);
        fail(tracker, B, 1);
        assertThat(tracker.admits(B)).as("a row begins anew, too").isTrue();
    }

    @Test
    void durationsMayBeShort() {
        HealthTracker tracker = tracker(new HealthPolicy(1, 10, 1, Duration.ofNanos(500), Duration.ofNanos(300), 0.5));
        fail(tracker, A, 1);
        clock.advance(Duration.ofNanos(499));
        assertThat(yeses(tracker, A)).as("yeses 499 ns after an ejection of 500 ns has begun").isZero();
        clock.advance(Duration.ofNanos(151));
        assertThat(yeses(tracker, A)).as("of 200 questions, half of a slow return of 300 ns later").isBetween(99, 101);
        clock.advance(Duration.ofNanos(149));
        fail(tracker, A, 1);
        clock.advance(Duration.ofNanos(999));
        assertThat(yeses(tracker, A)).as("the next failure came within the slow return: 999 of 1000 ns").isZero();
        clock.advance(Duration.ofNanos(301));
        assertThat(yeses(tracker, A)).as("of 200 questions, at the end of the slow return, all").isEqualTo(200);
    }

    @Test
    void durationsMayBeVeryLong() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        for (Duration ejection : List.of(Duration.ofDays(70_000), Duration.ofDays(110_000), longest)) {
            HealthTracker tracker = tracker(new HealthPolicy(1, 10, 1, ejection, longest, 0.5));
            fail(tracker, A, 1);
            clock.advance(Duration.ofDays(69_999));
            assertThat(tracker.admits(A)).as("69,999 days after an ejection of %s has begun", ejection).isFalse();
        }
        HealthTracker tracker = tracker(new HealthPolicy(1, 10, 1, Duration.ofDays(40_000), longest, 0.5));
        fail(tracker, A, 1);
        clock.advance(Duration.ofDays(40_000));
        assertThat(yeses(tracker, A)).as("of 200 questions at the beginning of a slow return of %s", longest)
                .isBetween(19, 21);
        fail(tracker, A, 1);
        clock.advance(Duration.ofDays(79_999));
        assertThat(yeses(tracker, A)).as("the second ejection lasts 80,000 days, not 79,999").isZero();
        clock.advance(Duration.ofDays(1));
        fail(tracker, A, 1);
        clock.advance(Duration.ofDays(100_000));
        assertThat(yeses(tracker, A)).as("the third would last 120,000 days, more than ticks can tell").isZero();
    }

    @Test
    void panicGoesByTheQuotient() {
        Fleet many = Fleet.of(Names.numbered("node", 1, 25));
        HealthTracker tracker = new HealthTracker(many,
                new HealthPolicy(1, 10, 1, EJECTION, Duration.ZERO, 0.28), clock::nanoTime);
        many.servers().subList(0, 18).forEach(tracker::failed);
        assertThat(tracker.admits(many.servers().get(0))).as("7 of 25 are left, which is 0.28 and not below it")
                .isFalse();
        tracker.failed(many.servers().get(18));
        assertThat(tracker.admits(many.servers().get(0))).as("6 of 25 are left, which is below 0.28").isTrue();
    }

    @Test
    void aThresholdOfZeroNeverPanics() {
        HealthTracker tracker = tracker(new HealthPolicy(1, 10, 1, EJECTION, Duration.ZERO, 0));
        ABCD.servers().forEach(tracker::failed);
        assertThat(admitted(tracker)).as("none is left, and a share of 0 is not below 0").isEmpty();
    }

    @Test
    void aThresholdOfOnePanicsAtOnce() {
        HealthTracker tracker = tracker(new HealthPolicy(1, 10, 1, EJECTION, Duration.ZERO, 1));
        tracker.failed(A);
        assertThat(admitted(tracker)).as("three of four are left, which is below 1").containsExactly(A, B, C, D);
    }

    @Test
    void panicAdmitsThoseInASlowReturnAlways() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("of 200 questions about a, which comes back").isBetween(19, 21);
        fail(tracker, B, 1);
        fail(tracker, C, 1);
        assertThat(yeses(tracker, A)).as("two of four are ejected, which is no panic yet").isBetween(19, 21);
        fail(tracker, D, 1);
        assertThat(yeses(tracker, A)).as("one of four is left: panic").isEqualTo(200);
        assertThat(tracker.admits(new Server("x"))).as("x is not in the fleet, and panic does not change that")
                .isFalse();
    }

    @Test
    void aServerInASlowReturnIsNotEjected() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        fail(tracker, B, 1);
        clock.advance(EJECTION);
        fail(tracker, C, 1);
        fail(tracker, D, 1);
        assertThat(List.of(yeses(tracker, C), yeses(tracker, D))).as("a and b are in their slow return, c and d are "
                + "ejected: half of the fleet is left, and that is no panic").containsExactly(0, 0);
        assertThat(yeses(tracker, A)).as("and nobody is fully back to take what a would refuse").isEqualTo(200);
    }

    @Test
    void serversThatComeBackTogetherHaveTheirSharesEach() {
        for (int secondsBetween : List.of(0, 10)) {
            HealthTracker tracker = tracker(SLOW);
            fail(tracker, A, 1);
            clock.advance(Duration.ofSeconds(secondsBetween));
            fail(tracker, B, 1);
            clock.advance(EJECTION.plusSeconds(50 - secondsBetween));
            int[] yeses = new int[2];
            for (int question = 0; question < 200; question++) {
                yeses[0] += tracker.admits(A) ? 1 : 0;
                yeses[1] += tracker.admits(B) ? 1 : 0;
                tracker.admits(C);
            }
            assertThat(yeses[0]).as("of 200 questions about a, half of whose slow return is over; asked in turn with "
                    + "b, which was ejected %d s later, and c", secondsBetween).isBetween(99, 101);
            int expected = 2 * (50 - secondsBetween);
            assertThat(yeses[1]).as("of the 200 about b").isBetween(expected - 1, expected + 1);
        }
    }

    @Test
    void outcomesDuringASlowReturnCount() {
        HealthTracker tracker = tracker(new HealthPolicy(3, 1_000, 1, EJECTION, Duration.ofSeconds(100), 0.5));
        fail(tracker, A, 3);
        clock.advance(EJECTION.plusSeconds(50));
        fail(tracker, A, 2);
        clock.advance(Duration.ofSeconds(50));
        fail(tracker, A, 1);
        assertThat(tracker.admits(A)).as("two failures during the slow return, and one at its end, are three in a row")
                .isFalse();
        clock.advance(EJECTION);
        assertThat(yeses(tracker, A)).as("and the slow return was over, so this ejection is a first one").isPositive();
    }

    @Test
    void aServerThatJoinsIsFullyThere() {
        HealthTracker tracker = tracker(SLOW);
        fail(tracker, A, 1);
        clock.advance(EJECTION);
        tracker.update(Fleet.of("a", "e"));
        assertThat(yeses(tracker, new Server("e"))).as("e is new and healthy").isEqualTo(200);
        assertThat(yeses(tracker, A)).as("and e can take what a refuses").isBetween(19, 21);
        tracker.update(Fleet.of("e"));
        tracker.update(Fleet.of("a", "e"));
        assertThat(yeses(tracker, A)).as("a has left and come back: it begins healthy").isEqualTo(200);
    }

    @Test
    void outcomesOfStrangersAreIgnored() {
        HealthTracker tracker = tracker(IN_A_ROW);
        Server stranger = new Server("x");
        fail(tracker, stranger, 3);
        tracker.succeeded(stranger);
        assertThat(tracker.admits(stranger)).as("x is not in the fleet").isFalse();
        assertThat(admitted(tracker)).as("and what it does is nothing to the others").containsExactly(A, B, C, D);
        tracker.update(Fleet.of("a", "x"));
        assertThat(tracker.admits(stranger)).as("x joins and begins healthy").isTrue();
        fail(tracker, stranger, 2);
        assertThat(tracker.admits(stranger)).as("two failures since x has joined").isTrue();
    }

    @Test
    void nothingIsNull() {
        HealthTracker tracker = tracker(IN_A_ROW);
        fail(tracker, A, 2);
        assertThatThrownBy(() -> tracker.admits(null), "a server that is asked about is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tracker.succeeded(null), "a server that succeeded is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tracker.failed(null), "a server that failed is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> tracker.update(null), "a new fleet is not null")
                .isInstanceOf(NullPointerException.class);
        fail(tracker, A, 1);
        assertThat(admitted(tracker)).as("a refused update changes nothing: a has failed three times")
                .containsExactly(B, C, D);
        assertThatThrownBy(() -> new HealthTracker(null, IN_A_ROW, clock::nanoTime), "a fleet is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new HealthTracker(ABCD, null, clock::nanoTime), "a policy is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new HealthTracker(ABCD, IN_A_ROW, null), "a ticker is not null")
                .isInstanceOf(NullPointerException.class);
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
