/**
 * Sets the list of lines to the one that has changed. The others are gone.
 *
 * <p>Caught by: OrderModelTest.oneLineIsChangedAndNothingElse, twoWhoChangeLinesBothDo
 */
public final class OrderModel {

    public boolean setQuantity(String order, String sku, int quantity) {
        Objects.requireNonNull(sku, "sku");
        if (quantity < 1 || quantity > 1_000) {
            throw new IllegalArgumentException("quantity must be from 1 to 1000, not " + quantity);
        }
        return orders.updateOne(Filters.and(Filters.eq(id(order)), Filters.eq("state", "OPEN"),
                Filters.eq("lines.sku", sku)), Updates.set("lines", List.of(new Document("sku", sku)
                        .append("quantity", quantity).append("cents", 0L)))).getMatchedCount() == 1;
    }
}
