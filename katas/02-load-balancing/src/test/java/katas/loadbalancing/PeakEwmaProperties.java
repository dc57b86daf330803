package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.ManualClock;
import testkit.Script;

class PeakEwmaProperties {

    private static final Duration DECAY = Duration.ofSeconds(1);
    private static final Duration FAILURE_COST = Duration.ofMillis(50);

    @Property
    void aLoadIsTheWorstFadedSampleTimesTheRequestsInFlight(@ForAll("steps") List<FleetScript.Step> steps,
            @ForAll int seed) {
        ManualClock clock = new ManualClock();
        Outages outages = new Outages();
        Fleet fleet = FleetScript.fleetOf(4);
        Questions questions = new Questions(outages);
        PeakEwma balancer = new PeakEwma(fleet, questions, DECAY, FAILURE_COST, clock::nanoTime, new Random(seed));
        Oracle oracle = new Oracle(clock);
        List<Lease> leases = new ArrayList<>();
        Script.replay("balancer = new PeakEwma(" + FleetScript.code(fleet) + ", outages, Duration.ofSeconds(1), "
                + "Duration.ofMillis(50), clock::nanoTime, new Random(" + seed + "))", steps, step -> {
            if (step instanceof FleetScript.Pick) {
                List<Server> drawn = fleet.admittedBy(outages);
                Lease lease = balancer.lease();
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a lease")
                        .isLessThanOrEqualTo(1);
                oracle.checkPick(lease.server(), drawn);
                oracle.open(lease.server());
                leases.add(lease);
            } else if (step instanceof Close close && close.lease() < leases.size()) {
                if (close.failed()) {
                    leases.get(close.lease()).fail();
                }
                leases.get(close.lease()).close();
                oracle.close(close.lease(), close.failed());
            } else if (step instanceof Advance advance) {
                clock.advance(Duration.ofMillis(advance.milliseconds()));
            } else {
                step.on(outages);
            }
            for (Server server : fleet.servers()) {
                double expected = oracle.load(server);
                if (Double.isInfinite(expected)) {
                    assertThat(balancer.load(server)).as("load of %s, which is being probed", server)
                            .isEqualTo(expected);
                } else {
                    assertThat(balancer.load(server)).as("load of %s", server)
                            .isCloseTo(expected, within(1e-6 * expected));
                }
            }
        });
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        Arbitrary<FleetScript.Step> close = Combinators.combine(Arbitraries.integers().between(0, 9),
                Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true))).as(Close::new);
        Arbitrary<FleetScript.Step> advance = Arbitraries.of(1, 10, 100, 1_000, 10_000).map(Advance::new);
        return Arbitraries.frequencyOf(Tuple.of(4, FleetScript.picks()), Tuple.of(4, close), Tuple.of(4, advance),
                Tuple.of(1, FleetScript.outages())).list().ofMaxSize(30);
    }

    /** Closes a lease by its number, whether it is open or not. */
    private record Close(int lease, boolean failed) implements FleetScript.Step {
        @Override
        public String toString() {
            String code = "leases.get(" + lease + ")";
            return failed ? code + ".fail(); " + code + ".close()" : code + ".close()";
        }
    }

    private record Advance(int milliseconds) implements FleetScript.Step {
        @Override
        public String toString() {
            return "clock.advance(Duration.ofMillis(" + milliseconds + "))";
        }
    }

    private record Sample(double nanos, long time) {
    }

    private record Open(Server server, long time) {
    }

    /** The contract word by word: all samples are kept and looked at for each question. */
    private static final class Oracle {

        private final ManualClock clock;
        private final List<Open> leases = new ArrayList<>();
        private final Map<Server, List<Sample>> samples = new HashMap<>();

        Oracle(ManualClock clock) {
            this.clock = clock;
        }

        void open(Server server) {
            leases.add(new Open(server, clock.nanoTime()));
        }

        void close(int number, boolean failed) {
            Open lease = leases.set(number, null);
            if (lease != null) {
                long nanos = clock.nanoTime() - lease.time();
                samples.computeIfAbsent(lease.server(), server -> new ArrayList<>()).add(new Sample(
                        failed ? Math.max(nanos, FAILURE_COST.toNanos()) : nanos, clock.nanoTime()));
            }
        }

        double load(Server server) {
            double cost = samples.getOrDefault(server, List.of()).stream().mapToDouble(sample -> sample.nanos()
                    * Math.exp(-(double) (clock.nanoTime() - sample.time()) / DECAY.toNanos())).max().orElse(0);
            long open = leases.stream().filter(lease -> lease != null && lease.server().equals(server)).count();
            if (cost < 1) {
                return open == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return cost * (open + 1);
        }

        /** Of two different servers the less loaded one is picked; so somebody drawn is not less loaded than it. */
        void checkPick(Server picked, List<Server> drawn) {
            assertThat(picked).as("only servers that are admitted are picked, if there are any").isIn(drawn);
            if (drawn.size() > 1) {
                double highest = drawn.stream().filter(server -> !server.equals(picked)).mapToDouble(this::load).max()
                        .orElseThrow();
                assertThat(load(picked)).as("the load of %s, which won, against the highest of the others", picked)
                        .isLessThanOrEqualTo(highest * (1 + 1e-9));
            }
        }
    }
}
