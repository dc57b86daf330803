package katas.loadbalancing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A health that a test decides: every server is admitted but those that are out. */
final class Outages implements Health {

    private final Set<Server> out = new HashSet<>();

    void begin(Server... servers) {
        out.addAll(List.of(servers));
    }

    void end(Server... servers) {
        List.of(servers).forEach(out::remove);
    }

    /** Leaves one server of the fleet. */
    void allBut(Server admitted, Fleet fleet) {
        out.addAll(fleet.servers());
        out.remove(admitted);
    }

    void endAll() {
        out.clear();
    }

    @Override
    public boolean admits(Server server) {
        return !out.contains(server);
    }
}
