import java.util.HashSet;
import java.util.Set;

/**
 * Takes a server out of the sequence while it is out, and puts it back with weight 1, because only the name was kept.
 * A well-known proxy did so in 2018. Nobody notices until the largest machine has recovered and rests.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.aServerThatWasOutHasItsShareAgain
 */
public final class SmoothWeightedRoundRobin {

    private final Set<Server> recovered = new HashSet<>();

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        long total = 0;
        int best = -1;
        for (int i = 0; i < credit.length; i++) {
            Weighted<Server> server = fleet.get(i);
            if (!admitted[i]) {
                recovered.add(server.value());
                continue;
            }
            int weight = recovered.contains(server.value()) ? Math.min(1, server.weight()) : server.weight();
            credit[i] += weight;
            total += weight;
            if (best < 0 || credit[i] > credit[best]) {
                best = i;
            }
        }
        credit[best] -= total;
        return fleet.get(best).value();
    }
}
