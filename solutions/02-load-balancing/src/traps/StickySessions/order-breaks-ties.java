import java.util.List;

/**
 * Scores of sixteen bits, which are often equal, and then the first in the list wins. Two balancers that have the fleet
 * in another order disagree about a few clients in a thousand, which nobody ever finds out.
 *
 * <p>Caught by: StickySessionsTest.largeFleetsAgreeInAnyOrder, namesThatAWellKnownHashTakesForOneMakeNoTie
 */
public final class StickySessions {

    private static Server highestScore(long key, List<Seat> seats, Health health) {
        Server best = null;
        long bestScore = 0;
        for (Seat seat : seats) {
            if (health.admits(seat.server)) {
                long score = mix(key ^ seat.hash) >>> 48;
                if (best == null || score > bestScore) {
                    best = seat.server;
                    bestScore = score;
                }
            }
        }
        return best;
    }
}
