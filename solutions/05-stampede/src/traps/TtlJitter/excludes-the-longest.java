/**
 * Forgets that the bound of a draw is excluded. The longest life is never drawn, and without a spread nothing can be.
 *
 * <p>Caught by: TtlJitterTest.bothEndsAreDrawnAndAllBetween, theShortestIsRoundedUp, noLifeIsZero,
 * withoutASpreadEveryLifeIsTheTimeToLive, eachOfAFewLivesIsAsLikely, noLifeDependsOnTheOneBefore
 */
public final class TtlJitter {

    public Duration next() {
        return Duration.ofNanos(shortest + random.nextLong(longest - shortest));
    }
}
