/**
 * Counts the ways to choose by factorials, as the formula is printed. 171! is more than a double holds, and from there
 * on infinity is divided by infinity.
 *
 * <p>Caught by: AvailabilityTest.aFleetMayHaveAThousandParts
 */
public final class Availability {

    public static double atLeast(int needed, int copies, double part) {
        if (copies < 0 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies must be from 0 to " + MOST_COPIES + ", not " + copies);
        }
        if (needed < 0 || needed > copies) {
            throw new IllegalArgumentException("needed must be from 0 to " + copies + ", not " + needed);
        }
        checked(part);
        double enough = 0;
        for (int up = needed; up <= copies; up++) {
            double ways = factorial(copies) / (factorial(up) * factorial(copies - up));
            enough += ways * Math.pow(part, up) * Math.pow(1 - part, copies - up);
        }
        return Math.min(1, enough);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int factor = 2; factor <= n; factor++) {
            product *= factor;
        }
        return product;
    }
}
