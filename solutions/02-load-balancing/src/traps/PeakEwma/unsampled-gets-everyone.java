/**
 * A server without history has load 0, however many requests it has in flight. So all requests of a busy second go to
 * the newcomer before its first answer is there, and it never gets to give one.
 *
 * <p>Caught by: PeakEwmaTest.aServerWithoutHistoryIsProbedByOneRequestOnly, aServerWhoseHistoryHasFadedIsProbedAgain,
 * openLeasesCountAgainWhenTheirServerComesBack, aLeaseMayBeClosedAfterItsServerHasLeft, aCostOfANanosecondIsAHistory,
 * aFailureMayBeReportedTwice
 */
public final class PeakEwma {

    private final class History {

        double load(long now) {
            double current = cost(now);
            if (current < 1) {
                return 0;
            }
            return current * (open + 1);
        }
    }
}
