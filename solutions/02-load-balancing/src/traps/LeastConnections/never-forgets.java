import java.util.ArrayList;
import java.util.List;

/**
 * Keeps whatever server there ever was. With containers that live for an hour and have another address each, a balancer
 * that lives for a month is full of the dead, and looks through them all.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatHaveLeftAreForgotten, aServerThatHasLeftIsForgottenWithItsLastLease
 */
public final class LeastConnections {

    public synchronized void update(Fleet fleet) {
        List<Load> known = new ArrayList<>(this.fleet);
        known.addAll(departed);
        List<Load> staying = new ArrayList<>();
        for (Server server : fleet.servers()) {
            Load load = find(server, known);
            staying.add(load == null ? new Load(server) : load);
        }
        known.removeAll(staying);
        known.forEach(load -> load.lastPick = 0);
        this.fleet = staying;
        departed = known;
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        lease.load.open--;
    }
}
