package katas.loadbalancing;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The steps that properties of balancers have in common. The servers are called a, b, c and so on. */
final class FleetScript {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");

    private FleetScript() {
    }

    /** One call, written the way a reader would type it. */
    interface Step {

        /** Has its effect on the outages, if it has one. */
        default void on(Outages outages) {
        }
    }

    record Pick() implements Step {
        @Override
        public String toString() {
            return "balancer.pick()";
        }
    }

    record Update(String subject, Fleet fleet) implements Step {
        @Override
        public String toString() {
            return subject + ".update(" + code(fleet) + ")";
        }
    }

    record Begin(Server server) implements Step {
        @Override
        public void on(Outages outages) {
            outages.begin(server);
        }

        @Override
        public String toString() {
            return "outages.begin(" + server + ")";
        }
    }

    record End(Server server) implements Step {
        @Override
        public void on(Outages outages) {
            outages.end(server);
        }

        @Override
        public String toString() {
            return "outages.end(" + server + ")";
        }
    }

    /** The first servers, as many as asked for. */
    static Fleet fleetOf(int size) {
        return Fleet.of(NAMES.subList(0, size).toArray(String[]::new));
    }

    /** The code that makes a fleet. */
    static String code(Fleet fleet) {
        return fleet.servers().stream().map(server -> "\"" + server + "\"")
                .collect(Collectors.joining(", ", "Fleet.of(", ")"));
    }

    /** A server of the first four. */
    static Arbitrary<Server> servers() {
        return Arbitraries.of(NAMES.subList(0, 4)).map(Server::new);
    }

    /** One to four of the first four servers in any order. */
    static Arbitrary<Fleet> fleets() {
        return servers().list().uniqueElements().ofMinSize(1).ofMaxSize(4).map(Fleet::new);
    }

    static Arbitrary<Step> picks() {
        return Arbitraries.just(new Pick());
    }

    static Arbitrary<Step> outages() {
        return servers().flatMap(server -> Arbitraries.of(new Begin(server), new End(server)));
    }

    static Arbitrary<Step> updates(String subject) {
        return fleets().map(fleet -> new Update(subject, fleet));
    }
}
