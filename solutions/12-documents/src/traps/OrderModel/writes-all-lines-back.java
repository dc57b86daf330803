/**
 * Reads the order, changes the line here, and sets the list anew. Whatever others have changed in it meanwhile is wiped
 * out: this is how updating one comment loses the rest.
 *
 * <p>Caught by: OrderModelTest.whatIsShownTogetherIsReadTogether, twoWhoChangeLinesBothDo,
 * whatIsShippedMeanwhileIsNotChanged
 */
public final class OrderModel {

    public boolean setQuantity(String order, String sku, int quantity) {
        Objects.requireNonNull(sku, "sku");
        if (quantity < 1 || quantity > 1_000) {
            throw new IllegalArgumentException("quantity must be from 1 to 1000, not " + quantity);
        }
        Document found = orders.find(Filters.and(Filters.eq(id(order)), Filters.eq("state", "OPEN"),
                Filters.eq("lines.sku", sku))).first();
        if (found == null) {
            return false;
        }
        List<Document> lines = found.getList("lines", Document.class);
        lines.stream().filter(line -> line.get("sku").equals(sku)).forEach(line -> line.put("quantity", quantity));
        return orders.updateOne(Filters.eq(id(order)), Updates.set("lines", lines)).getMatchedCount() == 1;
    }
}
