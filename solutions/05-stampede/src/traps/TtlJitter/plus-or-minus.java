/**
 * Spreads lives to both sides of the time to live, as it is commonly printed. Half of all entries are served when they
 * are older than was allowed.
 *
 * <p>Caught by: TtlJitterTest.noLifeIsLongerThanTheTimeToLive, livesAreSpreadEvenly, bothEndsAreDrawnAndAllBetween,
 * theShortestIsRoundedUp, livesBelowASecondAreSpreadAsWell, theLongestLivesDoNotOverflow, eachOfAFewLivesIsAsLikely,
 * everyNanosecondOfALongLifeCounts, noLifeDependsOnTheOneBefore, eachThirdOfALongSpanIsAsLikely,
 * spansAboutTheLimitsOfAnIntAreDrawnWhole
 */
public final class TtlJitter {

    public Duration next() {
        return Duration.ofNanos(shortest + random.nextLong(2 * (longest - shortest) + 1));
    }
}
