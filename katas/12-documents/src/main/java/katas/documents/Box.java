package katas.documents;

/**
 * A part of the earth between two longitudes and two latitudes, its edges included. It goes from its western edge
 * eastward to its eastern one. If {@code west} is greater than {@code east}, it crosses the date line.
 *
 * @param west degrees of longitude, from -180 to 180
 * @param south degrees of latitude, from -90 to 90
 * @param east degrees of longitude, from -180 to 180
 * @param north degrees of latitude, from {@code south} to 90
 */
public record Box(double west, double south, double east, double north) {

    /**
     * Checks a box.
     *
     * @throws IllegalArgumentException if a number is out of its range; the message contains it
     */
    public Box {
        new Point(west, south);
        new Point(east, north);
        if (north < south) {
            throw new IllegalArgumentException("north must be at least south: " + north + " is below " + south);
        }
    }
}
