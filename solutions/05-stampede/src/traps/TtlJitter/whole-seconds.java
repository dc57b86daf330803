/**
 * Draws whole seconds. A life of less than a second is rounded to nothing, or not spread at all.
 *
 * <p>Caught by: TtlJitterTest.livesBelowASecondAreSpreadAsWell, eachCallDrawsAnew, bothEndsAreDrawnAndAllBetween,
 * theShortestIsRoundedUp, noLifeIsZero, withoutASpreadEveryLifeIsTheTimeToLive, eachOfAFewLivesIsAsLikely,
 * everyNanosecondOfALongLifeCounts, noLifeDependsOnTheOneBefore, spansAboutTheLimitsOfAnIntAreDrawnWhole
 */
public final class TtlJitter {

    public Duration next() {
        long seconds = Duration.ofNanos(longest).toSeconds();
        long least = Duration.ofNanos(shortest).toSeconds();
        return Duration.ofSeconds(least + random.nextLong(seconds - least + 1));
    }
}
