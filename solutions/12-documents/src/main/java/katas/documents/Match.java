package katas.documents;

/**
 * A document that a search has found.
 *
 * @param id the document's number
 * @param score how well it fits; at least 1
 */
public record Match(int id, long score) {
}
