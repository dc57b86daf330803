/**
 * Counts whole minutes, as a table of nines does. Five nines are 26 seconds a month, which is no minute at all.
 *
 * <p>Caught by: AvailabilityTest.downtimeIsTheRestOfThePeriod, aCenturyIsNotTooShortForAMicrosecond,
 * partsOfASecondCountInThePeriod
 */
public final class Availability {

    public static Duration downtime(double availability, Duration period) {
        checked(availability);
        if (period.isNegative() || period.compareTo(CENTURY) > 0) {
            throw new IllegalArgumentException("period must be from PT0S to " + CENTURY + ", not " + period);
        }
        return Duration.ofMinutes((long) ((1 - availability) * period.toMinutes()));
    }
}
