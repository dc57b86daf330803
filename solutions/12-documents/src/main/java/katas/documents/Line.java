package katas.documents;

/**
 * A line of an order.
 *
 * @param sku the article, from 1 to 64 characters
 * @param quantity how many, from 1 to 1,000
 * @param cents what one costs, at least 0
 */
public record Line(String sku, int quantity, long cents) {

    /**
     * Checks a line.
     *
     * @throws IllegalArgumentException if something is out of its range; the message contains it
     * @throws NullPointerException if {@code sku} is null
     */
    public Line {
        if (sku.isEmpty() || sku.length() > 64) {
            throw new IllegalArgumentException("sku must have from 1 to 64 characters, not " + sku.length());
        }
        if (quantity < 1 || quantity > 1_000) {
            throw new IllegalArgumentException("quantity must be from 1 to 1000, not " + quantity);
        }
        if (cents < 0) {
            throw new IllegalArgumentException("cents must be at least 0, not " + cents);
        }
    }
}
