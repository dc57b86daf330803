package katas.documents;

/**
 * A place that has been found near another.
 *
 * @param id its number
 * @param meters how far it is, along the surface
 */
public record Nearby(int id, double meters) {
}
