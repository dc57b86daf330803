package katas.loadbalancing;

import java.time.Duration;

/**
 * When a server counts as unhealthy, and how it comes back.
 *
 * @param consecutiveFailures so many failures in a row eject a server; at least 1
 * @param window how many outcomes of a server the failure rate looks at; at least 1
 * @param failureRate the share of failures among them that ejects, above 0 and at most 1
 * @param ejection how long the first ejection lasts; more than zero
 * @param slowStart how long a server that comes back gets less than its share; zero or more
 * @param panicThreshold the share of the fleet, from 0 to 1, below which too few are left to be choosy
 */
public record HealthPolicy(int consecutiveFailures, int window, double failureRate, Duration ejection,
        Duration slowStart, double panicThreshold) {

    /**
     * Makes a policy.
     *
     * @throws NullPointerException if a duration is null
     * @throws IllegalArgumentException if a value is outside its range; the message contains it
     */
    public HealthPolicy {
        check(consecutiveFailures >= 1, "consecutiveFailures", consecutiveFailures);
        check(window >= 1, "window", window);
        check(failureRate > 0 && failureRate <= 1, "failureRate", failureRate);
        check(ejection.compareTo(Duration.ZERO) > 0, "ejection", ejection);
        check(!slowStart.isNegative(), "slowStart", slowStart);
        check(panicThreshold >= 0 && panicThreshold <= 1, "panicThreshold", panicThreshold);
    }

    /**
     * A policy to begin with: five failures in a row or half of the last twenty, thirty seconds out, thirty seconds
     * of slow return, panic below one half.
     *
     * @return the policy
     */
    public static HealthPolicy standard() {
        return new HealthPolicy(5, 20, 0.5, Duration.ofSeconds(30), Duration.ofSeconds(30), 0.5);
    }

    private static void check(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}
