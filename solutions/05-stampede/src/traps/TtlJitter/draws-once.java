/**
 * Draws when it is made and not for each entry. All entries of a process expire together again.
 *
 * <p>Caught by: TtlJitterTest.eachCallDrawsAnew, livesAreSpreadEvenly, bothEndsAreDrawnAndAllBetween,
 * theShortestIsRoundedUp, livesBelowASecondAreSpreadAsWell, theLongestLivesDoNotOverflow,
 * nothingIsDrawnBeforeALifeIsAskedFor, eachOfAFewLivesIsAsLikely, everyNanosecondOfALongLifeCounts,
 * noLifeDependsOnTheOneBefore, eachThirdOfALongSpanIsAsLikely, spansAboutTheLimitsOfAnIntAreDrawnWhole,
 * eachLifeIsDrawnWhenItIsAskedFor
 */
public final class TtlJitter {

    private final long life;

    public TtlJitter(Duration ttl, double spread, RandomGenerator random) {
        if (ttl.compareTo(Duration.ofNanos(1)) < 0 || ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("ttl must be from 1 to Long.MAX_VALUE nanoseconds, not " + ttl);
        }
        if (!(spread >= 0 && spread < 1)) {
            throw new IllegalArgumentException("spread must be at least 0 and below 1, not " + spread);
        }
        long longest = ttl.toNanos();
        long shortest = Math.max(1, longest - (long) (longest * spread));
        this.life = shortest + random.nextLong(longest - shortest + 1);
    }

    public Duration next() {
        return Duration.ofNanos(life);
    }
}
