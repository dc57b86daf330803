import java.util.Arrays;

/**
 * Sets all accounts back to 0 whenever other servers are admitted than before. While one server flaps, each pick is a
 * first one, and the first goes to the heaviest: the light ones get nothing.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.othersHaveTheirTurnsWhileOneGoesAndComes
 */
public final class SmoothWeightedRoundRobin {

    private boolean[] before = {};

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        if (!Arrays.equals(admitted, before)) {
            before = admitted;
            credit = new long[admitted.length];
        }
        long total = 0;
        int best = -1;
        for (int i = 0; i < credit.length; i++) {
            if (!admitted[i]) {
                continue;
            }
            int weight = fleet.get(i).weight();
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
