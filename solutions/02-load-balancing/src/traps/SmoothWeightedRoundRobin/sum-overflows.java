/**
 * Adds up weights in an int. Weights that are bytes of memory or requests a day sum to more than an int holds, and the
 * credits lose their meaning.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.heavyWeightsDoNotOverflow, theHeaviestWeightsAreAllowed
 */
public final class SmoothWeightedRoundRobin {

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        int total = 0;
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
        // What all have gained the winner pays, so that the credits still sum to what they were.
        credit[best] -= total;
        return fleet.get(best).value();
    }
}
