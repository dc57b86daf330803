package katas.stampede;

import java.util.Objects;
import java.util.random.RandomGenerator;

/** Computes the chance of the read first, and then draws whether it comes true. */
public final class EarlyExpiration {

    private final double beta;
    private final RandomGenerator random;

    public EarlyExpiration(double beta, RandomGenerator random) {
        if (Double.isNaN(beta) || Double.isInfinite(beta) || beta <= 0) {
            throw new IllegalArgumentException("beta must be above 0 and finite, not " + beta);
        }
        this.beta = beta;
        this.random = Objects.requireNonNull(random, "random");
    }

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        return 1 - random.nextDouble() <= chance(expiry - now, cost);
    }

    /** 1 from the expiry on; 0 before it if the value costs nothing, for then the exponent is minus infinity. */
    private double chance(long left, long cost) {
        return left <= 0 ? 1 : Math.exp(-left / (beta * cost));
    }
}
