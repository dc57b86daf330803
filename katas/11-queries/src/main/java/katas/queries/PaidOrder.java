package katas.queries;

/**
 * An order that is paid.
 *
 * @param id its number
 * @param amount its amount; 0 if it has none
 */
public record PaidOrder(long id, long amount) {
}
