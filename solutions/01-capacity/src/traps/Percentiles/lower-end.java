/**
 * Answers with the lower end of the bucket. That is off by twice the error where the value was at the upper end.
 *
 * <p>Caught by: PercentilesTest.valuesOfAnySizeAreWithinTheError, aQuantileIsTheValueOfItsRank, mergingIsRecordingAll,
 * theRankIsRoundedUp, whoWaitedToBeginIsRecorded, theRankIsThatOfTheProductAsItComesOut,
 * aQuantileIsOfAllThatCameUntilItIsAsked, whatIsMergedIntoNothingStaysItsOwn, intervalsGoBeyondAnInt
 */
public final class Percentiles {

    private long middle(int bucket) {
        return Math.round(Math.exp(bucket * logOfStep));
    }
}
