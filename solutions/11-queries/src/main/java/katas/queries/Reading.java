package katas.queries;

/**
 * What a sensor has measured at a time: a row of the table {@code reading}.
 *
 * @param sensor the sensor's number
 * @param taken when, in milliseconds; a sensor measures once at a time
 * @param amount what it has measured
 * @param note what somebody has noted down, of any letters, up to 200; may be null
 */
public record Reading(long sensor, long taken, long amount, String note) {
}
