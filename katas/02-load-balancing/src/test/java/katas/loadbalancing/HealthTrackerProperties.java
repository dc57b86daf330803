package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.ManualClock;
import testkit.Script;

class HealthTrackerProperties {

    private static final HealthPolicy POLICY =
            new HealthPolicy(3, 4, 0.75, Duration.ofSeconds(10), Duration.ofSeconds(5), 0.5);

    @Property
    void aServerIsAdmittedAsItsOutcomesAndThePanicThresholdSay(@ForAll("steps") List<FleetScript.Step> steps) {
        ManualClock clock = new ManualClock();
        Oracle oracle = new Oracle(FleetScript.fleetOf(4), clock);
        HealthTracker tracker = new HealthTracker(oracle.fleet, POLICY, clock::nanoTime);
        Script.replay("tracker = new HealthTracker(" + FleetScript.code(oracle.fleet) + ", " + POLICY
                + ", clock::nanoTime)", steps, step -> {
            if (step instanceof Outcome outcome) {
                if (outcome.failed()) {
                    tracker.failed(outcome.server());
                } else {
                    tracker.succeeded(outcome.server());
                }
                oracle.report(outcome.server(), outcome.failed());
            } else if (step instanceof Advance advance) {
                clock.advance(Duration.ofSeconds(advance.seconds()));
            } else if (step instanceof FleetScript.Update update) {
                tracker.update(update.fleet());
                oracle.update(update.fleet());
            }
            for (Server server : FleetScript.fleetOf(4).servers()) {
                boolean admitted = tracker.admits(server);
                if (!oracle.isThinned(server)) {
                    assertThat(admitted).as("whether %s is admitted", server).isEqualTo(oracle.admits(server));
                }
            }
        });
    }

    @Property
    void aSlowReturnAdmitsTheShareOfItsTimeThatIsOver(@ForAll @IntRange(min = 0, max = 5_000) int milliseconds,
            @ForAll @IntRange(min = 1, max = 300) int questions) {
        ManualClock clock = new ManualClock();
        HealthTracker tracker = new HealthTracker(FleetScript.fleetOf(3), POLICY, clock::nanoTime);
        Server server = new Server("a");
        for (int failure = 0; failure < 3; failure++) {
            tracker.failed(server);
        }
        clock.advance(POLICY.ejection().plusMillis(milliseconds));
        double share = Math.max(0.1, milliseconds / 5_000.0);
        long yeses = IntStream.range(0, questions).filter(question -> tracker.admits(server)).count();
        assertThat((double) yeses).as("yeses to %d questions, %d ms after an ejection, with a slow return of 5 s",
                questions, milliseconds).isBetween(questions * share - 1.000001, questions * share + 1.000001);
    }

    @Property
    void aFailureEjectsFromTheRateOn(@ForAll @IntRange(min = 1, max = 120) int window,
            @ForAll @IntRange(min = 1, max = 100) int hundredths) {
        double rate = hundredths / 100.0;
        HealthPolicy policy = new HealthPolicy(1_000, window, rate, POLICY.ejection(), POLICY.slowStart(), 0.5);
        HealthTracker tracker = new HealthTracker(FleetScript.fleetOf(4), policy, () -> 0);
        Server server = new Server("a");
        for (int success = 0; success < window; success++) {
            tracker.succeeded(server);
        }
        int failures = 0;
        do {
            assertThat(tracker.admits(server)).as("whether a server is admitted after %d failures in a window of %d, "
                    + "at a rate of %s", failures, window, rate).isTrue();
            tracker.failed(server);
            failures++;
        } while ((double) failures / window < rate);
        assertThat(tracker.admits(server)).as("whether a server is admitted after %d failures in a window of %d, at a "
                + "rate of %s", failures, window, rate).isFalse();
    }

