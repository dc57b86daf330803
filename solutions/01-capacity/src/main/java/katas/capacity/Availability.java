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

    private static final int MOST_COPIES = 1_000;
    private static final Duration CENTURY = Duration.ofDays(36_525);

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
        double allUp = 1;
        for (double part : parts) {
            allUp *= checked(part);
        }
        return allUp;
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
        double allDown = 1;
        for (double part : parts) {
            allDown *= 1 - checked(part);
        }
        return 1 - allDown;
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
        if (copies < 0 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies must be from 0 to " + MOST_COPIES + ", not " + copies);
        }
        if (needed < 0 || needed > copies) {
            throw new IllegalArgumentException("needed must be from 0 to " + copies + ", not " + needed);
        }
        checked(part);
        // One copy after the other: exactly[i] is the chance that i of those looked at so far are up.
        double[] exactly = new double[copies + 1];
        exactly[0] = 1;
        for (int copy = 1; copy <= copies; copy++) {
            for (int up = copy; up >= 1; up--) {
                exactly[up] = exactly[up] * (1 - part) + exactly[up - 1] * part;
            }
            exactly[0] *= 1 - part;
        }
        double enough = 0;
        for (int up = copies; up >= needed; up--) {
            enough += exactly[up];
        }
        return Math.min(1, enough);
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
        checked(availability);
        if (period.isNegative() || period.compareTo(CENTURY) > 0) {
            throw new IllegalArgumentException("period must be from PT0S to " + CENTURY + ", not " + period);
        }
        // A century is less than Long.MAX_VALUE nanoseconds. The share of it that doubles lose is below a microsecond.
        long nanos = period.toNanos();
        return Duration.ofNanos(Math.min(nanos, Math.round((1 - availability) * nanos)));
    }

    private static double checked(double availability) {
        // Written so that NaN, which is neither below nor above anything, is refused as well.
        if (!(availability >= 0 && availability <= 1)) {
            throw new IllegalArgumentException("an availability is from 0 to 1, not " + availability);
        }
        return availability;
    }
}
