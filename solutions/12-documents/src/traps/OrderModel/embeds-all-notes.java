/**
 * Keeps all notes in the order, for they belong to it. It grows with each of them, up to the 16 MB at which the server
 * refuses the next.
 *
 * <p>Caught by: OrderModelTest.anOrderStaysSmall
 */
public final class OrderModel {

    public String addNote(String order, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "text must have from 1 to " + LONGEST_NOTE + " characters, not " + text.length());
        }
        ObjectId orderId = id(order);
        ObjectId note = new ObjectId();
        notes.insertOne(new Document("_id", note).append("order", orderId).append("text", text));
        boolean shown = orders.updateOne(Filters.eq(orderId), Updates.combine(Updates.inc("noteCount", 1),
                Updates.push("latest", new Document("_id", note).append("text", text)))).getMatchedCount() == 1;
        if (!shown) {
            notes.deleteOne(Filters.eq(note));
            throw new NoSuchElementException("there is no order " + order);
        }
        return note.toHexString();
    }

    private static Order order(Document found) {
        List<Note> shown = found.getList("latest", Document.class).stream().map(OrderModel::note).toList();
        return new Order(found.getObjectId("_id").toHexString(), found.getObjectId("customer").toHexString(),
                found.getString("address"), found.getString("state").equals("SHIPPED"),
                found.getList("lines", Document.class).stream().map(line -> new Line(line.getString("sku"),
                        line.getInteger("quantity"), line.getLong("cents"))).toList(),
                found.getInteger("noteCount"), shown.subList(Math.max(0, shown.size() - LATEST), shown.size()));
    }
}
