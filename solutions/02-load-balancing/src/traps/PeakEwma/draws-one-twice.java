/**
 * Draws two servers that may be the same one. Of four servers, the slowest then gets one request in sixteen instead of
 * none.
 *
 * <p>Caught by: PeakEwmaTest.twoDifferentServersAreDrawn, aFastFailingServerIsNoBlackHole,
 * aFastServerThatIsBusyLosesToASlowOneThatIsIdle
 */
public final class PeakEwma {

    private History draw(List<History> candidates, long now) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        int first = random.nextInt(candidates.size());
        int second = random.nextInt(candidates.size());
        History one = candidates.get(first);
        History other = candidates.get(second);
        return other.load(now) < one.load(now) ? other : one;
    }
}