    @Property
    void panicBeginsBelowTheThreshold(@ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 0, max = 100) int hundredths) {
        double threshold = hundredths / 100.0;
        Fleet fleet = Fleet.of(Names.numbered("node", 1, size));
        HealthTracker tracker = new HealthTracker(fleet, new HealthPolicy(1, 10, 1, POLICY.ejection(),
                POLICY.slowStart(), threshold), () -> 0);
        for (int left = size - 1; left >= 0; left--) {
            Server lost = fleet.servers().get(left);
            tracker.failed(lost);
            assertThat(tracker.admits(lost)).as("whether a server that is ejected is admitted while %d of %d are not, "
                    + "at a threshold of %s", left, size, threshold).isEqualTo((double) left / size < threshold);
        }
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        Arbitrary<FleetScript.Step> outcome = FleetScript.servers().flatMap(server ->
                Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false))
                        .map(failed -> new Outcome(server, failed)));
        Arbitrary<FleetScript.Step> advance = Arbitraries.of(1, 4, 5, 10, 20).map(Advance::new);
        return Arbitraries.frequencyOf(Tuple.of(14, outcome), Tuple.of(4, advance),
                Tuple.of(1, FleetScript.updates("tracker"))).list().ofMaxSize(60);
    }

    private record Outcome(Server server, boolean failed) implements FleetScript.Step {
        @Override
        public String toString() {
            return "tracker." + (failed ? "failed" : "succeeded") + "(" + server + ")";
        }
    }

    private record Advance(int seconds) implements FleetScript.Step {
        @Override
        public String toString() {
            return "clock.advance(Duration.ofSeconds(" + seconds + "))";
        }
    }

    /** What happened to one server since its last ejection, and when that was. */
    private static final class Past {

        private final List<Boolean> failures = new ArrayList<>();
        private long backAt = Long.MIN_VALUE;
        private long fullyBackAt = Long.MIN_VALUE;
        private int series;
    }

    /** The contract word by word. */
    private static final class Oracle {

        private final ManualClock clock;
        private final Map<Server, Past> pasts = new HashMap<>();
        private Fleet fleet;

        Oracle(Fleet fleet, ManualClock clock) {
            this.clock = clock;
            update(fleet);
        }

        void update(Fleet fleet) {
            this.fleet = fleet;
            pasts.keySet().retainAll(fleet.servers());
            fleet.servers().forEach(server -> pasts.putIfAbsent(server, new Past()));
        }

        void report(Server server, boolean failed) {
            Past past = pasts.get(server);
            if (past == null || isEjected(server)) {
                return;
            }
            past.failures.add(failed);
            int size = past.failures.size();
            boolean row = size >= 3 && !past.failures.subList(size - 3, size).contains(false);
            boolean rate = size >= 4
                    && past.failures.subList(size - 4, size).stream().filter(each -> each).count() >= 3;
            if (failed && (row || rate)) {
                past.series = clock.nanoTime() < past.fullyBackAt ? Math.min(past.series + 1, 10) : 1;
                past.backAt = clock.nanoTime() + past.series * POLICY.ejection().toNanos();
                past.fullyBackAt = past.backAt + POLICY.slowStart().toNanos();
                past.failures.clear();
            }
        }

        boolean isEjected(Server server) {
            return clock.nanoTime() < pasts.get(server).backAt;
        }

        boolean isFullyBack(Server server) {
            return clock.nanoTime() >= pasts.get(server).fullyBackAt;
        }

        boolean isPanic() {
            long left = fleet.servers().stream().filter(server -> !isEjected(server)).count();
            return left * 2 < fleet.size();
        }

        /** Whether a server is in a slow return that admits it now and then. */
        boolean isThinned(Server server) {
            return pasts.containsKey(server) && !isPanic() && !isEjected(server) && !isFullyBack(server)
                    && fleet.servers().stream().anyMatch(this::isFullyBack);
        }

        boolean admits(Server server) {
            return pasts.containsKey(server) && (isPanic() || !isEjected(server));
        }
    }
}
