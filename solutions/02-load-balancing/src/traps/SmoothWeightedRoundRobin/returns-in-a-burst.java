/**
 * Goes on giving credit to a server that is out. When it comes back, it is owed all that it missed, and gets nothing
 * but requests: the surest way to bring it down again.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.aServerThatComesBackDoesNotMakeUpForWhatItMissed,
 * aServerThatWasOutHasItsShareAgain
 */
public final class SmoothWeightedRoundRobin {

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        long total = 0;
        int best = -1;
        for (int i = 0; i < credit.length; i++) {
            int weight = fleet.get(i).weight();
            credit[i] += weight;
            total += admitted[i] ? weight : 0;
            if (admitted[i] && (best < 0 || credit[i] > credit[best])) {
                best = i;
            }
        }
        // What all have gained the winner pays, so that the credits still sum to what they were.
        credit[best] -= total;
        return fleet.get(best).value();
    }
}
