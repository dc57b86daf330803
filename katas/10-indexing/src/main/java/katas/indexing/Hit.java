package katas.indexing;

/**
 * A document that was found, and how well it fits.
 *
 * @param id the document's number
 * @param score the larger, the better
 */
public record Hit(int id, double score) {
}
