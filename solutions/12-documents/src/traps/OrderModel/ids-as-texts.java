/**
 * Stores the customer's id as the text that came in. No query by the id that customers has finds the order, and no
 * $lookup joins the two.
 *
 * <p>Caught by: OrderModelTest.anOrderIsOneDocument, theReferenceIsOfTheTypeOfTheId
 */
public final class OrderModel {

    public String place(String customer, List<Line> lines) {
        ObjectId customerId = id(customer);
        List<Document> embedded = embedded(List.copyOf(lines));
        Document found = customers.find(Filters.eq(customerId)).first();
        if (found == null) {
            throw new NoSuchElementException("there is no customer " + customer);
        }
        ObjectId order = new ObjectId();
        orders.insertOne(new Document("_id", order).append("customer", customerId.toHexString())
                .append("address", found.getString("address")).append("state", "OPEN").append("lines", embedded)
                .append("noteCount", 0).append("latest", List.of()));
        return order.toHexString();
    }

    private static Order order(Document found) {
        return new Order(found.getObjectId("_id").toHexString(), found.getString("customer"),
                found.getString("address"), found.getString("state").equals("SHIPPED"),
                found.getList("lines", Document.class).stream().map(line -> new Line(line.getString("sku"),
                        line.getInteger("quantity"), line.getLong("cents"))).toList(),
                found.getInteger("noteCount"),
                found.getList("latest", Document.class).stream().map(OrderModel::note).toList());
    }
}
