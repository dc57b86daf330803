package katas.documents;

/**
 * A value that a sensor has measured.
 *
 * @param at when, in seconds of whatever epoch; any
 * @param value what; any
 */
public record Reading(long at, double value) {
}
