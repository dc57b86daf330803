package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class LeastConnectionsProperties {

    @Property
    void requestsInFlightAreOpenLeases(@ForAll("steps") List<FleetScript.Step> steps) {
        Outages outages = new Outages();
        Oracle oracle = new Oracle(FleetScript.fleetOf(3));
        Questions questions = new Questions(outages);
        LeastConnections balancer = new LeastConnections(oracle.fleet, questions);
        List<Lease> leases = new ArrayList<>();
        String setup = "balancer = new LeastConnections(" + FleetScript.code(oracle.fleet) + ", outages)";
        Script.replay(setup, steps, step -> {
            if (step instanceof FleetScript.Pick) {
                Server expected = oracle.next(oracle.fleet.admittedBy(outages));
                leases.add(balancer.lease());
                assertThat(leases.get(leases.size() - 1).server())
                        .as("the admitted server with the fewest in flight, the least recently picked of equals")
                        .isEqualTo(expected);
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a lease")
                        .isLessThanOrEqualTo(1);
            } else if (step instanceof Close close && close.lease() < leases.size()) {
                leases.get(close.lease()).close();
                oracle.open.set(close.lease(), null);
            } else if (step instanceof FleetScript.Update update) {
                balancer.update(update.fleet());
                oracle.update(update.fleet());
            } else {
                step.on(outages);
            }
            for (Server server : FleetScript.fleetOf(4).servers()) {
                assertThat(balancer.inFlight(server)).as("inFlight(%s) is the number of its open leases", server)
                        .isEqualTo(oracle.inFlight(server));
            }
        });
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        Arbitrary<FleetScript.Step> close = Arbitraries.integers().between(0, 9).map(Close::new);
        return Arbitraries.frequencyOf(Tuple.of(4, FleetScript.picks()), Tuple.of(3, close),
                Tuple.of(1, FleetScript.outages()), Tuple.of(1, FleetScript.updates("balancer"))).list().ofMaxSize(30);
    }

    /** Closes a lease by its number, whether it is open or not. */
    private record Close(int lease) implements FleetScript.Step {
        @Override
        public String toString() {
            return "leases.get(" + lease + ").close()";
        }
    }

    /** The obvious way: a list of all leases there ever were, counted anew for each question. */
    private static final class Oracle {

        private final List<Server> open = new ArrayList<>();
        private final Map<Server, Integer> lastPick = new HashMap<>();
        private Fleet fleet;

        Oracle(Fleet fleet) {
            this.fleet = fleet;
        }

        Server next(List<Server> admitted) {
            Server next = admitted.stream().min(Comparator.comparing(this::inFlight)
                    .thenComparing(server -> lastPick.getOrDefault(server, -1))).orElseThrow();
            lastPick.put(next, open.size());
            open.add(next);
            return next;
        }

        int inFlight(Server server) {
            return (int) open.stream().filter(server::equals).count();
        }

        void update(Fleet fleet) {
            this.fleet = fleet;
            lastPick.keySet().retainAll(fleet.servers());
        }
    }
}
