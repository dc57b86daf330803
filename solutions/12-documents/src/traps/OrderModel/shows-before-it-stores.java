/**
 * Shows the note in the order first, since the order has to be there anyway, and stores it then. If the second command
 * fails, the order shows and counts what is nowhere.
 *
 * <p>Caught by: OrderModelTest.whatAnOrderShowsIsThereWhateverFails
 */
public final class OrderModel {

    public String addNote(String order, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "text must have from 1 to " + LONGEST_NOTE + " characters, not " + text.length());
        }
        ObjectId orderId = id(order);
        ObjectId note = new ObjectId();
        boolean shown = orders.updateOne(Filters.eq(orderId), Updates.combine(Updates.inc("noteCount", 1),
                Updates.pushEach("latest", List.of(new Document("_id", note).append("text", text)),
                        new PushOptions().slice(-LATEST)))).getMatchedCount() == 1;
        if (!shown) {
            throw new NoSuchElementException("there is no order " + order);
        }
        notes.insertOne(new Document("_id", note).append("order", orderId).append("text", text));
        return note.toHexString();
    }
}
