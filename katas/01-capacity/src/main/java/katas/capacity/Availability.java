package katas.capacity;

import java.time.Duration;

/**
 * How much of the time a system is up, computed from its parts.
 *
 * <p>An availability is the share of time that something is up: from 0, never, to 1, always; 0.999 is "three nines".
 * Parts fail independently of each other. Results are right to within 10<sup>-12</sup>. Nothing that is passed in is
 * changed.
 */
public final class Availability {

    private Availability() {
    }

    /**
     * The availability of a chain: it is up while all of its parts are.
     *
     * @param parts the availability of each part; in any order; without any, there is nothing that can be down
     * @return from 0 to 1; for no parts 1
     * @throws IllegalArgumentException if a part is not from 0 to 1, as {@code NaN} is not; the message contains it
     * @throws NullPointerException if {@code parts} is null
     */
    public static double series(double... parts) {
        throw new UnsupportedOperationException("TODO: Availability.series");
    }

    /**
     * The availability of parts that stand in for each other: they are up while at least one of them is.
     *
     * @param parts the availability of each part; in any order; without any, there is nothing that can be up
     * @return from 0 to 1; for no parts 0
     * @throws IllegalArgumentException if a part is not from 0 to 1, as {@code NaN} is not; the message contains it
     * @throws NullPointerException if {@code parts} is null
     */
    public static double parallel(double... parts) {
        throw new UnsupportedOperationException("TODO: Availability.parallel");
    }

    /**
     * The availability of a fleet of equal parts: it is up while at least so many of them are.
     *
     * @param needed how many have to be up; from 0, for which the fleet is always up, to {@code copies}
     * @param copies how many there are; from 0 to 1,000
     * @param part the availability of each of them
     * @return from 0 to 1
     * @throws IllegalArgumentException if {@code needed}, {@code copies} or {@code part} is out of its range; the
     *     message contains the value
     */
    public static double atLeast(int needed, int copies, double part) {
        throw new UnsupportedOperationException("TODO: Availability.atLeast");
    }

    /**
     * How long something is down, on average, in a period.
     *
     * @param availability the share of the time that it is up
     * @param period how long one looks; from zero to 36,525 days, which is a century
     * @return to within a microsecond; never negative and never longer than the period
     * @throws IllegalArgumentException if {@code availability} is not from 0 to 1, or {@code period} is negative or
     *     longer than a century; the message contains the value, as its {@code toString} has it
     * @throws NullPointerException if {@code period} is null
     */
    public static Duration downtime(double availability, Duration period) {
        throw new UnsupportedOperationException("TODO: Availability.downtime");
    }
}
