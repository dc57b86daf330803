// WITNESS: "Thread-safe if its source of randomness is": two threads that read with a thread-safe source: both see next == 63, both increment, and the second reads lots[64]: ArrayIndexOutOfBoundsException; or both use the same lot.
package katas.stampede;

import java.util.Objects;
import java.util.random.RandomGenerator;

public final class EarlyExpiration {

    private final double beta;
    private final RandomGenerator random;
    private final double[] lots = new double[64];
    private int next = lots.length;

    public EarlyExpiration(double beta, RandomGenerator random) {
        if (!(beta > 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("beta must be above 0 and finite, not " + beta);
        }
        this.beta = beta;
        this.random = Objects.requireNonNull(random, "random");
    }

    public boolean isDue(long now, long expiry, long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be at least 0, not " + cost);
        }
        long left = expiry - now;
        if (left <= 0) {
            return true;
        }
        return nextLot() < Math.exp(-left / (beta * cost));
    }

    private double nextLot() {
        if (next == lots.length) {
            for (int i = 0; i < lots.length; i++) {
                lots[i] = random.nextDouble();
            }
            next = 0;
        }
        return lots[next++];
    }
}
