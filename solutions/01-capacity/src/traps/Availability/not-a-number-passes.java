/**
 * Asks whether an availability is below 0 or above 1. Not a number is neither, and makes all that it meets like itself.
 *
 * <p>Caught by: AvailabilityTest.whatIsNoAvailabilityIsRefused
 */
public final class Availability {

    private static double checked(double availability) {
        if (availability < 0 || availability > 1) {
            throw new IllegalArgumentException("an availability is from 0 to 1, not " + availability);
        }
        return availability;
    }
}
