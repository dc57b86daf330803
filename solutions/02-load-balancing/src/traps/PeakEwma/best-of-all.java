/**
 * Looks at all servers and takes the best. Every balancer beside it does the same with the same numbers a moment old,
 * and all run to one server together; two random choices are what prevents it.
 *
 * <p>Caught by: PeakEwmaTest.twoDifferentServersAreDrawn, equalServersArePickedEquallyOften,
 * allPairsAreDrawnEquallyOften, twoServersThatAreProbedAreEqual
 */
public final class PeakEwma {

    private History draw(List<History> candidates, long now) {
        History best = candidates.get(0);
        for (History candidate : candidates) {
            if (candidate.load(now) < best.load(now)) {
                best = candidate;
            }
        }
        return best;
    }
}
