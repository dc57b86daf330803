/**
 * Records only the calls that were made (coordinated omission). While one is slow, the measuring caller does not call,
 * so a pause of a second is one slow call among thousands of fast ones.
 *
 * <p>Caught by: PercentilesTest.whoWaitedToBeginIsRecorded, aMillionIntervalsAreTheMost, aPauseIsSeenInTheQuantiles,
 * whoWaitsLessThanAnIntervalHoldsNobodyUp, whatHasRoomInPartOnlyIsNotRecorded, aQuantileIsOfAllThatCameUntilItIsAsked,
 * intervalsGoBeyondAnInt
 */
public final class Percentiles {

    public void record(long value, long interval) {
        if (value < 0) {
            throw new IllegalArgumentException("a value must be at least 0, not " + value);
        }
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be at least 1, not " + interval);
        }
        if (value / interval > MOST_INTERVALS || value / interval == MOST_INTERVALS && value % interval > 0) {
            throw new IllegalArgumentException("interval must be at least a millionth of " + value + ", not "
                    + interval);
        }
        record(value);
    }
}
