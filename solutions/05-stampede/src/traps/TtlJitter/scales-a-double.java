/**
 * Multiplies by a number between 0 and 1 and cuts off what is behind the point. The longest life hardly ever comes, and
 * a very short one may be nothing.
 *
 * <p>Caught by: TtlJitterTest.bothEndsAreDrawnAndAllBetween, theShortestIsRoundedUp, noLifeIsZero,
 * eachOfAFewLivesIsAsLikely, everyNanosecondOfALongLifeCounts, noLifeDependsOnTheOneBefore,
 * withoutASpreadEveryLifeIsTheTimeToLive
 */
public final class TtlJitter {

    private final double spread;

    public TtlJitter(Duration ttl, double spread, RandomGenerator random) {
        if (ttl.compareTo(Duration.ofNanos(1)) < 0 || ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("ttl must be from 1 to Long.MAX_VALUE nanoseconds, not " + ttl);
        }
        if (!(spread >= 0 && spread < 1)) {
            throw new IllegalArgumentException("spread must be at least 0 and below 1, not " + spread);
        }
        this.longest = ttl.toNanos();
        this.spread = spread;
        this.random = Objects.requireNonNull(random, "random");
    }

    public Duration next() {
        return Duration.ofNanos((long) (longest * (1 - spread * random.nextDouble())));
    }
}
